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
        var (vraag, bezwaren) = Cijfervraag.Lees(verzoek.Http.Request.QueryString.Value ?? "");
        // What is wrong with a question stands on the page that asks it.
        if (bezwaren.Count > 0 || vraag.Indicatoren.Count == 0 || vraag.Bezwaren(Catalogus.Standaard).Count > 0)
            return Results.LocalRedirect(verzoek.Adres(vraag));
        var bron = await verzoek.Lees(vraag);
        var tabel = Cijfertabel.Maak(vraag, bron);
        if (tabel.Bezwaar is not null)
            return Results.LocalRedirect(verzoek.Adres(vraag));
        await verzoek.SchrijfOp([tabel], vorm);
        var naam = $"{tabel.Titel}.{vorm}";
        if (vorm == Csv)
            return Results.File(Cijferboek.AlsCsv(tabel), Csvschrijver.Mediatype, naam);
        var boek = Cijferboek.Maak(tabel, bron, new(verzoek.Hier.Samenwerking, verzoek.Klok.GetLocalNow(),
            Voorwaarde(verzoek, tabel), verzoek.Http.RequestServices.GetRequiredService<Webadres>().Van(verzoek.Adres(vraag))));
        return vorm == Ods ? Results.File(boek.AlsOds(), Rekenboek.OdsMediatype, naam) : Results.File(boek.AlsXlsx(), Werkboekschrijver.Mediatype, naam);
    }

    /// <summary>What was frozen, for who may read it: as it stood then, so without formulas over figures of now.</summary>
    public static async Task<IResult> GeefBeeld(string beeld, string vorm, [AsParameters] Cijferverzoek verzoek)
    {
        var rij = await verzoek.Db.Cijferbeelden.AsNoTracking().SingleOrDefaultAsync(b => b.SamenwerkingId == verzoek.Samenwerking && b.Hash == beeld, verzoek.Stop);
        if (rij is null || vorm is not (Xlsx or Csv or Ods))
            return Results.NotFound();
        var tabel = rij.Tabel;
        await verzoek.SchrijfOp(tabel.Aandelen, vorm);
        var naam = $"{tabel.Titel}, vastgezet op {rij.Op:yyyy-MM-dd}.{vorm}";
        if (vorm == Csv)
            return Results.File(Cijferboek.AlsCsv(tabel), Csvschrijver.Mediatype, naam);
        var boek = Cijferboek.Vast(tabel, Catalogus.Standaard, new(verzoek.Hier.Samenwerking, rij.Op, Voorwaarde(verzoek, tabel),
            verzoek.Http.RequestServices.GetRequiredService<Webadres>().Van($"{verzoek.Begin}/beeld/{beeld}")));
        return vorm == Ods ? Results.File(boek.AlsOds(), Rekenboek.OdsMediatype, naam) : Results.File(boek.AlsXlsx(), Werkboekschrijver.Mediatype, naam);
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

    private static string Voorwaarde(Cijferverzoek verzoek, Cijfertabel tabel) =>
        (verzoek.Hier.Voorbeeld && tabel.Herkomst.Any(h => !h.IsOpenbaar) ? "Voorbeeld: de cijfers van partijen zijn verzonnen. " : "")
        + (tabel.Inzage != Inzage.Iedereen ? Vertrouwelijk : tabel.IsVoorDeRaad ? VoorDeRaad : Vrij);
}
