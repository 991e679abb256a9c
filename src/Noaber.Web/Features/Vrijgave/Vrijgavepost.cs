using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>Mail to whose turn it is. It says that there is something to do and where: no figure, no answer and no reason.</summary>
internal static class Vrijgavepost
{
    public static Task MeldVraag(this Vrijgaveverzoek verzoek, ToestemmingsverzoekRij vraag) => verzoek.Stuur(
        d => vraag.Partijen.Contains(d.PartijId) && d.Rollen.Contains(Rol.Bestuurder),
        "Jullie krijgen de vraag of cijfers van jullie naar buiten mogen.", $"/toestemming#v{vraag.Id}");

    public static Task MeldAntwoord(this Vrijgaveverzoek verzoek) => verzoek.Stuur(
        d => d.Rollen.Contains(Rol.Monitorbeheerder), "Een partij antwoordde op een vraag over het vrijgeven van cijfers.", "/toestemming");

    public static Task MeldVoorbereid(this Vrijgaveverzoek verzoek, Guid vrijgave) => verzoek.Stuur(
        d => d.Rollen.Contains(Rol.Monitorbeheerder) || d.Rollen.Contains(Rol.Procesleider),
        "Er liggen cijfers klaar om vrij te geven. Dat doet een ander dan wie ze voorbereidde.", $"/{vrijgave}");

    private static async Task Stuur(
        this Vrijgaveverzoek verzoek, System.Linq.Expressions.Expression<Func<Deelnemer, bool>> aan, string wat, string waar)
    {
        var (db, ik, link) = (verzoek.Db, verzoek.Aanvrager.AccountId, verzoek.Link(waar));
        var mensen = await db.Deelnemers.Where(d => d.SamenwerkingId == verzoek.Hier.SamenwerkingId && d.AccountId != ik).DieMeedoen(verzoek.Vandaag)
            .Where(aan).Select(d => d.Account.Email).Distinct().ToListAsync(verzoek.Stop);
        db.AddRange(mensen.Where(email => !string.IsNullOrEmpty(email)).Select(email => new UitgaandeMail
        {
            Aan = email!, Onderwerp = $"Cijfers vrijgeven in {verzoek.Hier.Samenwerking}", Vanaf = verzoek.Klok.GetUtcNow(), Tekst = $"""
                Goedendag,

                {wat}

                {link}

                Log in om het te bekijken. Je krijgt deze mail omdat jij of een collega nu aan de beurt is.
                """,
        }));
        await db.SaveChangesAsync(verzoek.Stop);
    }
}
