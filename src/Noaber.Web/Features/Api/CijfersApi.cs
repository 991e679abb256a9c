using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Api;

/// <summary>Figures that were released to the council or to everyone, in the release that holds. Nothing else of the monitor comes out here.</summary>
internal static class CijfersApi
{
    public static Task<Results<Ok<Lijst<Cijfergegevens>>, ValidationProblem>> Lijst(
        [AsParameters] Bladvraag blad, [Description("Alleen dit cijfer: de code van zijn definitie.")] string? indicator,
        [Description("Alleen over deze periode, zoals 2026-1.")] string? periode, Apivraag vraag, CancellationToken stop) => vraag.Blad(
            vraag.Db.Vrijgegeven(vraag.Hier, Publiek.Raad)
                .Where(c => (indicator == null || c.Cijfer.Indicator == indicator) && (periode == null || c.Cijfer.Periode == periode))
                .OrderBy(c => c.Vrijgave.Nummer).ThenBy(c => c.Cijfer.Volgorde), blad, Van, stop);

    private static Cijfergegevens Van(Vrijgegevencijfer rij)
    {
        var (vrijgave, cijfer) = (rij.Vrijgave, rij.Cijfer);
        return new(cijfer.Indicator, Catalogus.Standaard.Zoek(cijfer.Indicator)?.Naam ?? cijfer.Indicator, cijfer.Definitie, cijfer.Gebied,
            cijfer.Gebiednaam, cijfer.Deel.Length > 0 ? cijfer.Deel : null, cijfer.Periode, cijfer.PartijId, cijfer.Partij, cijfer.Soort, cijfer.Getal,
            vrijgave.Id, vrijgave.Nummer, vrijgave.Publiek, vrijgave.VrijgegevenOp!.Value);
    }
}

[Description("Een cijfer dat is vrijgegeven.")]
internal sealed record Cijfergegevens(
    [property: Description("De code van de definitie.")] string Indicator,
    [property: Description("Hoe mensen het noemen.")] string Naam,
    [property: Description("De versie van de definitie.")] string Definitie,
    [property: Description("De CBS-code van het gebied.")] string Gebied,
    [property: Description("De naam van het gebied.")] string Gebiednaam,
    [property: Description("Welk onderdeel, zoals huurklasse=goedkoop; niet als het alles is.")] string? Deel,
    [property: Description("De periode, zoals 2026-1.")] string Periode,
    [property: Description("Van welke partij; niet als het van alle samen is.")] Guid? Partij,
    [property: Description("De naam van die partij.")] string? Partijnaam,
    [property: Description("Wat het is.")] Vrijgavesoort Soort,
    [property: Description("Het getal. Alleen als het er een is, en het te zien is.")] decimal? Getal,
    [property: Description("De vrijgave waar het in staat.")] Guid Vrijgave,
    [property: Description("Het nummer van die vrijgave.")] int Versie,
    [property: Description("Voor wie het is vrijgegeven.")] Publiek Publiek,
    [property: Description("Wanneer het is vrijgegeven.")] DateTimeOffset VrijgegevenOp);
