using System.Globalization;
using Noaber.Kernel.Jaarcyclus;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Jaarcyclus;

/// <summary>Where the milestones of a year stand on the circle. Those close together share a point that shows how many they are.</summary>
internal sealed record Jaarbeeld(IReadOnlyList<Jaarpunt> Punten, string? Voorbij, Mijlpaalregel? Volgende, string Omschrijving)
{
    public const int Straal = 112;
    private const int Dichtbij = 11;

    public static Jaarbeeld Van(int jaar, DateOnly vandaag, IReadOnlyList<Mijlpaalregel> mijlpalen)
    {
        Mijlpaalregel[] getoond =
            [.. mijlpalen.Where(m => m.Datum.Year == jaar && m.Stand.Status is not (Mijlpaalstatus.Vervallen or Mijlpaalstatus.AlsNodig))
                .OrderBy(m => m.Datum)];
        var volgende = getoond.FirstOrDefault(m => m.Stand.IsOpen && m.Stand.Dagen >= 0);
        var voorbij = vandaag.Year < jaar ? null : Boog(vandaag.Year > jaar ? 1 : Deel(jaar, vandaag));
        return new([.. Groepen(getoond).Select(g => Punt(jaar, g))], voorbij, volgende, Zin(jaar, vandaag, getoond, volgende));
    }

    /// <summary>A name over two lines at most, as wide as the circle has room for.</summary>
    public static IReadOnlyList<string> Regels(string naam)
    {
        const int breed = 24;
        if (naam.Length <= breed)
            return [naam];
        var knip = naam.LastIndexOf(' ', breed);
        var (eerste, rest) = knip > 0 ? (naam[..knip], naam[(knip + 1)..]) : (naam[..breed], naam[breed..]);
        return [eerste, rest.Length <= breed ? rest : $"{rest[..(breed - 1)].TrimEnd()}…"];
    }

    private static IEnumerable<List<Mijlpaalregel>> Groepen(IEnumerable<Mijlpaalregel> opDatum)
    {
        List<Mijlpaalregel> groep = [];
        foreach (var m in opDatum)
        {
            if (groep.Count > 0 && m.Datum.DayNumber - groep[0].Datum.DayNumber > Dichtbij)
            {
                yield return groep;
                groep = [];
            }
            groep.Add(m);
        }
        if (groep.Count > 0)
            yield return groep;
    }

    private static Jaarpunt Punt(int jaar, List<Mijlpaalregel> groep)
    {
        var (x, y) = Plek(Deel(jaar, groep[0].Datum));
        var status = groep.Min(m => m.Stand.Status);
        var teken = groep.Count > 1 ? $"{groep.Count}"
            : status switch { Mijlpaalstatus.TeLaat => "!", Mijlpaalstatus.Gereed => null, _ => "" };
        return new(string.Create(CultureInfo.InvariantCulture, $"translate({x:0.#} {y:0.#})"), status, teken);
    }

    private static double Deel(int jaar, DateOnly dag) => (dag.DayOfYear - 1d) / (DateTime.IsLeapYear(jaar) ? 366 : 365);

    private static (double X, double Y) Plek(double deel)
    {
        var (sin, cos) = Math.SinCos(2 * Math.PI * deel);
        return (150 + (Straal * sin), 150 - (Straal * cos));
    }

    /// <summary>
    /// The stretch of the year that is over, from 1 January; a whole circle is two halves, since an arc cannot end where it begins.
    /// </summary>
    private static string Boog(double deel)
    {
        var (x, y) = Plek(deel);
        return deel >= 1 ? string.Create(CultureInfo.InvariantCulture,
            $"M150 38A{Straal} {Straal} 0 1 1 150 262A{Straal} {Straal} 0 1 1 150 38")
            : string.Create(CultureInfo.InvariantCulture, $"M150 38A{Straal} {Straal} 0 {(deel > .5 ? 1 : 0)} 1 {x:0.#} {y:0.#}");
    }

    private static string Zin(int jaar, DateOnly vandaag, Mijlpaalregel[] getoond, Mijlpaalregel? volgende)
    {
        var gereed = getoond.Count(m => m.Stand.Status is Mijlpaalstatus.Gereed);
        var laat = getoond.Count(m => m.Stand.Status is Mijlpaalstatus.TeLaat);
        return $"Het jaar {jaar} als cirkel met {Aantal.Van(getoond.Length, "mijlpaal", "mijlpalen")}, waarvan {gereed} gereed en "
            + $"{laat} te laat."
            + (vandaag.Year == jaar ? $" Vandaag is {Datum.Dag(vandaag)}." : "")
            + (volgende is null ? "" : $" De eerstvolgende is {Datum.Dag(volgende.Datum)}: {volgende.Naam}.");
    }
}

/// <summary>A point of the circle; its sign is a tick when <paramref name="Teken"/> is null.</summary>
internal sealed record Jaarpunt(string Plaats, Mijlpaalstatus Status, string? Teken);
