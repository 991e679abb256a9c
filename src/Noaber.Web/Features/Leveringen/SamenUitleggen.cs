using Microsoft.AspNetCore.Mvc;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Leveringen;

/// <summary>Explains all that one rule still asks of one area with the same words, in one new version.</summary>
internal static class SamenUitleggen
{
    private const int LangsteUitleg = 2000;
    private const string Leeg = "Typ de uitleg die bij al deze punten hoort.";
    private const string ZegtNiets = "Dit legt niets uit. Schrijf in een paar woorden waardoor het komt.";
    private static readonly string TeLang = $"De uitleg is langer dan {LangsteUitleg} tekens. Maak haar korter.";

    public static async Task<IResult> Vraag(
        string halfjaar, Guid partij, [AsParameters] Uitlegadres waar, [AsParameters] Leveringsverzoek verzoek)
    {
        var zaak = await verzoek.Zaak(halfjaar, partij);
        if (zaak is not { IsEigen: true })
            return Leveringsverzoek.Weiger(zaak);
        return await Model(zaak, waar, await Regelgemis.Van(verzoek, zaak), verzoek) is { } model
            ? verzoek.Scherm.Toon<UitlegScherm, UitlegModel>(model)
            : Results.LocalRedirect(verzoek.Adres(zaak.Halfjaar, zaak.Partij.Id));
    }

    public static async Task<IResult> Voer(
        string halfjaar, Guid partij, [FromForm] Uitlegformulier form, [AsParameters] Leveringsverzoek verzoek)
    {
        var zaak = await verzoek.Alleen(halfjaar, partij);
        if (zaak is not { IsEigen: true })
            return Leveringsverzoek.Weiger(zaak);
        var regels = await Regelgemis.Van(verzoek, zaak);
        if (await Model(zaak, form.Waar, regels, verzoek) is not { } model)
            return await LeveringLezen.Blad(zaak, new(), verzoek, (new("", NietHier(zaak, regels)), ""));
        model = model with { Toelichting = form.Toelichting?.ReplaceLineEndings("\n").Trim() ?? "" };
        if (form.Gezien != model.Gezien || form.Aantal != model.Groep.Punten.Count)
            return verzoek.Scherm.Toon<UitlegScherm, UitlegModel>(model with { Nu = Nu(zaak, form, model) }, StatusCodes.Status409Conflict);
        var fouten = Fouten(model.Toelichting, await verzoek.Bekend(zaak));
        if (fouten.Count > 0)
            return verzoek.Scherm.Opnieuw<UitlegScherm, UitlegModel>(model with { Fouten = fouten });
        await Bewaar(zaak, model, verzoek);
        return Results.LocalRedirect(verzoek.Adres(zaak.Halfjaar, zaak.Partij.Id));
    }

    private static string NietHier(Leveringszaak zaak, Regelgemis? regels) =>
        regels is not null ? $"{regels.Zin} Er is niets uitgelegd."
            : zaak.Status != Leveringsstatus.Concept ? "Deze levering is intussen ingediend. Er is niets uitgelegd."
            : "Deze punten staan niet meer samen open. Er is niets veranderd.";

    private static string Nu(Leveringszaak zaak, Uitlegformulier form, UitlegModel model) =>
        (form.Gezien != model.Gezien ? $"Intussen kwam versie {zaak.Laatste!.Nummer} binnen. " : "Intussen keken de regels opnieuw. ")
        + $"Nu staan er {model.Groep.Punten.Count} punten open; je zag er {form.Aantal}.";

    private static IReadOnlyList<Invoerfout> Fouten(string tekst, IReadOnlySet<string> bekend) =>
    [
        .. new[]
        {
            tekst.Length == 0 ? Leeg : !Uitleg.ZegtIets(tekst) ? ZegtNiets : null,
            tekst.Length > LangsteUitleg ? TeLang : null,
        }.OfType<string>().Concat(Aangeboden.Persoonlijk(tekst, bekend).Select(b => $"{b.Wat} {b.Herstel}").Distinct())
            .Select(fout => new Invoerfout(nameof(UitlegModel.Toelichting), fout)),
    ];

    private static async Task Bewaar(Leveringszaak zaak, UitlegModel model, Leveringsverzoek verzoek)
    {
        var cijfers = model.Groep.Leg(model.Toelichting, await zaak.Cijfers(zaak.Laatste), zaak.Plichten, Catalogus.Standaard);
        var regel = $"{model.Gebied.Naam}: {model.Groep.Punten.Count} punten samen uitgelegd ({model.Groep.Regel.Naam()}).";
        var nummer = zaak.Laatste!.Nummer.Na(await zaak.RaaktIngediend(cijfers) ? Versiestap.Major : Versiestap.Patch);
        var versie = await verzoek.NieuweVersie(zaak, new(nummer, regel));
        var controle = await zaak.Kijk(cijfers, [.. (await verzoek.Bevindingen(zaak.Laatste)).Gelezen]);
        await verzoek.Db.Bewaar(versie, cijfers, controle, verzoek.Stop);
        await verzoek.Bewaar("levering uitgelegd",
            $"{zaak.Leverancier.Naam} legde {model.Groep.Punten.Count} punten van de {zaak.NaamMetPartij} samen uit: "
                + $"versie {versie.Nummer}.");
    }

    /// <summary>What is open of a rule in an area; null when nothing can be explained here.</summary>
    private static async Task<UitlegModel?> Model(Leveringszaak zaak, Uitlegadres waar, Regelgemis? regels, Leveringsverzoek verzoek)
    {
        if (zaak.Status != Leveringsstatus.Concept || zaak.Laatste is not { } laatste || regels is not null
            || zaak.Gebieden?.Bij(waar.Gebied ?? "") is not { } gebied)
            return null;
        var groep = Uitleggroep.Van(await verzoek.Bevindingen(laatste))
            .FirstOrDefault(g => $"{g.Regel}" == waar.Regel && g.Gebied == gebied.Code);
        return groep is null ? null : new(zaak.Partij, zaak.Halfjaar, gebied, groep) { Opgegaan = zaak.Opgegaan, Gezien = laatste.Id };
    }
}
