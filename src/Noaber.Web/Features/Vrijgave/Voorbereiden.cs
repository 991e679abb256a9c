using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>Chooses what is to be released, and has it worked out; nothing comes out by it.</summary>
internal static class Voorbereiden
{
    /// <summary>A page without JavaScript looks again after so many seconds.</summary>
    private const int KijktWeerNa = 3;

    public static async Task<IResult> Vraag([AsParameters] Vrijgaveverzoek verzoek) =>
        verzoek.Scherm.Toon<VoorbereidenScherm, KeuzeModel>(await Model(new(), verzoek));

    public static async Task<IResult> Begin([FromForm] Vrijgaveformulier form, [AsParameters] Vrijgaveverzoek verzoek, Vrijgavebeurten beurten)
    {
        var model = await Model(form, verzoek);
        var (keuze, fouten) = form.Lees(model.Halfjaren, [.. model.Indicatoren.Select(i => i.Code)]);
        fouten.AddRange(form.Titelfouten());
        if (keuze is null || fouten.Count > 0)
            return verzoek.Scherm.Opnieuw<VoorbereidenScherm, KeuzeModel>(model with { Fouten = fouten });
        if (beurten.Begin(new(keuze, verzoek.Hier, verzoek.Aanvrager.AccountId, verzoek.Http.TraceIdentifier)) is not { } beurt)
            return verzoek.Scherm.Opnieuw<VoorbereidenScherm, KeuzeModel>(model with
            {
                Fouten = [new("", "Er wordt nu te veel tegelijk uitgerekend. Probeer het over een minuut nog eens.")],
            });
        return await Task.WhenAny(beurt.Uitkomst, Task.Delay(Vrijgavebeurten.Geduld, verzoek.Stop)) == beurt.Uitkomst
            ? await Toon(beurt, verzoek, beurten) : Results.LocalRedirect(verzoek.Adres($"/nieuw/{beurt.Id}"));
    }

    /// <summary>How far it is; and when it is done, what came of it.</summary>
    public static async Task<IResult> Wacht(Guid beurt, [AsParameters] Vrijgaveverzoek verzoek, Vrijgavebeurten beurten)
    {
        var bezig = beurten.Vind(beurt, verzoek.Aanvrager.AccountId);
        if (bezig?.Uitkomst.IsCompleted == true)
            return await Toon(bezig, verzoek, beurten);
        if (bezig is not null)
            verzoek.Http.Response.Headers.Append("Refresh", $"{KijktWeerNa}");
        return verzoek.Scherm.Toon<VrijgaveWachtScherm, VrijgaveWachtModel>(new(bezig?.Opdracht.Keuze.Titel));
    }

    private static async Task<IResult> Toon(Vrijgavebeurt beurt, Vrijgaveverzoek verzoek, Vrijgavebeurten beurten)
    {
        var uitkomst = await beurt.Uitkomst;
        beurten.Vergeet(beurt);
        if (uitkomst.Id is { } id)
            return Results.LocalRedirect(verzoek.Adres($"/{id}"));
        var keuze = beurt.Opdracht.Keuze;
        var form = new Vrijgaveformulier
        {
            Titel = keuze.Titel, Halfjaar = $"{keuze.Halfjaar}", Publiek = $"{keuze.Publiek}", Indicatoren = [.. keuze.Indicatoren],
            Uitgesplitst = keuze.Uitgesplitst,
        };
        return verzoek.Scherm.Opnieuw<VoorbereidenScherm, KeuzeModel>(await Model(form, verzoek) with
        {
            Fouten = [.. uitkomst.Bezwaren.Select(b => new Invoerfout("", b))],
        });
    }

    /// <summary>What was asked of parties, and what follows from that.</summary>
    private static async Task<KeuzeModel> Model(Vrijgaveformulier form, Vrijgaveverzoek verzoek)
    {
        var gevraagd = (await verzoek.Db.Toestemmingsverzoeken.AsNoTracking().Where(v => v.SamenwerkingId == verzoek.Hier.SamenwerkingId)
            .Select(v => v.Indicatoren).ToListAsync(verzoek.Stop)).SelectMany(i => i).ToHashSet(StringComparer.Ordinal);
        return new(form, await verzoek.Bron.Halfjaren(),
        [
            .. Catalogus.Standaard.Indicatoren.Where(i => i.Breuk is { } breuk
                ? gevraagd.Contains(breuk.Teller.Indicator) && gevraagd.Contains(breuk.Noemer.Indicator) : gevraagd.Contains(i.Code)),
        ]);
    }
}

/// <summary>What the page shows while a release is worked out; without a title when nothing is known of it.</summary>
public sealed record VrijgaveWachtModel(string? Titel);
