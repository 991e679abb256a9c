using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Mail;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>
/// Mail to whose turn it is, after what someone did. It says that there is something to do and where: no figure, no answer and no reason.
/// </summary>
internal sealed class Vrijgavepost(NoaberDb db, Deelname hier, Guid door, Webadres adres, TimeProvider klok)
{
    public Task MeldVraag(ToestemmingsverzoekRij vraag, CancellationToken stop) => Stuur(
        d => vraag.Partijen.Contains(d.PartijId) && d.Rollen.Contains(Rol.Bestuurder),
        "Jullie krijgen de vraag of cijfers van jullie naar buiten mogen.", $"/toestemming#v{vraag.Id}", stop);

    public Task MeldAntwoord(CancellationToken stop) => Stuur(d => d.Rollen.Contains(Rol.Monitorbeheerder),
        "Een partij antwoordde op een vraag over het vrijgeven van cijfers.", "/toestemming", stop);

    public Task MeldVoorbereid(Guid vrijgave, CancellationToken stop) => Stuur(
        d => d.Rollen.Contains(Rol.Monitorbeheerder) || d.Rollen.Contains(Rol.Procesleider),
        "Er liggen cijfers klaar om vrij te geven. Dat doet een ander dan wie ze voorbereidde.", $"/{vrijgave}", stop);

    private async Task Stuur(Expression<Func<Deelnemer, bool>> aan, string wat, string waar, CancellationToken stop)
    {
        var mensen = await db.Deelnemers.Where(d => d.SamenwerkingId == hier.SamenwerkingId && d.AccountId != door).DieMeedoen(klok.Vandaag())
            .Where(aan).Select(d => d.Account.Email).Distinct().ToListAsync(stop);
        db.AddRange(mensen.Where(email => !string.IsNullOrEmpty(email)).Select(email => new UitgaandeMail
        {
            Aan = email!, Onderwerp = $"Cijfers vrijgeven in {hier.Samenwerking}", Vanaf = klok.GetUtcNow(), Tekst = $"""
                Goedendag,

                {wat}

                {adres.Van($"{hier.Basis}/monitor/vrijgave{waar}")}

                Log in om het te bekijken. Je krijgt deze mail omdat jij of een collega nu aan de beurt is.
                """,
        }));
        await db.SaveChangesAsync(stop);
    }
}
