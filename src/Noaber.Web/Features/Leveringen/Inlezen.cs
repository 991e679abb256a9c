using Microsoft.AspNetCore.Mvc;
using Noaber.Files.Werkboeken;
using Noaber.Web.Data;
using Noaber.Web.Shell;

namespace Noaber.Web.Features.Leveringen;

/// <summary>The page on which a workbook is offered by who hands it in, and the one that says how far the reading of it is.</summary>
internal static class Inlezen
{
    private const int Meest = (20 << 20) + (1 << 20);

    /// <summary>A page without JavaScript looks again after so many seconds.</summary>
    private const int KijktWeerNa = 3;

    /// <summary>A file of the size that we read, and the form around it; no part of it is ever laid on disk.</summary>
    public static readonly object[] Omvang = [new RequestSizeLimitAttribute(Meest), new InGeheugen(Meest)];

    private static readonly Celmelding
        TeDruk = new("te-druk", null, "", "Er worden nu te veel werkboeken tegelijk gelezen.",
            "Er is niets opgeslagen. Probeer het over een minuut nog eens."),
        GeenBestand = new("geen-bestand", null, "", "Je koos nog geen bestand.", "Kies eerst een bestand en klik dan op ‘Lees in’.");

    public static async Task<IResult> Vraag(string halfjaar, Guid partij, [AsParameters] Leveringsverzoek verzoek)
    {
        var zaak = await verzoek.Zaak(halfjaar, partij);
        return zaak is not { IsEigen: true } ? Leveringsverzoek.Weiger(zaak)
            : verzoek.Scherm.Toon<InleesScherm, InleesModel>(InleesModel.Van(zaak, await Regelgemis.Van(verzoek, zaak)));
    }

    public static async Task<IResult> Lees(
        string halfjaar, Guid partij, IFormFile? bestand, [FromForm] Inleesformulier form, [AsParameters] Leveringsverzoek verzoek,
        [AsParameters] Inleeshulp hulp)
    {
        if (Leveringsverzoek.Halfjaar(halfjaar) is not { } periode)
            return Results.NotFound();
        var aangeboden = bestand is null ? null : new Aangeboden(bestand.FileName, await bestand.Bytes(verzoek.Stop));
        var beurt = aangeboden is null ? null
            : hulp.Beurten.Begin(new(periode, partij, aangeboden, form, verzoek.Aanvrager, verzoek.Http.TraceIdentifier));
        if (beurt is not null && await Task.WhenAny(beurt.Uitkomst, Task.Delay(hulp.Geduld.Wacht, verzoek.Stop)) != beurt.Uitkomst)
            return Results.LocalRedirect(verzoek.Adres(periode, partij, $"/inlezen/{beurt.Id}?gezien={form.Gezien}"));
        await verzoek.Db.Als(verzoek.Aanvrager.AccountId, verzoek.Http.TraceIdentifier, verzoek.Stop);
        if (beurt is null)
            return await Terug(await verzoek.Zaak(periode, partij), aangeboden is null ? GeenBestand : TeDruk, verzoek);
        var uitkomst = await beurt.Uitkomst;
        hulp.Beurten.Vergeet(beurt);
        return uitkomst is Inleesuitkomst.Mislukt mislukt
            ? await verzoek.Zaak(periode, partij) is { } nu ? Toon(mislukt, nu, form.Gezien, verzoek) : Results.NotFound()
            : Toon(uitkomst, verzoek);
    }

    /// <summary>The page once more, when nothing was read.</summary>
    private static async Task<IResult> Terug(Leveringszaak? zaak, Celmelding waarom, Leveringsverzoek verzoek) =>
        zaak is not { IsEigen: true } ? Leveringsverzoek.Weiger(zaak)
            : verzoek.Scherm.Opnieuw<InleesScherm, InleesModel>(
                InleesModel.Van(zaak, await Regelgemis.Van(verzoek, zaak)) with { Meldingen = [waarom] });

