using Noaber.Files.Werkboeken;

namespace Noaber.Web.Features.Leveringen;

/// <summary>The workbook that a party fills in: with what it handed in already, and the half-year before in grey.</summary>
internal static class Sjabloon
{
    public static async Task<IResult> Geef(string halfjaar, [AsParameters] Leveringsverzoek verzoek)
    {
        if (Leveringsverzoek.Halfjaar(halfjaar) is not { } periode || await verzoek.Zaak(periode) is not { } zaak)
            return Results.NotFound();
        // Its page says what is missing.
        return await zaak.Sjabloon() is not { } sjabloon ? Results.LocalRedirect(verzoek.Eigen(periode, "/inlezen"))
            : Results.File(Leveringwerkboek.Schrijf(sjabloon), Werkboekschrijver.Mediatype, $"Cijfers {periode} {zaak.Partij.Naam}.xlsx");
    }
}
