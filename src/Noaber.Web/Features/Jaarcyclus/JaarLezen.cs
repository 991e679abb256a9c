using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Jaarcyclus;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Jaarcyclus;

/// <summary>A year as a list and as a circle.</summary>
internal static class JaarLezen
{
    public const int Eerste = 2015, Laatste = 2100;
    private const string Ons = "ons";

    public static async Task<IResult> Toon(
        string? jaar, string? wie, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        var (hier, vandaag) = (aanvrager.Hier, klok.Vandaag());
        var welk = Gevraagd(jaar, vandaag);
        var cyclus = await db.Jaarcycli.AsNoTracking()
            .SingleOrDefaultAsync(j => j.SamenwerkingId == hier.SamenwerkingId && j.Jaar == welk, stop);
        var mijlpalen = await Mijlpaallijst.VanJaar(db, hier, welk, vandaag, stop);
        return scherm.Toon<JaarScherm, JaarModel>(new(welk, cyclus is not null, Sjablonen.Met(cyclus?.Sjabloon)?.Naam ?? cyclus?.Sjabloon,
            vandaag, mijlpalen)
        {
            AlleenOns = wie == Ons, Partij = hier.Partij, MagBeheren = aanvrager.Mag(Handeling.JaarcyclusBeheren),
        });
    }

    /// <summary>The year that an address asks for; this year when it asks for nonsense.</summary>
    public static int Gevraagd(string? jaar, DateOnly vandaag) =>
        int.TryParse(jaar, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal is >= Eerste and <= Laatste
            ? getal : vandaag.Year;
}

/// <summary>What the page of a year shows.</summary>
public sealed record JaarModel(int Jaar, bool IsBegonnen, string? Sjabloon, DateOnly Vandaag, IReadOnlyList<Mijlpaalregel> Alle)
{
    /// <summary>Whether only what is asked of the reader is shown.</summary>
    public bool AlleenOns { get; init; }

    /// <summary>For whom the reader takes part.</summary>
    public string Partij { get; init; } = "";

    /// <summary>Whether the reader may change the year.</summary>
    public bool MagBeheren { get; init; }

    internal IReadOnlyList<Mijlpaalregel> Getoond => AlleenOns ? [.. Alle.Where(m => m.VanOns)] : Alle;

    internal IReadOnlyList<Mijlpaalregel> TeLaat => [.. Getoond.Where(m => m.Stand.Status is Mijlpaalstatus.TeLaat)];

    internal IReadOnlyList<Mijlpaalregel> Komend =>
        [.. Getoond.Where(m => m.Stand.Status is Mijlpaalstatus.Binnenkort or Mijlpaalstatus.Open)];

    internal IReadOnlyList<Mijlpaalregel> AlsNodig => [.. Getoond.Where(m => m.Stand.Status is Mijlpaalstatus.AlsNodig)];

    internal IReadOnlyList<Mijlpaalregel> Voorbij =>
        [.. Getoond.Where(m => m.Stand.Status is Mijlpaalstatus.Gereed or Mijlpaalstatus.Vervallen)];
}
