using Microsoft.EntityFrameworkCore;
using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Schrijven;

/// <summary>The outline of a concept: all its pieces in order, with what the two checks advise.</summary>
internal static class Concept
{
    public static async Task<IResult> Toon(
        Guid kader, NoaberDb db, Aanvrager aanvrager, Scherm scherm, Kaderkast kast, TimeProvider klok, CancellationToken stop)
    {
        if (await Schrijfverzoek.VindConcept(db, aanvrager, kader, stop) is not { } concept)
            return await db.Kaders.Zichtbaar(aanvrager).AnyAsync(k => k.Id == kader, stop)
                ? Results.LocalRedirect($"{aanvrager.Hier.Basis}/afspraken/{kader}") : Results.NotFound();
        var partijen = await db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == concept.SamenwerkingId).AanTafel(klok.Vandaag())
            .AlsAanTafel().ToListAsync(stop);
        var rijen = await Kaderrijen.Lees(db, kader, stop);
        var themas = await kast.Deel(kader, concept.Versie, ("opzet", string.Join('|', partijen.Select(p => p.Naam))),
            () => Task.FromResult<IReadOnlyList<ConceptThema>>([.. rijen.Themas.Select(t => Thema(rijen, t, partijen))]),
            t => t.Sum(thema => thema.Afspraken.Count * 300));
        var voorstel = await db.Voorstellen.Where(v => v.KaderId == kader).Select(v => (Guid?)v.Id).SingleOrDefaultAsync(stop);
        return scherm.Toon<ConceptScherm, ConceptModel>(new(kader, concept.Titel, voorstel, themas,
            [
                new("speerpunt", "Speerpunten", "Voeg een speerpunt toe",
                    [.. rijen.Speerpunten.Select(s => new ConceptStuk(s.Id, s.LijnId, s.Titel))]),
                new("reeks", "Tabellen", "Voeg een tabel toe", [.. rijen.Reeksen.Select(r => new ConceptStuk(r.Id, r.LijnId, r.Titel))]),
                new("uitspraak", "Beleidsuitspraken", "Voeg een uitspraak toe",
                    [.. rijen.Uitspraken.Select(u => new ConceptStuk(u.Id, u.LijnId, Opmaak.Kort(u.Tekst, 90)))]),
                new("definitie", "Begrippen", "Voeg een begrip toe",
                    [.. rijen.Definities.Select(d => new ConceptStuk(d.Id, d.LijnId, d.Term))]),
                new("tekst", "Andere teksten", "Voeg een tekst toe",
                    [.. rijen.Teksten.Select(t => new ConceptStuk(t.Id, t.LijnId, t.Kop ?? Opmaak.Kort(t.Tekst, 90)))]),
            ],
            rijen.Jaren.SelectMany(jaren => jaren).Select(j => j.Jaar).DefaultIfEmpty().Max())
        {
            IsVisie = concept.Soort == DocumentSoort.Visie,
            MagWeg = voorstel is null && Weggooien.IsBegonnen(concept) && Weggooien.Mag(concept, aanvrager),
            Schrijvers = [.. (await db.WieSchrijft(kader, klok.GetUtcNow(), stop))
                .Select(s => $"{Waaraan(rijen, s.Stuk)}: {Schrijfverzoek.Wie(s, aanvrager)}")],
        });
    }

    /// <summary>A piece as people call it, by its address.</summary>
    private static string Waaraan(Kaderrijen rijen, string stuk)
    {
        var delen = stuk.Split('/', '?');
        return (delen[0], Guid.TryParse(delen[1], out var id)) switch
        {
            (var soort, false) => $"iets nieuws ({soort})",
            ("afspraak", _) when rijen.Afspraken.FirstOrDefault(a => a.Id == id) is { } afspraak => $"afspraak {afspraak.Nummer}",
            ("thema", _) when rijen.Themas.FirstOrDefault(t => t.Id == id) is { } thema => $"thema {thema.Nummer}",
            ("kader", _) => "titel en looptijd",
            var (soort, _) => soort,
        };
    }

    private static ConceptThema Thema(Kaderrijen rijen, ThemaRij thema, List<PartijAanTafel> partijen)
    {
        var eigen = rijen.Afspraken.Where(a => a.ThemaId == thema.Id).ToList();
        var genoemd = eigen.ToDictionary(a => a.Id, a => Soorten(rijen.Afspraak(a), partijen, IsGenoemd));
        IReadOnlyList<ConceptAfspraak> In(Guid? deel) =>
            [.. eigen.Where(a => a.OnderdeelId == deel).Select(a => Afspraak(rijen, a, genoemd[a.Id], partijen))];
        return new(thema.Id, thema.LijnId, $"{thema.Nummer}. {thema.Titel}", In(null),
            [.. rijen.Onderdelen[thema.Id].Select(o => new ConceptDeel(o.Id, o.LijnId, $"{o.Letter}. {o.Titel}", In(o.Id)))],
            eigen.Count == 0 ? [] : Wederkerigheidstoets.Ontbreekt([.. partijen.Select(p => p.Soort)],
                eigen.Select(a => Soorten(rijen.Afspraak(a), partijen, Partijnaam.Belooft))));
    }

    private static ConceptAfspraak Afspraak(Kaderrijen rijen, AfspraakRij rij,
        IReadOnlyCollection<PartijSoort> genoemd, List<PartijAanTafel> partijen) => new(
        rij.Id, rij.LijnId, rij.Nummer, rij.Kop ?? Opmaak.Kort(rij.Tekst, 90), [.. rijen.Jaren[rij.Id].Select(j => j.Jaar)],
        Smarttoets.Open(rijen.Afspraak(rij), Tekstlezer.Actie(rij.Tekst, null, partijen.Select(p => p.Naam)), genoemd.Count > 0,
            Monitor(rijen, rij)));

    /// <summary>How the part or the theme of an agreement is followed.</summary>
    private static string? Monitor(Kaderrijen rijen, AfspraakRij rij) =>
        rijen.Onderdelen[rij.ThemaId].FirstOrDefault(o => o.Id == rij.OnderdeelId)?.Monitor
            ?? rijen.Themas.FirstOrDefault(t => t.Id == rij.ThemaId)?.Monitor;

    /// <summary>Who speaks of "we" leaves open who does it of them, but not that someone does.</summary>
    private static bool IsGenoemd(string tekst, PartijSoort soort, string naam) =>
        Partijnaam.NoemtAllen(tekst) || Partijnaam.IsGenoemd(tekst, soort, naam);

    /// <summary>The kinds of party that an agreement names: in its text, as who steers, or in its actions.</summary>
    private static IReadOnlyCollection<PartijSoort> Soorten(
        Afspraak afspraak, List<PartijAanTafel> partijen, Func<string, PartijSoort, string, bool> telt)
    {
        var tekst = string.Join('\n', [afspraak.Kop, afspraak.Tekst, .. afspraak.Regie, .. afspraak.Acties.SelectMany(a => a.Trekkers),
            .. afspraak.Jaarschijven.SelectMany(j => (IEnumerable<string>)[j.Tekst, .. j.Regie, .. j.Acties.SelectMany(a => a.Trekkers)])]);
        return partijen.Where(p => telt(tekst, p.Soort, p.Naam)).Select(p => p.Soort).ToHashSet();
    }
}

