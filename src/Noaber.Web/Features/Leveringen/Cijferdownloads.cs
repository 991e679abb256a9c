using Microsoft.EntityFrameworkCore;
using Noaber.Files.Werkboeken;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;
using Noaber.Web.Features.Gebieden;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Leveringen;

/// <summary>
/// Figures to take along. Each time it is written down who took which, for the party that they are of and for who keeps the monitor.
/// </summary>
internal static class Cijferdownloads
{
    private const int PerBlad = 100, MeesteBladen = 1000;

    public static async Task<IResult> Geef(string halfjaar, Guid partij, string vorm, [AsParameters] Leveringsverzoek verzoek)
    {
        if (!Cijferbestand.Kan(vorm) || await verzoek.Zaak(halfjaar, partij) is not { } zaak)
            return Results.NotFound();
        if (zaak.Laatste is not { } versie)
            return Results.LocalRedirect(verzoek.Adres(zaak.Halfjaar, partij));
        var cijfers = await zaak.Cijfers(versie);
        await verzoek.SchrijfOp(versie, vorm, cijfers.Count);
        var namen = zaak.Gebieden.Namen();
        return new Cijferbestand($"Cijfers {zaak.Halfjaar} {zaak.Partij.Naam} versie {versie.Nummer}", "Cijfers",
            "Vertrouwelijk: alleen voor de prestatieafspraken. Leeg is geen nul.",
        [
            ("Cijfer", Kolomsoort.Tekst, 40), ("Code", Kolomsoort.Tekst, 24), ("Gebied", Kolomsoort.Tekst, 26),
            ("Gebiedscode", Kolomsoort.Tekst, 14), ("Onderdeel", Kolomsoort.Tekst, 28), ("Periode", Kolomsoort.Tekst, 10),
            ("Waarde", Kolomsoort.Getal, 14), ("Eenheid", Kolomsoort.Tekst, 14), ("Definitie", Kolomsoort.Tekst, 10),
            ("Toelichting", Kolomsoort.Tekst, 50), ("Blad", Kolomsoort.Tekst, 16), ("Cel", Kolomsoort.Tekst, 8),
            ("Herkomst", Kolomsoort.Tekst, 50),
        ])
        { Rijen = [.. cijfers.Select(c => Rij(c, namen, zaak.Wie))] }.Geef(vorm);
    }

    /// <summary>Writes down that the reader takes so many figures of a version out.</summary>
    public static Task SchrijfOp(this Leveringsverzoek verzoek, LeveringversieRij versie, string vorm, int aantal)
    {
        verzoek.Db.Add(new Cijferdownload
        {
            SamenwerkingId = verzoek.Hier.SamenwerkingId, VersieId = versie.Id, PartijId = versie.PartijId,
            DoorId = verzoek.Aanvrager.AccountId,
            DoorPartijId = verzoek.Hier.PartijId, Vorm = vorm, Aantal = aantal, Op = verzoek.Klok.GetUtcNow(),
        });
        return verzoek.Db.SaveChangesAsync(verzoek.Stop);
    }

    public static async Task<IResult> Register(string? blad, [AsParameters] Leveringsverzoek verzoek)
    {
        var nummer = Bladeren.Gevraagd(blad, MeesteBladen);
        var (db, hier, metNaam) = (verzoek.Db, verzoek.Hier.SamenwerkingId, verzoek.Aanvrager.Mag(Handeling.MensenZien));
        var regels = await (from d in db.Cijferdownloads.AsNoTracking()
                            join v in db.Leveringversies on d.VersieId equals v.Id
                            join l in db.Leveringen on v.LeveringId equals l.Id
                            where d.SamenwerkingId == hier
                            orderby d.Op descending, d.Id
                            select new Downloadregel(d.Op, l.Halfjaar, v.Nummer,
                                db.Partijen.Where(p => p.Id == d.PartijId).Select(p => p.Organisatie.Naam).First(),
                                db.Partijen.Where(p => p.Id == d.DoorPartijId).Select(p => p.Organisatie.Naam).First(),
                                metNaam ? db.Users.Where(u => u.Id == d.DoorId).Select(u => u.Naam).FirstOrDefault() : null,
                                d.Vorm, d.Aantal))
            .Skip((nummer - 1) * PerBlad).Take(PerBlad).ToListAsync(verzoek.Stop);
        var bladen = (await db.Cijferdownloads.CountAsync(d => d.SamenwerkingId == hier, verzoek.Stop) + PerBlad - 1) / PerBlad;
        return verzoek.Scherm.Toon<DownloadsScherm, DownloadsModel>(new(regels) { Blad = nummer, Bladen = bladen });
    }

    private static object?[] Rij(Waarneming cijfer, IReadOnlyDictionary<string, string> namen, Func<DateTimeOffset, string> wie) =>
    [
        cijfer.Sleutel.Naam(), cijfer.Sleutel.Indicator, namen.GetValueOrDefault(cijfer.Sleutel.Gebied), cijfer.Sleutel.Gebied,
        cijfer.Sleutel.Deel.Naam(), $"{cijfer.Periode}", (object?)cijfer.Waarde.Getal ?? $"{cijfer.Waarde}",
        Catalogus.Standaard.Zoek(cijfer.Sleutel.Indicator)?.Eenheid.Naam, $"{cijfer.Versie}", cijfer.Toelichting,
        cijfer.Plaats?.Blad, cijfer.Plaats?.Cel,
        cijfer.Herkomst(wie),
    ];
}

/// <summary>That someone took figures out.</summary>
public sealed record Downloadregel(
    DateTimeOffset Op, Meetperiode Halfjaar, Versienummer Versie, string Van, string DoorPartij, string? Door, string Vorm, int Aantal);

/// <summary>What the register shows.</summary>
public sealed record DownloadsModel(IReadOnlyList<Downloadregel> Regels)
{
    public int Blad { get; init; } = 1;
    public int Bladen { get; init; }
}
