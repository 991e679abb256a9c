using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
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
            await zaak.Cijfers(aanvaard), await zaak.Cijfers(laatste), await Steunpunten(verzoek), Catalogus.Standaard);
        var bezwaar = zaak.Levering.Bezwaar(await verzoek.Daad(zaak, Leveringsstap.Indienen));
        return verzoek.Scherm.Toon<VervangingScherm, VervangingModel>(new(zaak.Partij, periode, plan)
        {
            Van = aanvaard.Nummer, Naar = laatste.Nummer, Versie = laatste.Id, Status = zaak.Status, Bezwaar = bezwaar?.Tekst,
            Gebieden = (zaak.Gebieden?.Gebieden ?? []).ToDictionary(g => g.Code, g => g.Naam, StringComparer.Ordinal),
        });
    }

    /// <summary>The targets of agreements in force: how far they are follows the figures.</summary>
    private static async Task<IReadOnlyList<Steunpunt>> Steunpunten(Leveringsverzoek verzoek)
    {
        var hier = verzoek.Hier;
        var afspraken = await (from a in verzoek.Db.Afspraken.AsNoTracking()
                               join k in verzoek.Db.Kaders on a.KaderId equals k.Id
                               where a.SamenwerkingId == hier.SamenwerkingId && k.Status == KaderStatus.Vigerend
                               select new { a.Sleutel, a.Nummer, a.Kop, a.Streefwaarden }).ToListAsync(verzoek.Stop);
        return
        [
            .. from a in afspraken
               from doel in a.Streefwaarden
               let indicator = doel.Indicator
               where indicator is not null
               select new Steunpunt(Steunsoort.Streefwaarde, $"{a.Nummer} {a.Kop}".TrimEnd(), $"{hier.Basis}/afspraak/{a.Sleutel}", indicator!),
        ];
    }
}

/// <summary>What the page shows on which a replacement is confirmed.</summary>
public sealed record VervangingModel(PartijAanTafel Partij, Meetperiode Halfjaar, Vervangingsplan Plan)
{
    public required Versienummer Van { get; init; }
    public required Versienummer Naar { get; init; }
    public Guid Versie { get; init; }
    public Leveringsstatus Status { get; init; }

    /// <summary>Why it cannot be handed in yet.</summary>
    public string? Bezwaar { get; init; }

    public required IReadOnlyDictionary<string, string> Gebieden { get; init; }
}