    /// <summary>How far it is; and when it is done, what came of it.</summary>
    public static async Task<IResult> Wacht(
        string halfjaar, Guid partij, [AsParameters] Inleesplek plek, [AsParameters] Leveringsverzoek verzoek,
        [AsParameters] Inleeshulp hulp)
    {
        var zaak = await verzoek.Zaak(halfjaar, partij);
        if (zaak is not { IsEigen: true })
            return Leveringsverzoek.Weiger(zaak);
        var (beurt, gezien, geef) = plek;
        var model = new InleesWachtModel(
            zaak.Partij, zaak.Halfjaar, $"{verzoek.Adres(zaak.Halfjaar, partij, $"/inlezen/{beurt}")}?gezien={gezien}")
        {
            Opgegaan = zaak.Opgegaan, Versie = zaak.Laatste?.Nummer,
            IsNieuw = zaak.Laatste is { } laatste && laatste.Id != (gezien ?? Guid.Empty),
        };
        switch (hulp.Beurten.Vind(beurt, verzoek.Aanvrager.AccountId))
        {
            case { Uitkomst.IsCompleted: false } bezig:
                verzoek.Http.Response.Headers.Append("Refresh", $"{KijktWeerNa}");
                return verzoek.Scherm.Toon<InleesWachtScherm, InleesWachtModel>(model with { Stap = bezig.Stap, Plaats = bezig.Plaats });
            case { } klaar:
                return await klaar.Uitkomst switch
                {
                    Inleesuitkomst.Mislukt mislukt => Toon(mislukt, zaak, gezien ?? Guid.Empty, verzoek),
                    Inleesuitkomst.Terug when geef is null =>
                        verzoek.Scherm.Toon<InleesWachtScherm, InleesWachtModel>(model with { Nagekeken = true }),
                    Inleesuitkomst.Terug terug => Geef(terug, klaar),
                    var uitkomst => Toon(uitkomst, verzoek),
                };
            default:
                return verzoek.Scherm.Toon<InleesWachtScherm, InleesWachtModel>(model);
        }

        IResult Geef(Inleesuitkomst.Terug terug, Inleesbeurt klaar)
        {
            hulp.Beurten.Vergeet(klaar);
            return Toon(terug, verzoek);
        }
    }

    /// <summary>
    /// That it failed, with whether anything came in all the same: of what went wrong at the very end that is not certain.
    /// </summary>
    private static IResult Toon(Inleesuitkomst.Mislukt mislukt, Leveringszaak zaak, Guid gezien, Leveringsverzoek verzoek) =>
        verzoek.Scherm.Toon<InleesScherm, InleesModel>(InleesModel.Van(zaak) with
        {
            Meldingen =
            [
                new("mislukt", null, "", $"{(mislukt.TeLang ? "Het inlezen duurde te lang." : "Er ging iets mis bij het inlezen.")} "
                    + (zaak.Laatste is { } laatste && laatste.Id != gezien
                        ? $"Intussen is versie {laatste.Nummer} binnengekomen: kijk of dat de jouwe is."
                        : "Er is niets van je bestand opgeslagen."),
                    $"Probeer het opnieuw. Lukt het weer niet, geef de beheerder dan dit kenmerk: {mislukt.Kenmerk}."),
            ],
        }, StatusCodes.Status500InternalServerError);

    private static IResult Toon(Inleesuitkomst uitkomst, Leveringsverzoek verzoek) => uitkomst switch
    {
        Inleesuitkomst.NietVanJou => Results.StatusCode(StatusCodes.Status403Forbidden),
        Inleesuitkomst.Ingelezen ingelezen => Results.LocalRedirect(ingelezen.Adres),
        Inleesuitkomst.Geweigerd geweigerd => verzoek.Scherm.Toon<InleesScherm, InleesModel>(geweigerd.Model, geweigerd.Status),
        Inleesuitkomst.Terug terug => Results.File(terug.Inhoud, Werkboekschrijver.Mediatype, terug.Naam),
        _ => Results.NotFound(),
    };
}

/// <summary>Which reading is looked at, what was on the screen before it, and whether the workbook is to be given back.</summary>
internal sealed record Inleesplek(Guid Beurt, Guid? Gezien, string? Geef);

/// <summary>The queue, and how long an upload is waited for.</summary>
internal sealed record Inleeshulp(Inleesbeurten Beurten, Inleesgeduld Geduld);
