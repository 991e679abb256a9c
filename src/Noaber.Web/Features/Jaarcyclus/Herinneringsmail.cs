using System.Text;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Mail;

namespace Noaber.Web.Features.Jaarcyclus;

/// <summary>
/// A mail that says that something waits or was decided, and where. Names of milestones stand in it only as the law has them, titles
/// only of what was adopted.
/// </summary>
internal static class Herinneringsmail
{
    public static UitgaandeMail Maak(string aan, IReadOnlyList<Taak> taken, Webadres adres, string afmelden, DateTimeOffset nu) => new()
    {
        Aan = aan, Vanaf = nu, AfmeldenBij = afmelden,
        Onderwerp = taken.Count == 1 ? "Er staat iets voor je klaar in Noaber" : $"Er staan {taken.Count} dingen voor je klaar in Noaber",
        Tekst = $"""
            Goedendag,

            Er staat iets voor je klaar in Noaber.
            {Lijst(taken, adres)}
            Je krijgt deze mail omdat je meedoet. Hoe vaak, kies je bij je account: {adres.Van("/account#herinneringen")}
            Liever geen herinneringen meer? {afmelden}
            """,
    };

    private static string Lijst(IReadOnlyList<Taak> taken, Webadres adres)
    {
        var tekst = new StringBuilder();
        foreach (var hier in taken.GroupBy(t => (t.Samenwerking, t.Slug)))
        {
            tekst.Append('\n').Append(hier.Key.Samenwerking).Append('\n');
            foreach (var regel in hier.GroupBy(t => t.Soort).OrderBy(g => g.Key).SelectMany(s => Regels(s, adres)))
                tekst.Append("- ").Append(regel).Append('\n');
            tekst.Append(adres.Van($"/s/{hier.Key.Slug}")).Append('\n');
        }
        return tekst.ToString();
    }

    /// <summary>A line for each whose words may go by mail, and how many there are of the others.</summary>
    private static IEnumerable<string> Regels(IGrouping<Meldsoort, Taak> soort, Webadres adres) =>
    [
        .. from taak in soort
           where taak.Regel is not null
           select taak.Adres is null ? taak.Regel : $"{taak.Regel}\n  {adres.Van($"/s/{taak.Slug}{taak.Adres}")}",
        .. soort.Count(t => t.Regel is null) is var overige and > 0 ? [Telling(soort.Key, overige)] : Array.Empty<string>(),
    ];

    private static string Telling(Meldsoort soort, int aantal) => soort switch
    {
        Meldsoort.Voorstel => Aantal.Van(aantal, "voorstel dat op jullie wacht", "voorstellen die op jullie wachten"),
        Meldsoort.Vervallen => Aantal.Van(aantal, "instemming van jullie geldt niet meer: de tekst is gewijzigd",
            "instemmingen van jullie gelden niet meer: de tekst is gewijzigd"),
        Meldsoort.Notulen => Aantal.Van(aantal, "instemming van jullie is vastgelegd uit een ondertekend verslag",
            "instemmingen van jullie zijn vastgelegd uit een ondertekend verslag"),
        _ => Aantal.Van(aantal, "mijlpaal van jullie zelf", "mijlpalen van jullie zelf"),
    };
}
