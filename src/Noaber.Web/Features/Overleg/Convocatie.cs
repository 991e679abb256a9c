using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell.Mail;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>What a mail about a meeting tells.</summary>
internal enum Bericht { Agenda, Gewijzigd, Afgelast }

/// <summary>
/// Mail to who is invited and takes part now. It says that there is something to read, when the meeting is and where to read it; no title,
/// no item, no reason: mail goes through other hands. There is no link in it to stop: it comes to who was invited by name, for this one
/// meeting, and whoever stopped it would stand before a closed door.
/// </summary>
internal sealed class Convocatie(NoaberDb db, Aanvrager aanvrager, Webadres adres, TimeProvider klok)
{
    /// <summary>Tells everyone who is invited, or of them only some.</summary>
    public async Task Laat(OverlegRij overleg, Bericht bericht, CancellationToken stop, IReadOnlyList<Guid?>? alleen = null)
    {
        var mensen = await db.Genodigden.Where(g => g.OverlegId == overleg.Id && g.DeelnemerId != null
            && (alleen == null || alleen.Contains(g.DeelnemerId)))
            .Join(db.Deelnemers.DieMeedoen(klok.Vandaag()), g => g.DeelnemerId, d => d.Id, (g, d) => d.Account.Email).Distinct()
                .ToListAsync(stop);
        var (soort, wanneer) = (overleg.Soort.Woord(), Tijdstip.Van(overleg.Begin, overleg.DuurMinuten));
        var (onderwerp, tekst) = bericht switch
        {
            Bericht.Agenda => ($"Agenda {soort} {aanvrager.Hier.Samenwerking}", $"De agenda en de stukken van het {soort} staan klaar."),
            Bericht.Gewijzigd => ($"Gewijzigd: {soort} {aanvrager.Hier.Samenwerking}",
                $"Dag, tijd of plaats van het {soort} is gewijzigd."),
            _ => ($"Afgelast: {soort} {aanvrager.Hier.Samenwerking}", $"Het {soort} gaat niet door."),
        };
        db.AddRange(mensen.Where(email => !string.IsNullOrEmpty(email)).Select(email => new UitgaandeMail
        {
            Aan = email!, Onderwerp = onderwerp, Vanaf = klok.GetUtcNow(), Tekst = $"""
                Goedendag,

                {tekst}
                Wanneer: {wanneer}

                {adres.Van(Overlegvragen.Adres(aanvrager, overleg.Id))}

                Log in om het te lezen. Je krijgt deze mail omdat je voor dit overleg bent uitgenodigd; stoppen kan niet met een link,
                want dan mis je een overleg dat wordt verplaatst of niet doorgaat. Hoort je naam er niet bij? Vraag de organisator om je van
                de lijst te halen.
                """,
        }));
    }
}
