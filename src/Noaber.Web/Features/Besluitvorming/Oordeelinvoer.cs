using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>A view with its reasons as it was typed: of a proposal and of a bid the same is asked.</summary>
internal static class Oordeelinvoer
{
    public const int Langst = 20_000;

    /// <summary>All that is wrong with it.</summary>
    /// <param name="oordeel">What was chosen.</param>
    /// <param name="toelichting">The reasons.</param>
    /// <param name="over">What it is about: <c>het voorstel</c>.</param>
    public static IEnumerable<Invoerfout> Fouten(Oordeel? oordeel, string? toelichting, string over)
    {
        if (oordeel is not { } gekozen || !Enum.IsDefined(gekozen))
            yield return new(nameof(Zienswijzeformulier.Oordeel), $"Kies wat jullie van {over} vinden.");
        else if (gekozen.VraagtUitleg() && string.IsNullOrWhiteSpace(toelichting))
            yield return new(nameof(Zienswijzeformulier.Toelichting),
                "Schrijf op waarom, of onder welke voorwaarde. Dan kan er iets mee gebeuren.");
        if (toelichting?.Length > Langst)
            yield return new(nameof(Zienswijzeformulier.Toelichting), "Dit is te lang: er passen 20.000 tekens in.");
    }

    /// <summary>The mark of what was on the screen: of which moment it is.</summary>
    public static string Merk(DateTimeOffset? gewijzigd) => gewijzigd is { } op ? $"{op.UtcTicks}" : "";
}
