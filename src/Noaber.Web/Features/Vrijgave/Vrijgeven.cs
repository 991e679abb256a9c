using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>Releases what lies ready, or throws it away. Who prepared it, does not release it.</summary>
internal static class Vrijgeven
{
    public static async Task<IResult> Voer(Guid vrijgave, [AsParameters] Vrijgaveverzoek verzoek)
    {
        var alleen = await verzoek.Alleen();
        if (await Vind(vrijgave, verzoek) is not { } rij)
            return Results.NotFound();
        if (rij.VrijgegevenOp is not null)
            return Results.LocalRedirect(verzoek.Adres($"/{vrijgave}")); // a second click
        if (!alleen)
            return await VrijgavenLezen.Blad(rij, null, verzoek, Vrijgaveverzoek.Bezig);
        if (await Bezwaar(rij, verzoek) is { } bezwaar)
            return await VrijgavenLezen.Blad(rij, null, verzoek, bezwaar);
        (rij.VrijgegevenDoorId, rij.VrijgegevenOp) = (verzoek.Aanvrager.AccountId, verzoek.Klok.GetUtcNow());
        await verzoek.Bewaar("cijfers vrijgegeven", $"‘{rij.Titel}’ is vrijgegeven voor {rij.Publiek.Naam()}.");
        return Results.LocalRedirect(verzoek.Adres($"/{vrijgave}"));
    }

    /// <summary>Why it cannot come out as it lies there; null when it can.</summary>
    public static async Task<string?> Bezwaar(VrijgaveRij rij, Vrijgaveverzoek verzoek)
    {
        var (db, bron) = (verzoek.Db, verzoek.Bron);
        if (rij.DoorId == verzoek.Aanvrager.AccountId)
            return "Jij bereidde dit voor. Een ander geeft het vrij: een procesleider van de gemeente of een andere monitorbeheerder.";
        if (await db.Vrijgaven.AnyAsync(v => v.SamenwerkingId == rij.SamenwerkingId && v.Id != rij.Id && v.VrijgegevenOp > rij.Op, verzoek.Stop))
            return "Intussen is iets anders vrijgegeven. Samen kunnen zij meer verraden dan apart. Bereid dit opnieuw voor.";
        var protocol = (await db.Vrijgaveprotocollen.AsNoTracking().SingleAsync(p => p.VrijgaveId == rij.Id, verzoek.Stop)).Inhoud;
        if (!protocol.Bronnen.ToHashSet().SetEquals((await bron.Versies(rij.Halfjaar)).Select(v => v.Id)))
            return "Intussen gelden er andere cijfers over dit halfjaar. Bereid dit opnieuw voor.";
        var regels = await bron.Regels(rij.Publiek);
        if (protocol.Regels.Any(r => regels.GetValueOrDefault(r.Key, Regelkeuze.Gewoon) != r.Value))
            return "Intussen is anders gekozen vanaf welke getallen iets te zien is. Bereid dit opnieuw voor.";
        var toestemmingen = await bron.Toestemmingen();
        return protocol.Toegestaan.Any(t => !toestemmingen.Geeft(t.Partij, t.Indicator, rij.Halfjaar, rij.Publiek))
            ? "Een partij nam haar toestemming terug. Bereid dit opnieuw voor, dan blijft zij erbuiten." : null;
    }

    public static async Task<IResult> GooiWeg(Guid vrijgave, [AsParameters] Vrijgaveverzoek verzoek)
    {
        var alleen = await verzoek.Alleen();
        if (await Vind(vrijgave, verzoek) is { VrijgegevenOp: null } rij)
        {
            if (!alleen)
                return await VrijgavenLezen.Blad(rij, null, verzoek, Vrijgaveverzoek.Bezig);
            verzoek.Db.Remove(rij);
            await verzoek.Bewaar("vrijgave weggegooid", $"‘{rij.Titel}’, die klaarlag, is weggegooid.");
        }
        return Results.LocalRedirect(verzoek.Adres());
    }

    private static Task<VrijgaveRij?> Vind(Guid vrijgave, Vrijgaveverzoek verzoek) => verzoek.Db.Vrijgaven.SingleOrDefaultAsync(
        v => v.SamenwerkingId == verzoek.Hier.SamenwerkingId && v.Id == vrijgave, verzoek.Stop);
}
