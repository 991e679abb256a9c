using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>One meeting: agenda, papers, who is invited, and what came of it.</summary>
internal static class OverlegLezen
{
    public static async Task<IResult> Toon([AsParameters] Overlegverzoek verzoek, string? gedaan) =>
        await verzoek.Dossier() is { } dossier
            ? verzoek.Scherm.Toon<OverlegScherm, OverlegModel>(new(dossier, verzoek.Aanvrager.Hier.PartijId, Gelukt(gedaan))
            {
                MagRegister = verzoek.Aanvrager.Mag(Handeling.InformatiepositieZien),
            })
            : Results.NotFound();

    private static string? Gelukt(string? gedaan) => gedaan switch
    {
        "verzonden" => "De agenda is verzonden. Wie is uitgenodigd en een account heeft, krijgt een mail.",
        "gestart" => "Het overleg is begonnen. Je kunt nu aanwezigen aanvinken en uitkomsten opschrijven.",
        "gesloten" => "Het overleg is gesloten. Niemand kan er nog iets aan wijzigen.",
        "afgelast" => "Het overleg is afgelast.",
        "reeks" => "De reeks staat klaar als concept. Kijk of er een overleg op een feestdag of in een vakantie valt.",
        _ => null,
    };
}

/// <summary>What the page of a meeting shows; <paramref name="Partij"/> is the party of who looks.</summary>
public sealed record OverlegModel(OverlegDossier Overleg, Guid Partij, string? Gedaan)
{
    /// <summary>Whether this person may see who was informed when.</summary>
    public bool MagRegister { get; init; }

    /// <summary>What stands in the way of the step that was asked for.</summary>
    public string? Bezwaar { get; init; }
}
