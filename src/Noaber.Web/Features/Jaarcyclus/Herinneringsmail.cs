using System.Text;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Mail;

namespace Noaber.Web.Features.Jaarcyclus;

/// <summary>A mail that says that something waits, and where. Names of milestones stand in it only as the law has them.</summary>
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
            if (hier.Count(t => t.Stand is null) is > 0 and var voorstellen)
                tekst.Append("- ").Append(Aantal.Van(voorstellen, "voorstel dat", "voorstellen die"))
                    .Append(voorstellen == 1 ? " op jullie wacht\n" : " op jullie wachten\n");
            foreach (var taak in hier.Where(t => t is { Naam: not null, Stand: not null }))
                tekst.Append("- ").Append(Termijntekst.Dagen(taak.Stand!.Value)).Append(": ").Append(taak.Naam).Append('\n');
            if (hier.Count(t => t is { Naam: null, Stand: not null }) is > 0 and var eigen)
                tekst.Append("- ").Append(Aantal.Van(eigen, "mijlpaal", "mijlpalen")).Append(" van jullie zelf\n");
            tekst.Append(adres.Van($"/s/{hier.Key.Slug}")).Append('\n');
        }
        return tekst.ToString();
    }
}
