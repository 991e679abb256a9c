using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Mail;

namespace Noaber.Web.Features.Leveringen;

/// <summary>
/// Mail to whose turn it is now. It says that there is something to do and where: no figure and no reason, since mail goes through other
/// hands.
/// </summary>
internal static class Leveringspost
{
    public static async Task Meld(this Leveringsverzoek verzoek, Leveringszaak zaak, Leveringsstatus nu, Webadres adres)
    {
        var (db, ik) = (verzoek.Db, verzoek.Aanvrager.AccountId);
        var mensen = await Wie(db.Deelnemers.Where(d => d.SamenwerkingId == verzoek.Hier.SamenwerkingId && d.AccountId != ik)
            .DieMeedoen(verzoek.Vandaag), zaak.Leverancier, nu).Select(d => d.Account.Email).Distinct().ToListAsync(verzoek.Stop);
        var vraag = nu switch
        {
            Leveringsstatus.Ingediend => "wachten op akkoord van jullie bestuurder",
            Leveringsstatus.Akkoord => "wachten tot jullie ze aanvaarden",
            Leveringsstatus.Aanvaard => "zijn aanvaard en kunnen worden vergrendeld",
            _ => "zijn weer een concept. Er staat bij waarom",
        };
        db.AddRange(mensen.Where(email => !string.IsNullOrEmpty(email)).Select(email => new UitgaandeMail
        {
            Aan = email!, Onderwerp = $"Cijfers voor de monitor van {verzoek.Hier.Samenwerking}", Vanaf = verzoek.Klok.GetUtcNow(),
            Tekst = $"""
                Goedendag,

                De {zaak.Naam} van {Leveringswoorden.VanWie(zaak.Partij.Naam, zaak.Opgegaan)} {vraag}.

                {adres.Van(verzoek.Adres(zaak.Halfjaar, zaak.Partij.Id))}

                Log in om ze te bekijken. Je krijgt deze mail omdat jij of een collega nu aan de beurt is.
                """,
        }));
        await db.SaveChangesAsync(verzoek.Stop);
    }

    private static IQueryable<Deelnemer> Wie(IQueryable<Deelnemer> mensen, PartijAanTafel partij, Leveringsstatus nu) => nu switch
    {
        Leveringsstatus.Concept => mensen.Where(d => d.PartijId == partij.Id
            && (d.Rollen.Contains(Rol.Bewerker) || d.Rollen.Contains(Rol.Bestuurder))),
        Leveringsstatus.Ingediend => mensen.Where(d => d.PartijId == partij.Id && d.Rollen.Contains(Rol.Bestuurder)),
        Leveringsstatus.Akkoord when partij.Soort != PartijSoort.Gemeente => mensen.Where(d =>
            d.Partij.Organisatie.Soort == PartijSoort.Gemeente
            && (d.Rollen.Contains(Rol.Bewerker) || d.Rollen.Contains(Rol.Bestuurder))),
        Leveringsstatus.Akkoord => mensen.Where(d => d.PartijId != partij.Id && d.Rollen.Contains(Rol.Monitorbeheerder)),
        Leveringsstatus.Aanvaard => mensen.Where(d => d.Rollen.Contains(Rol.Monitorbeheerder)),
        _ => mensen.Where(_ => false),
    };
}
