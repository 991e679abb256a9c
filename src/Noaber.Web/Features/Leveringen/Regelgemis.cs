using Microsoft.EntityFrameworkCore;
using Noaber.Files.Werkboeken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Leveringen;

/// <summary>That a party has not agreed to the rules on figures, or does so no longer: until it does, nothing of it comes in.</summary>
/// <param name="Gehad">It had agreed to them before.</param>
/// <param name="MagZelf">The reader may agree to them for the party.</param>
/// <param name="Wie">Who may, by name; empty where there is nobody, or where the reader may not see who takes part.</param>
public sealed record Regelgemis(bool Gehad, bool MagZelf, IReadOnlyList<string> Wie)
{
    private const int MeesteNamen = 5;

    /// <summary>On top of the page that comes back when a file was offered all the same.</summary>
    internal static readonly Celmelding Geweigerd = new("zonder-regels", null, "",
        "Jullie hebben de regels over gegevens niet aanvaard. Daarom is dit bestand niet gelezen en nergens bewaard.",
        "Laat de regels eerst aanvaarden. Bied het bestand daarna opnieuw aan.");

    /// <summary>In one sentence: what, and who can mend it.</summary>
    internal string Zin => $"Jullie hebben de regels over gegevens {(Gehad ? "niet meer" : "nog niet")} aanvaard. {Herstel}";

    /// <summary>Who can mend it.</summary>
    internal string Herstel => MagZelf ? "Jij kunt ze aanvaarden voor jullie organisatie."
        : Wie.Count > 0 ? $"Een bestuurder van jullie organisatie kan dat doen: {string.Join(" of ", Wie)}."
        : "Een bestuurder van jullie organisatie kan dat doen. "
            + "Doet er nog geen bestuurder mee, vraag de procesleider er dan een uit te nodigen.";

    /// <summary>What keeps a delivery from coming in; null when its party or who acts for it agreed to the rules of today.</summary>
    internal static async Task<Regelgemis?> Van(Leveringsverzoek verzoek, Leveringszaak zaak)
    {
        var (laatste, partij) = (await verzoek.Overeenkomst(zaak), zaak.Leverancier.Id);
        if (laatste?.GeldtOp(verzoek.Vandaag) == true)
            return null;
        var wie = !verzoek.Aanvrager.Mag(Handeling.MensenZien) ? [] : await verzoek.Db.Deelnemers.AsNoTracking().DieMeedoen(verzoek.Vandaag)
            .Where(d => d.SamenwerkingId == verzoek.Hier.SamenwerkingId && d.PartijId == partij && d.Rollen.Contains(Rol.Bestuurder))
            .Select(d => d.Account.Naam).Distinct().Order().Take(MeesteNamen).ToListAsync(verzoek.Stop);
        return new(laatste is not null, partij == verzoek.Hier.PartijId && verzoek.Aanvrager.Mag(Handeling.GegevensAfspreken), wie);
    }
}
