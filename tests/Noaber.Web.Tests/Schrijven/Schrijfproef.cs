using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Besluitvorming;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Schrijven;

/// <summary>A working copy that people write in.</summary>
public abstract class Schrijfproef(Noaberproef noaber) : Voorstelproef(noaber)
{
    /// <summary>The form of a piece.</summary>
    protected const string Form = "form[data-schrijven]";

    private protected async Task<(Tafel Tafel, string Adres, AfspraakRij Afspraak)> Werkversie()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await using var db = Toepassing.Db();
        var kader = await db.Voorstellen.Where(v => v.Id == Id(voorstel)).Select(v => v.KaderId).SingleAsync();
        return (tafel, $"{tafel.Adres}/schrijven/{kader}", await db.Afspraken.AsNoTracking().SingleAsync(a => a.KaderId == kader && a.Nummer == "1.1"));
    }

    /// <summary>Someone else who may write, for this kind of party.</summary>
    private protected Task<Account> Collega(Tafel tafel, PartijSoort soort = PartijSoort.Corporatie) => Toepassing.Wereld.Iemand(tafel.Samenwerking, soort, Rol.Bewerker);

    private protected async Task<AfspraakRij> Afspraak(Guid id)
    {
        await using var db = Toepassing.Db();
        return await db.Afspraken.AsNoTracking().SingleAsync(a => a.Id == id);
    }

    /// <summary>The text that stands in the field of a form.</summary>
    private protected static string? Veld(IDocument pagina, string naam) => pagina.QuerySelector<IHtmlTextAreaElement>($"{Form} [name={naam}]")?.Value;
}
