using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Visies;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Afspraken;

/// <summary>All that a kader holds, as many pages show it. Never changed once made.</summary>
internal sealed record Kaderinhoud(IReadOnlyList<ThemaRij> Themas, IReadOnlyList<OnderdeelRij> Onderdelen, IReadOnlyList<AfspraakRegel> Afspraken, Kaderrest Rest)
{
    /// <summary>About how many characters it takes.</summary>
    public int Omvang => Afspraken.Sum(a => a.Omvang) + Rest.Omvang + (1000 * (Themas.Count + Onderdelen.Count));

    public static async Task<Kaderinhoud> Lees(NoaberDb db, Guid kader, CancellationToken stop)
    {
        var schijven = (await db.Jaarschijven.AsNoTracking().Where(j => db.Afspraken.Any(a => a.Id == j.AfspraakId && a.KaderId == kader)).OrderBy(j => j.Jaar).ToListAsync(stop)).ToLookup(j => j.AfspraakId);
        var acties = (await db.Acties.AsNoTracking().Where(a => a.KaderId == kader).OrderBy(a => a.Volgorde).ToListAsync(stop)).ToLookup(a => a.JaarschijfId ?? a.AfspraakId ?? a.SpeerpuntId);
        var afspraken = await db.Afspraken.AsNoTracking().Where(a => a.KaderId == kader).OrderBy(a => a.Volgorde).ToListAsync(stop);
        return new(
            await db.Themas.AsNoTracking().Where(t => t.KaderId == kader).OrderBy(t => t.Volgorde).ToListAsync(stop),
            await db.Onderdelen.AsNoTracking().Where(o => db.Themas.Any(t => t.Id == o.ThemaId && t.KaderId == kader)).OrderBy(o => o.Volgorde).ToListAsync(stop),
            [.. afspraken.Select(a => Regel(a, [.. schijven[a.Id].Select(j => new JaarRegel(j.Jaar, j.Tekst, j.Regie, Acties(acties[j.Id])))], Acties(acties[a.Id])))],
            await Kaderrest.Lees(db, kader, id => Acties(acties[id]), stop));
    }

    private static AfspraakRegel Regel(AfspraakRij a, IReadOnlyList<JaarRegel> jaren, IReadOnlyList<ActieRegel> acties) =>
        new(a.ThemaId, a.OnderdeelId, a.Sleutel, a.Nummer, a.Kop, a.Tekst, a.Soort)
        {
            GeldigVan = a.GeldigVan, GeldigTot = a.GeldigTot, Bron = new(a.BronVan, a.BronTot), Regie = a.Regie, Verwijzingen = a.Verwijzingen, Voetnoten = a.Voetnoten,
            Jaren = jaren, Acties = acties,
        };

    private static IReadOnlyList<ActieRegel> Acties(IEnumerable<ActieRij> acties) =>
        [.. acties.Select(a => new ActieRegel(a.Tekst, a.Trekkers, a.Helpers, a.Termijn, a.Hoeveelheden))];
}

/// <summary>What a kader holds beside its themes.</summary>
public sealed record Kaderrest(
    IReadOnlyList<(Speerpunt Speerpunt, IReadOnlyList<ActieRegel> Acties)> Speerpunten, IReadOnlyList<Reeks> Reeksen,
    IReadOnlyList<Beleidsuitspraak> Uitspraken, IReadOnlyList<Definitie> Definities, IReadOnlyList<Tekstdeel> Teksten)
{
    internal int Omvang => Speerpunten.Sum(s => s.Speerpunt.Velden.Sum(v => v.Tekst.Length)) + Reeksen.Sum(r => r.Rijen.Count * 500)
        + Uitspraken.Sum(u => u.Tekst.Length + 200) + Definities.Sum(d => d.Tekst.Length + 200) + Teksten.Sum(t => t.Tekst.Length + 200);

    internal static async Task<Kaderrest> Lees(NoaberDb db, Guid kader, Func<Guid, IReadOnlyList<ActieRegel>> acties, CancellationToken stop) => new(
        [.. (await Van(db.Speerpunten, kader, stop)).Select(s => (new Speerpunt(s.Titel, s.Hoofdthema, s.Velden, [], s.Bron), acties(s.Id)))],
        [.. (await Van(db.Reeksen, kader, stop)).Select(r => new Reeks(r.Titel, r.Kolommen, r.Rijen, r.Voetnoten, r.Bron))],
        [.. (await Van(db.Beleidsuitspraken, kader, stop)).Select(b => new Beleidsuitspraak(b.Hoofdstuk, b.Paragraaf, b.Aard, b.Tekst, b.Bron))],
        [.. (await Van(db.Definities, kader, stop)).Select(d => new Definitie(d.Term, d.Tekst, d.Bron))],
        [.. (await Van(db.Tekstdelen, kader, stop)).Select(t => new Tekstdeel(t.Kop, t.Tekst, t.Bron) { Regels = t.Regels })]);

    private static Task<List<T>> Van<T>(IQueryable<T> delen, Guid kader, CancellationToken stop) where T : Kaderdeel =>
        delen.AsNoTracking().Where(d => d.KaderId == kader).OrderBy(d => d.Volgorde).ToListAsync(stop);
}

/// <summary>An agreement as it stands in the kader.</summary>
public sealed record AfspraakRegel(Guid ThemaId, Guid? OnderdeelId, string Sleutel, string Nummer, string? Kop, string Tekst, AfspraakSoort Soort)
{
    private const int LangsteNaam = 90;

    public DateOnly? GeldigVan { get; init; }
    public DateOnly? GeldigTot { get; init; }
    public Bronplaats Bron { get; init; }
    public IReadOnlyList<string> Regie { get; init; } = [];
    public IReadOnlyList<Verwijzing> Verwijzingen { get; init; } = [];
    public IReadOnlyList<Voetnoot> Voetnoten { get; init; } = [];
    public IReadOnlyList<JaarRegel> Jaren { get; init; } = [];
    public IReadOnlyList<ActieRegel> Acties { get; init; } = [];

    /// <summary>What to call it in a list: its heading, or how it begins.</summary>
    public string Naam => Kop ?? (Tekst.Length <= LangsteNaam ? Tekst : $"{Tekst[..LangsteNaam].TrimEnd()}…");

    internal int Omvang => Tekst.Length + 400 + Jaren.Sum(j => j.Tekst.Length + j.Acties.Sum(a => a.Tekst.Length + 200)) + Acties.Sum(a => a.Tekst.Length + 200);
}

/// <summary>What an agreement means in one year.</summary>
public sealed record JaarRegel(int Jaar, string Tekst, IReadOnlyList<string> Regie, IReadOnlyList<ActieRegel> Acties);

/// <summary>Something that someone is to do.</summary>
public sealed record ActieRegel(string Tekst, IReadOnlyList<string> Trekkers, IReadOnlyList<string> Helpers, string? Termijn, IReadOnlyList<Hoeveelheid> Hoeveelheden);
