using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Visies;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Afspraken;

/// <summary>All rows of one kader, each list in its order. Never changed once read.</summary>
internal sealed record Kaderrijen(KaderRij Kader)
{
    public required IReadOnlyList<ThemaRij> Themas { get; init; }
    public required ILookup<Guid, OnderdeelRij> Onderdelen { get; init; }
    public required IReadOnlyList<AfspraakRij> Afspraken { get; init; }
    public required ILookup<Guid, JaarschijfRij> Jaren { get; init; }

    /// <summary>The actions by what they stand in: a year, else an agreement, else a priority.</summary>
    public required ILookup<Guid, ActieRij> Acties { get; init; }

    public required IReadOnlyList<SpeerpuntRij> Speerpunten { get; init; }
    public required IReadOnlyList<ReeksRij> Reeksen { get; init; }
    public required IReadOnlyList<BeleidsuitspraakRij> Uitspraken { get; init; }
    public required IReadOnlyList<DefinitieRij> Definities { get; init; }
    public required IReadOnlyList<TekstdeelRij> Teksten { get; init; }

    public static async Task<Kaderrijen> Lees(NoaberDb db, Guid kader, CancellationToken stop) =>
        new(await db.Kaders.AsNoTracking().SingleAsync(k => k.Id == kader, stop))
        {
            Themas = await Delen(db.Themas, kader, stop),
            Onderdelen = (await db.Onderdelen.AsNoTracking().Where(o => db.Themas.Any(t => t.Id == o.ThemaId && t.KaderId == kader)).OrderBy(o => o.Volgorde).ToListAsync(stop))
                .ToLookup(o => o.ThemaId),
            Afspraken = await Delen(db.Afspraken, kader, stop),
            Jaren = (await db.Jaarschijven.AsNoTracking().Where(j => db.Afspraken.Any(a => a.Id == j.AfspraakId && a.KaderId == kader)).OrderBy(j => j.Jaar).ToListAsync(stop))
                .ToLookup(j => j.AfspraakId),
            Acties = (await Delen(db.Acties, kader, stop)).ToLookup(a => a.JaarschijfId ?? a.AfspraakId ?? a.SpeerpuntId ?? Guid.Empty),
            Speerpunten = await Delen(db.Speerpunten, kader, stop),
            Reeksen = await Delen(db.Reeksen, kader, stop),
            Uitspraken = await Delen(db.Beleidsuitspraken, kader, stop),
            Definities = await Delen(db.Definities, kader, stop),
            Teksten = await Delen(db.Tekstdelen, kader, stop),
        };

    private static Task<List<T>> Delen<T>(IQueryable<T> delen, Guid kader, CancellationToken stop) where T : Kaderdeel =>
        delen.AsNoTracking().Where(d => d.KaderId == kader).OrderBy(d => d.Volgorde).ToListAsync(stop);

    /// <summary>What it says, as the language of the field has it.</summary>
    public Kadertekst Tekst() => new(Kader.Soort, new Kader(Kader.Titel, Kader.Van is { } van ? new Periode(van, Kader.Tot) : null, [.. Themas.Select(Thema)]))
    {
        Speerpunten = [.. Speerpunten.Select(s => new Speerpunt(s.Titel, s.Hoofdthema, s.Velden, ActiesVan(s.Id), s.Bron))],
        Reeksen = [.. Reeksen.Select(r => new Reeks(r.Titel, r.Kolommen, r.Rijen, r.Voetnoten, r.Bron))],
        Uitspraken = [.. Uitspraken.Select(b => new Beleidsuitspraak(b.Hoofdstuk, b.Paragraaf, b.Aard, b.Tekst, b.Bron) { Streefwaarden = b.Streefwaarden })],
        Definities = [.. Definities.Select(d => new Definitie(d.Term, d.Tekst, d.Bron))],
        Teksten = [.. Teksten.Select(t => new Tekstdeel(t.Kop, t.Tekst, t.Bron) { Regels = t.Regels })],
    };

    private Thema Thema(ThemaRij thema) => new(
        thema.Nummer, thema.Titel, new(thema.Doel, thema.Hoe, thema.Monitor),
        [.. Onderdelen[thema.Id].Select(o => new Onderdeel(o.Letter, o.Titel, new(o.Doel, o.Hoe, o.Monitor), new(o.BronVan, o.BronTot)))],
        [.. Afspraken.Where(a => a.ThemaId == thema.Id).Select(Afspraak)], thema.Bron);

    /// <summary>One agreement with its years and actions.</summary>
    public Afspraak Afspraak(AfspraakRij a) =>
        new(a.Nummer, a.Kop, a.Tekst, a.Soort, Onderdelen[a.ThemaId].FirstOrDefault(o => o.Id == a.OnderdeelId)?.Letter, a.Bron)
        {
            Regie = a.Regie, Verwijzingen = a.Verwijzingen, Voetnoten = a.Voetnoten, Acties = ActiesVan(a.Id), Streefwaarden = a.Streefwaarden,
            Jaarschijven = [.. Jaren[a.Id].Select(j => new Jaarschijf(j.Jaar, j.Tekst, ActiesVan(j.Id), new(j.BronVan, j.BronTot)) { Regie = j.Regie })],
        };

    private List<Actie> ActiesVan(Guid waarin) => [.. Acties[waarin].Select(a => new Actie(
        a.Tekst, a.Trekkers, a.Helpers, a.Termijn is { } termijn ? new(termijn, a.TermijnVan, a.TermijnTot, a.Doorlopend) : null, a.Hoeveelheden, a.Bron))];
}
