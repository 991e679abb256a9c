using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Leveringen;

/// <summary>Before new figures take the place of accepted ones: what changes in each, and what rests on them.</summary>
internal static class Vervangingen
{
    public static async Task<IResult> Toon(string halfjaar, [AsParameters] Leveringsverzoek verzoek)
    {
        if (Leveringsverzoek.Halfjaar(halfjaar) is not { } periode || await verzoek.Zaak(periode) is not { } zaak)
            return Results.NotFound();
        if (zaak.Aanvaard is not { } aanvaard || zaak.Laatste is not { } laatste || aanvaard.Id == laatste.Id)
            return Results.LocalRedirect(verzoek.Adres(periode, zaak.Partij.Id));
        var plan = Vervangingsplan.Tussen(
            await zaak.Cijfers(aanvaard), await zaak.Cijfers(laatste), await verzoek.Steunpunten(zaak), Catalogus.Standaard);
        var bezwaar = zaak.Levering.Bezwaar(await verzoek.Daad(zaak, Leveringsstap.Indienen));
        return verzoek.Scherm.Toon<VervangingScherm, VervangingModel>(new(zaak.Partij, periode, plan)
        {
            Van = aanvaard.Nummer, Naar = laatste.Nummer, Versie = laatste.Id, Status = zaak.Status, Bezwaar = bezwaar?.Tekst,
            Meegenomen = await verzoek.Meegenomen(aanvaard),
            Gebieden = (zaak.Gebieden?.Gebieden ?? []).ToDictionary(g => g.Code, g => g.Naam, StringComparer.Ordinal),
        });
    }
}

/// <summary>That a party took figures out, last on this day.</summary>
public sealed record Meegenomen(string Partij, DateTimeOffset Laatst);

/// <summary>What the page shows on which a replacement is confirmed.</summary>
public sealed record VervangingModel(PartijAanTafel Partij, Meetperiode Halfjaar, Vervangingsplan Plan)
{
    public required Versienummer Van { get; init; }
    public required Versienummer Naar { get; init; }
    public Guid Versie { get; init; }
    public Leveringsstatus Status { get; init; }

    /// <summary>Why it cannot be handed in yet.</summary>
    public string? Bezwaar { get; init; }

    /// <summary>Who took figures of the version that is replaced out: they have them on paper.</summary>
    public IReadOnlyList<Meegenomen> Meegenomen { get; init; } = [];

    public required IReadOnlyDictionary<string, string> Gebieden { get; init; }
}
