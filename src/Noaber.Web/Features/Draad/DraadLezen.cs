using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Draad;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Features.Acties;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
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
            .Where(k => k.Status == KaderStatus.Vigerend && k.Soort != DocumentSoort.Visie)
            .OrderByDescending(k => k.Van).ThenBy(k => k.Titel).ToListAsync(stop);
        if ((kaders.Find(k => k.Id == kader) ?? kaders.FirstOrDefault()) is not { } rij)
            return scherm.Toon<DraadScherm, DraadModel?>(null);
        var (inhoud, bron) = (await kast.Inhoud(db, rij.Id, rij.Versie, stop), new Draadbron(db, aanvrager, stop));
        var uitspraken = await bron.Punten(Draadsoort.Beleidsuitspraak);
        var bevestigd = (await bron.Koppelingen())
            .Where(k => k.Oordeel == Koppeloordeel.Bevestigd).ToList();
        var metVoortgang = aanvrager.Mag(Handeling.VoortgangLezen);
        var partijen = await db.PartijenHier(aanvrager, klok.Vandaag(), stop);
        var gekozen = inhoud.Themas.FirstOrDefault(t => t.Volgorde == thema) ?? (inhoud.Themas is [var eerste, ..] ? eerste : null);
        return scherm.Toon<DraadScherm, DraadModel?>(new(
            new($"{rij.Id}", rij.Titel), [.. kaders.Select(k => new Optie($"{k.Id}", k.Titel))],
            [.. inhoud.Themas.Select(t => new Optie($"{t.Volgorde}", $"{t.Nummer}. {t.Titel}"))], gekozen?.Volgorde,
            Draadgat.In(inhoud, uitspraken, bevestigd, metVoortgang ? await Standen(rij.Id) : null),
            gekozen is null ? null
                : Draadkaart.Maak([.. inhoud.Afspraken.Where(a => a.ThemaId == gekozen.Id)], uitspraken, bevestigd, metVoortgang),
            await Balans(kast, rij, inhoud, partijen))
        {
            MagKoppelen = aanvrager.Mag(Handeling.Koppelen), Uitspraken = uitspraken.Count,
            Visies = await VisieLezen.Visies(db, aanvrager).ToListAsync(stop),
        });

        async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Streefstand>>> Standen(Guid kader)
        {
            var gemeten = await new Meetbron(db, aanvrager.Hier.SamenwerkingId, stop).Bij(db.Afspraken.Where(a => a.KaderId == kader));
            return inhoud.Afspraken.Where(a => a.Streefwaarden.Count > 0).ToDictionary(a => a.Lijn,
                a => Streefmeting.Standen(a.Streefwaarden, [.. gemeten[a.Lijn]], partijen, klok.Vandaag()));
        }
    }

    /// <summary>Reads every agreement for every name, and only changes with these.</summary>
    private static Task<Balans> Balans(Kaderkast kast, KaderRij kader, Kaderinhoud inhoud, IReadOnlyList<PartijAanTafel> partijen) =>
        kast.Deel(kader.Id, kader.Versie, $"balans {string.Join('|', partijen.Select(p => $"{p.Id} {p.Naam}"))}",
            () => Task.FromResult(Draad.Balans.Van(inhoud, partijen)), balans => 200 * balans.Themas.Count);
}

/// <summary>What the page of the thread shows.</summary>
public sealed record DraadModel(
    Optie Kader, IReadOnlyList<Optie> Kaders, IReadOnlyList<Optie> Themas, int? Thema, IReadOnlyList<Draadgat> Gaten,
    Draadkaart? Kaart, Balans Balans)
{
    public required bool MagKoppelen { get; init; }

    public IReadOnlyList<Visienaam> Visies { get; init; } = [];

    /// <summary>How many statements of a vision there are.</summary>
    public required int Uitspraken { get; init; }
}
