using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Noaber.Files.Uitvoer;
using Noaber.Web.Data;
using Noaber.Web.Features.Gebieden;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Cijfers;

/// <summary>A dashboard as a PDF: the page itself, printed. While it is printed, which takes seconds, no connection is held.</summary>
internal static class Bordafdruk
{
    public const string Pad = "/pdf";

    private const string Vorm = "pdf";

    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext vraag, EndpointFilterDelegate verder)
    {
        var verzoek = vraag.Arguments.OfType<Cijferverzoek>().Single();
        BordModel bord;
        string html;
        await using (await verzoek.Begin())
        {
            var pagina = await verder(vraag);
            if (pagina is not RazorComponentResult scherm || !scherm.Parameters.TryGetValue(nameof(Paginaweergave<>.Model), out var model)
                || model is not BordModel { HeeftCijfers: true } gevonden)
                return pagina; // there is nothing to print
            bord = gevonden;
            html = await verzoek.Http.RequestServices.GetRequiredService<Afdruk>().InEenStuk(scherm, verzoek.Http,
                adres => Vormen.Lees(verzoek.Db, verzoek.Samenwerking, Jaar(adres), null, verzoek.Stop));
        }
        if (await HtmlPdf.Schrijf(html, verzoek.Stop) is not { } pdf)
            return verzoek.Scherm.Fout(StatusCodes.Status503ServiceUnavailable);
        await using var transactie = await verzoek.Begin();
        await verzoek.SchrijfOp(bord.Figuren.Select(f => f.Tabel), Vorm);
        await transactie.CommitAsync(verzoek.Stop);
        return Results.File(pdf, Afdruk.Mediatype, $"{bord.Titel}.{Vorm}");
    }

    private static Task<Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction> Begin(this Cijferverzoek verzoek) =>
        verzoek.Db.BeginAls(verzoek.Aanvrager.AccountId, verzoek.Http.TraceIdentifier, verzoek.Stop);

    // The last part of the address of a map.
    private static int Jaar(string adres) =>
        int.TryParse(adres[(adres.LastIndexOf('/') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var jaar) ? jaar : 0;
}
