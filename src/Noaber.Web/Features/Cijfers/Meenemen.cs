using Microsoft.EntityFrameworkCore;
using Noaber.Files.Werkboeken;
using Noaber.Files.Werkboeken.Rekenen;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;
using Noaber.Web.Features.Leveringen;
using Noaber.Web.Shell.Mail;
using Cijfertabel = Noaber.Kernel.Monitor.Cijfers.Cijfertabel;

namespace Noaber.Web.Features.Cijfers;

/// <summary>
/// An answer to take along. For each party whose figures are in it, it is written down who took how many: for that party, and for who keeps
/// the monitor.
/// </summary>
internal static class Meenemen
{
    public const string Xlsx = "xlsx", Csv = "csv", Ods = "ods";

    private const string Vertrouwelijk = "Vertrouwelijk: alleen voor de prestatieafspraken. Geef het niet door zonder toestemming van de partijen.";
    private const string VoorDeRaad = "Vrijgegeven voor de raad, en niet voor iedereen: gebruik het daarvoor.";
    private const string Vrij = "Openbare cijfers: noem de bron.";

    public static async Task<IResult> Geef(string vorm, [AsParameters] Cijferverzoek verzoek)
    {
        if (vorm is not (Xlsx or Csv or Ods))
            return Results.NotFound();
        return await verzoek.Beantwoord(async (vraag, bron, tabel) =>
        {
            await verzoek.SchrijfOp([tabel], vorm);
            return Bestand(tabel, tabel.Titel, vorm,
                () => Cijferboek.Maak(tabel, bron, verzoek.Regel(tabel, verzoek.Klok.GetLocalNow(), verzoek.Adres(vraag))));
        });
    }

    /// <summary>What was frozen, for who may read it: as it stood then, so without formulas over figures of now.</summary>
    public static async Task<IResult> GeefBeeld(string beeld, string vorm, [AsParameters] Cijferverzoek verzoek)
    {
        if (vorm is not (Xlsx or Csv or Ods) || await verzoek.Beeld(beeld) is not { } rij)
            return Results.NotFound();
        var tabel = rij.Tabel;
        await verzoek.SchrijfOp(tabel.Aandelen, vorm);
        return Bestand(tabel, $"{tabel.Titel}, vastgezet op {rij.Op:yyyy-MM-dd}", vorm,
            () => Cijferboek.Vast(tabel, Catalogus.Standaard, verzoek.Regel(tabel, rij.Op, verzoek.VanBeeld(beeld))));
    }

    /// <summary>Writes down of whom the reader takes figures.</summary>
    public static Task SchrijfOp(this Cijferverzoek verzoek, IEnumerable<Cijfertabel> tabellen, string vorm) =>
        verzoek.SchrijfOp(new Cijfertabel("", [], [.. tabellen.SelectMany(t => t.Rijen)]).Geteld(), vorm);

    private static async Task SchrijfOp(this Cijferverzoek verzoek, IReadOnlyList<Cijferaandeel> aandelen, string vorm)
    {
        var vanWie = aandelen.ToDictionary(a => (a.Partij, a.Halfjaar), a => a.Aantal);
        if (vanWie.Count == 0)
            return;
        foreach (var versie in await verzoek.Db.GeldendeVersies(verzoek.Samenwerking, verzoek.Stop))
        {
            if (!vanWie.TryGetValue((versie.Partij, versie.Halfjaar), out var aantal))
                continue;
            verzoek.Db.Add(new Cijferdownload
            {
                SamenwerkingId = verzoek.Samenwerking, VersieId = versie.Id, PartijId = versie.Partij, DoorId = verzoek.Aanvrager.AccountId,
                DoorPartijId = verzoek.Hier.PartijId, Vorm = vorm, Aantal = aantal, Op = verzoek.Klok.GetUtcNow(),
            });
        }
        await verzoek.Db.SaveChangesAsync(verzoek.Stop);
    }

    private static IResult Bestand(Cijfertabel tabel, string naam, string vorm, Func<Rekenboek> boek) => vorm switch
    {
        Csv => Results.File(Cijferboek.AlsCsv(tabel), Csvschrijver.Mediatype, $"{naam}.{vorm}"),
        Ods => Results.File(boek().AlsOds(), Rekenboek.OdsMediatype, $"{naam}.{vorm}"),
        _ => Results.File(boek().AlsXlsx(), Werkboekschrijver.Mediatype, $"{naam}.{vorm}"),
    };

    private static Cijferboekregel Regel(this Cijferverzoek verzoek, Cijfertabel tabel, DateTimeOffset op, string adres) => new(
        verzoek.Hier.Samenwerking, op, Voorwaarde(verzoek, tabel), verzoek.Http.RequestServices.GetRequiredService<Webadres>().Van(adres));

    private static string Voorwaarde(Cijferverzoek verzoek, Cijfertabel tabel) =>
        (verzoek.Hier.Voorbeeld && tabel.Herkomst.Any(h => !h.IsOpenbaar) ? "Voorbeeld: de cijfers van partijen zijn verzonnen. " : "")
        + (tabel.Inzage != Inzage.Iedereen ? Vertrouwelijk : tabel.IsVoorDeRaad ? VoorDeRaad : Vrij);
}