/// <summary>The pieces of one kind that stand beside the themes, and what the button to add one says.</summary>
public sealed record ConceptLijst(string Soort, string Titel, string Knop, IReadOnlyList<ConceptStuk> Stukken);

/// <summary>A piece in the outline.</summary>
public sealed record ConceptStuk(Guid Id, Guid Lijn, string Naam);

/// <summary>An agreement in the outline, with the questions that it leaves open.</summary>
public sealed record ConceptAfspraak(Guid Id, Guid Lijn, string Nummer, string Naam,
    IReadOnlyList<int> Jaren, IReadOnlyList<Smartvraag> Open);

/// <summary>A part of a theme in the outline.</summary>
public sealed record ConceptDeel(Guid Id, Guid Lijn, string Naam, IReadOnlyList<ConceptAfspraak> Afspraken);

/// <summary>A theme in the outline; <paramref name="Ontbreekt"/> are the parties that promise nothing in it.</summary>
public sealed record ConceptThema(
    Guid Id, Guid Lijn, string Naam,
    IReadOnlyList<ConceptAfspraak> Afspraken, IReadOnlyList<ConceptDeel> Delen, IReadOnlyList<PartijSoort> Ontbreekt);

/// <summary>What the outline shows; <paramref name="Jaar"/> is the last year that is written out, 0 for none.</summary>
public sealed record ConceptModel(
    Guid Kader, string Titel, Guid? Voorstel, IReadOnlyList<ConceptThema> Themas, IReadOnlyList<ConceptLijst> Lijsten, int Jaar)
{
    /// <summary>Whether it says what is wanted and agrees on nothing: then it has statements, and no themes.</summary>
    public bool IsVisie { get; init; }

    /// <summary>Whether it can be thrown away as a whole.</summary>
    public bool MagWeg { get; init; }

    /// <summary>Who else is writing now, and in what.</summary>
    public IReadOnlyList<string> Schrijvers { get; init; } = [];
}
