using Noaber.Files.Werkboeken;

namespace Noaber.Web.Features.Leveringen;

/// <summary>The workbook that a party fills in: with what it handed in already, and the half-year before in grey.</summary>
internal static class Sjabloon
{
    public static async Task<IResult> Geef(string halfjaar, Guid partij, [AsParameters] Leveringsverzoek verzoek)
    {
        var zaak = await verzoek.Zaak(halfjaar, partij);
        if (zaak is not { IsEigen: true })
            return Leveringsverzoek.Weiger(zaak);
        // Its page says what is missing.
        return await zaak.Sjabloon() is not { } sjabloon ? Results.LocalRedirect(verzoek.Adres(zaak.Halfjaar, partij, "/inlezen"))
            : Results.File(Leveringwerkboek.Schrijf(sjabloon), Werkboekschrijver.Mediatype,
                $"Cijfers {zaak.Halfjaar} {zaak.Partij.Naam}.xlsx");
    }
}
