using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Draad;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Draad;

/// <summary>The whole thread of what is in force: where it is broken, one theme as a picture and a list, and who promises what.</summary>
internal static class DraadLezen
{
    public static async Task<IResult> Toon(
        Guid? kader, int? thema, NoaberDb db, Aanvrager aanvrager, Scherm scherm, Kaderkast kast, TimeProvider klok, CancellationToken stop)
    {
        var kaders = await db.Kaders.Zichtbaar(aanvrager).AsNoTracking()
            .Where(k => k.Status == KaderStatus.Vigerend && k.Soort != DocumentSoort.Visie).OrderByDescending(k => k.Van).ThenBy(k => k.Titel).ToListAsync(stop);
        if ((kaders.Find(k => k.Id == kader) ?? kaders.FirstOrDefault()) is not { } rij)
            return scherm.Toon<DraadScherm, DraadModel?>(null);
        var inhoud = await kast.Inhoud(db, rij.Id, rij.Versie, stop);
        var bron = new Draadbron(db, aanvrager, stop);
        var beantwoord = (await bron.Koppelingen()).Where(k => k.Oordeel == Koppeloordeel.Bevestigd).ToList();
        var uitspraken = await bron.Punten(Draadsoort.Beleidsuitspraak);
        var gekozen = inhoud.Themas.FirstOrDefault(t => t.Volgorde == thema) ?? inhoud.Themas.FirstOrDefault();
        var partijen = await db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == aanvrager.Hier.SamenwerkingId).AanTafel(klok.Vandaag()).OpVolgorde()
            .Select(p => new PartijAanTafel(p.Id, p.Organisatie.Naam, p.Organisatie.Soort)).ToListAsync(stop);
        return scherm.Toon<DraadScherm, DraadModel?>(new(
            new(rij.Id, rij.Titel), [.. kaders.Select(k => new Kadernaam(k.Id, k.Titel))],
            [.. inhoud.Themas.Select(t => new Draadthema(t.Volgorde, $"{t.Nummer}. {t.Titel}"))], gekozen?.Volgorde,
            Gaten(inhoud, uitspraken, beantwoord),
            gekozen is null ? null : Draadkaart.Maak([.. inhoud.Afspraken.Where(a => a.ThemaId == gekozen.Id)], uitspraken, beantwoord),
            new(partijen, [.. inhoud.Themas.Select(t => Evenwicht(t, [.. inhoud.Afspraken.Where(a => a.ThemaId == t.Id)], partijen))]))
        {
            MagKoppelen = aanvrager.Mag(Handeling.Koppelen), Uitspraken = uitspraken.Count, Visies = await VisieLezen.Visies(db, aanvrager).ToListAsync(stop),
        });
    }

    /// <summary>Where the thread is broken, in its own order.</summary>
    private static IReadOnlyList<Draadgat> Gaten(Kaderinhoud inhoud, IReadOnlyList<Draadstuk> uitspraken, List<Koppeling> koppelingen)
    {
        var geraakt = koppelingen.SelectMany(k => new[] { k.VanId, k.NaarId }).ToHashSet();
        return
        [
            new("Uitspraken zonder afspraak", "De visie vraagt het, en geen afspraak geeft antwoord.",
                [.. uitspraken.Where(u => !geraakt.Contains(u.Punt.Id)).Select(u => new Gatregel(u.Titel, u.Bij, u.Adres))]),
            new("Afspraken zonder antwoord op de visie", "Niemand heeft gezegd welke uitspraak deze afspraak beantwoordt.",
                uitspraken.Count == 0 ? [] : [.. inhoud.Afspraken.Where(a => !geraakt.Contains(a.Lijn)).Select(Regel)]),
            new("Afspraken zonder actie", "Wat er gedaan wordt, staat nergens apart.",
                [.. inhoud.Afspraken.Where(a => a.Acties.Count == 0 && a.Jaren.All(j => j.Acties.Count == 0)).Select(Regel)]),
            new("Acties zonder trekker", "Niemand is genoemd die het doet.",
                [.. from a in inhoud.Afspraken
                    from actie in a.Acties.Where(_ => a.Regie.Count == 0).Concat(a.Jaren.Where(j => j.Regie.Count == 0 && a.Regie.Count == 0).SelectMany(j => j.Acties))
                    where actie.Trekkers.Count == 0 && actie.Hoeveelheden.All(h => h.Partij is null)
                    select new Gatregel(actie.Tekst, $"{a.Nummer} {a.Naam}", $"/acties/{actie.Lijn}")]),
        ];

        static Gatregel Regel(AfspraakRegel a) => new($"{a.Nummer} {a.Naam}", "", $"/afspraak/{a.Sleutel}");
    }

    /// <summary>How many agreements of a theme each party is named in, and which kind of equal party promises nothing.</summary>
    private static Themabalans Evenwicht(ThemaRij thema, IReadOnlyList<AfspraakRegel> afspraken, List<PartijAanTafel> partijen)
    {
        bool Noemt(AfspraakRegel a, PartijAanTafel p) => Partijnaam.IsGenoemd($"{a.Kop}\n{a.Tekst}\n{string.Join('\n', a.Regie)}", p.Soort, p.Naam);
        var soorten = partijen.Select(p => p.Soort).Distinct().ToList();
        return new($"{thema.Nummer}. {thema.Titel}", thema.Volgorde, afspraken.Count, [.. partijen.Select(p => afspraken.Count(a => Noemt(a, p)))],
            Wederkerigheidstoets.Ontbreekt(soorten, afspraken.Select(a => (IReadOnlyCollection<PartijSoort>)[.. partijen.Where(p => Noemt(a, p)).Select(p => p.Soort)])));
    }
}

/// <summary>A kader to choose.</summary>
public sealed record Kadernaam(Guid Id, string Titel);

/// <summary>A theme to choose.</summary>
public sealed record Draadthema(int Volgorde, string Naam);

/// <summary>A kind of place where the thread is broken, with what it is and where.</summary>
public sealed record Draadgat(string Naam, string Uitleg, IReadOnlyList<Gatregel> Regels);

/// <summary>One such place; the address is within the partnership.</summary>
public sealed record Gatregel(string Titel, string Bij, string Adres);

/// <summary>One theme: in how many agreements each party is named, in the order of the parties, and which kinds of equal party are missing.</summary>
public sealed record Themabalans(string Thema, int Volgorde, int Afspraken, IReadOnlyList<int> Aantallen, IReadOnlyList<PartijSoort> Ontbreekt);

/// <summary>Who promises what, per theme.</summary>
public sealed record Balans(IReadOnlyList<PartijAanTafel> Partijen, IReadOnlyList<Themabalans> Themas);

/// <summary>What the page of the thread shows.</summary>
public sealed record DraadModel(
    Kadernaam Kader, IReadOnlyList<Kadernaam> Kaders, IReadOnlyList<Draadthema> Themas, int? Thema, IReadOnlyList<Draadgat> Gaten,
    Draadkaart? Kaart, Balans Balans)
{
    public required bool MagKoppelen { get; init; }

    public IReadOnlyList<Visienaam> Visies { get; init; } = [];

    /// <summary>How many statements of a vision there are.</summary>
    public required int Uitspraken { get; init; }
}
