using Noaber.Kernel.Jaarcyclus;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Jaarcyclus;

/// <summary>Days left, dates and their rules as people read them.</summary>
internal static class Termijntekst
{
    /// <summary>What the days mean: over 12 dagen, vandaag, 2 dagen te laat.</summary>
    public static string Dagen(Mijlpaalstand stand) => (stand.Status, stand.Dagen) switch
    {
        (Mijlpaalstatus.Gereed, _) => "gereed",
        (Mijlpaalstatus.Vervallen, _) => "vervallen",
        (Mijlpaalstatus.TeLaat, var dagen) => $"{Aantal.Van(-dagen, "dag", "dagen")} te laat",
        (_, 0) => "vandaag",
        (_, 1) => "morgen",
        (_, < 0) => "voorbij",
        (_, var dagen) => $"over {dagen} dagen",
    };

    public static string Wanneer(DateOnly? van, DateOnly datum) =>
        van is { } begin ? $"{Datum.Weekdag(begin)} t/m {Datum.Weekdag(datum)}" : Datum.Weekdag(datum);

    /// <summary>As lists have room for: ma 14 dec 2026; a stretch by its months when it is whole ones.</summary>
    public static string Kort(DateOnly? van, DateOnly datum) => van switch
    {
        null => Datum.Kort(datum),
        { Day: 1 } begin when datum.AddDays(1).Day == 1 => begin.Month == datum.Month
            ? $"in {Datum.Maand(datum.Month)} {datum.Year}" : $"{Datum.Maand(begin.Month)} t/m {Datum.Maand(datum.Month)} {datum.Year}",
        { } begin => $"{Datum.Kort(begin)} t/m {Datum.Kort(datum)}",
    };

    /// <summary>When the date is no working day: which day is wise. The date itself stays.</summary>
    public static string? Advies(DateOnly datum)
    {
        if (Feestdagen.IsWerkdag(datum))
            return null;
        var dag = Feestdagen.Naam(datum) ?? (datum.DayOfWeek is DayOfWeek.Saturday ? "een zaterdag" : "een zondag");
        return $"Dit is {dag}. De laatste werkdag ervoor is {Datum.Weekdag(Feestdagen.LaatsteWerkdagTot(datum))}, "
            + $"de eerste erna {Datum.Weekdag(Feestdagen.EersteWerkdagVanaf(datum))}.";
    }

    /// <summary>Where a date comes from; null when someone chose it.</summary>
    public static string? Regel(Datumregel? regel, Func<string, string?> naam) => regel switch
    {
        VasteDag { Voor: true } dag => $"elk jaar vóór {Datum.DagEnMaand(dag.Maand, dag.Dag)}",
        VasteDag dag => $"elk jaar uiterlijk {Datum.DagEnMaand(dag.Maand, dag.Dag)}",
        Venster venster when venster.VanMaand == venster.TotMaand => $"elk jaar in {Datum.Maand(venster.VanMaand)}",
        Venster venster => $"elk jaar van {Datum.Maand(venster.VanMaand)} tot en met {Datum.Maand(venster.TotMaand)}",
        NaMijlpaal na => $"{Afstand(na)} ‘{naam(na.Mijlpaal) ?? na.Mijlpaal}’",
        _ => null,
    };

    private static string Afstand(NaMijlpaal na) => (na.Maanden, na.Weken) switch
    {
        (0, 0) => "tegelijk met",
        (var maanden, 0) => $"{Aantal.Van(Math.Abs(maanden), "maand", "maanden")} {(maanden < 0 ? "voor" : "na")}",
        (0, var weken) => $"{Aantal.Van(Math.Abs(weken), "week", "weken")} {(weken < 0 ? "voor" : "na")}",
        var (maanden, weken) => $"{Aantal.Van(maanden, "maand", "maanden")} en {Aantal.Van(weken, "week", "weken")} na",
    };
}
