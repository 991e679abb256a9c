using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Streefwaarden;
using Noaber.Kernel.Visies;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Afspraken;

/// <summary>All that a kader holds, as many pages show it. Never changed once made.</summary>
internal sealed record Kaderinhoud(IReadOnlyList<ThemaRij> Themas, IReadOnlyList<OnderdeelRij> Onderdelen, IReadOnlyList<AfspraakRegel> Afspraken, Kaderrest Rest)
{
    /// <summary>About how many characters it takes.</summary>
    public int Omvang => Afspraken.Sum(a => a.Omvang) + Rest.Omvang + (1000 * (Themas.Count + Onderdelen.Count));

    public static async Task<Kaderinhoud> Lees(NoaberDb db, Guid kader, CancellationToken stop)
    {
        var rijen = await Kaderrijen.Lees(db, kader, stop);
        IReadOnlyList<ActieRegel> Acties(Guid waarin) =>
            [.. rijen.Acties[waarin].Select(a => new ActieRegel(a.Tekst, a.Trekkers, a.Helpers, a.Termijn, a.Hoeveelheden) { Lijn = a.LijnId })];
        var tekst = rijen.Tekst();
        return new(
            rijen.Themas, [.. rijen.Themas.SelectMany(t => rijen.Onderdelen[t.Id])],
            [.. rijen.Afspraken.Select(a => Regel(a, [.. rijen.Jaren[a.Id].Select(j => new JaarRegel(j.Jaar, j.Tekst, j.Regie, Acties(j.Id)))], Acties(a.Id)))],
            new([.. tekst.Speerpunten.Zip(rijen.Speerpunten, (speerpunt, rij) => (rij.LijnId, speerpunt, Acties(rij.Id)))], tekst.Reeksen,
                [.. rijen.Uitspraken.Zip(tekst.Uitspraken, (rij, uitspraak) => (rij.LijnId, uitspraak))],
                [.. rijen.Definities.Zip(tekst.Definities, (rij, definitie) => (rij.LijnId, definitie))], tekst.Teksten));
    }

    private static AfspraakRegel Regel(AfspraakRij a, IReadOnlyList<JaarRegel> jaren, IReadOnlyList<ActieRegel> acties) =>
        new(a.ThemaId, a.OnderdeelId, a.Sleutel, a.Nummer, a.Kop, a.Tekst, a.Soort)
        {
            Lijn = a.LijnId, GeldigVan = a.GeldigVan, GeldigTot = a.GeldigTot, Bron = a.Bron, Regie = a.Regie, Verwijzingen = a.Verwijzingen, Voetnoten = a.Voetnoten,
            Jaren = jaren, Acties = acties, Streefwaarden = a.Streefwaarden,
        };
}

/// <summary>What a kader holds beside its themes; what can be found has its line, for its address.</summary>
public sealed record Kaderrest(
    IReadOnlyList<(Guid Lijn, Speerpunt Speerpunt, IReadOnlyList<ActieRegel> Acties)> Speerpunten, IReadOnlyList<Reeks> Reeksen,
    IReadOnlyList<(Guid Lijn, Beleidsuitspraak Uitspraak)> Uitspraken, IReadOnlyList<(Guid Lijn, Definitie Definitie)> Definities,
    IReadOnlyList<Tekstdeel> Teksten)
{
    internal int Omvang => Speerpunten.Sum(s => s.Speerpunt.Velden.Sum(v => v.Tekst.Length)) + Reeksen.Sum(r => r.Rijen.Count * 500)
        + Uitspraken.Sum(u => u.Uitspraak.Tekst.Length + 200) + Definities.Sum(d => d.Definitie.Tekst.Length + 200) + Teksten.Sum(t => t.Tekst.Length + 200);
}

/// <summary>An agreement as it stands in the kader.</summary>
public sealed record AfspraakRegel(Guid ThemaId, Guid? OnderdeelId, string Sleutel, string Nummer, string? Kop, string Tekst, AfspraakSoort Soort)
{
    private const int LangsteNaam = 90;

    /// <summary>What is the same through all versions.</summary>
    public Guid Lijn { get; init; }

    public DateOnly? GeldigVan { get; init; }
    public DateOnly? GeldigTot { get; init; }
    public Bronplaats Bron { get; init; }
    public IReadOnlyList<string> Regie { get; init; } = [];
    public IReadOnlyList<Verwijzing> Verwijzingen { get; init; } = [];
    public IReadOnlyList<Voetnoot> Voetnoten { get; init; } = [];
    public IReadOnlyList<Streefwaarde> Streefwaarden { get; init; } = [];
    public IReadOnlyList<JaarRegel> Jaren { get; init; } = [];
    public IReadOnlyList<ActieRegel> Acties { get; init; } = [];

    /// <summary>Its own actions and those of its years.</summary>
    internal IEnumerable<ActieRegel> AlleActies => Acties.Concat(Jaren.SelectMany(jaar => jaar.Acties));

    /// <summary>What to call it in a list: its heading, or how it begins.</summary>
    public string Naam => Kop ?? Opmaak.Kort(Tekst, LangsteNaam);

    internal int Omvang => Tekst.Length + 400 + Jaren.Sum(j => j.Tekst.Length + j.Acties.Sum(a => a.Tekst.Length + 200)) + Acties.Sum(a => a.Tekst.Length + 200);
}

/// <summary>What an agreement means in one year.</summary>
public sealed record JaarRegel(int Jaar, string Tekst, IReadOnlyList<string> Regie, IReadOnlyList<ActieRegel> Acties);

/// <summary>Something that someone is to do.</summary>
public sealed record ActieRegel(string Tekst, IReadOnlyList<string> Trekkers, IReadOnlyList<string> Helpers, string? Termijn, IReadOnlyList<Hoeveelheid> Hoeveelheden)
{
    /// <summary>What is the same through all versions.</summary>
    public Guid Lijn { get; init; }
}
