using System.Text.RegularExpressions;
using Noaber.Files.Lezen.Reeksen;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Bevindingen;

/// <summary>What a document looks like that holds no agreements, and tables that come back.</summary>
internal static partial class KindFindings
{
    private const int Opening = 60;
    private const int LongestLine = 200;

    private static readonly (Regex Pattern, string What)[] Likenesses =
    [
        (Html(), "een webpagina (HTML)"),
        (Json(), "gegevens in JSON"),
        (Letter(), "een brief"),
        (Mail(), "een e-mailbericht"),
        (Csv(), "een tabel (CSV)"),
        (News(), "een nieuwsbericht"),
        (Budget(), "een begroting of een tabel met bedragen"),
    ];

    /// <summary>A visie and a bid hold none and are of use as they are; of anything else a person says whether it goes in, and how.</summary>
    public static IEnumerable<Melding> WithoutAgreements(Lezing reading, LayoutReading layout) => reading.Soort switch
    {
        DocumentSoort.Visie or DocumentSoort.Bod => [Elsewhere(Ernst.Bevestigen, $"Het is {What(reading)}; {Holds(reading)}.")],
        DocumentSoort.Brief or DocumentSoort.Evaluatie =>
            [Elsewhere(Ernst.Blokkerend, $"Het lijkt {What(reading)}: wat daarin genummerd is, zijn geen afspraken voor de komende tijd.")],
        _ => [Unrecognised(reading, layout)],
    };

    private static Melding Elsewhere(Ernst weight, string what) => new(
        Lezing.GeenAfspraken, weight, $"Er staan geen afspraken in. {what}", "Wil je afspraken inlezen? Kies dan het document waar zij in staan.");

    private static Melding Unrecognised(Lezing reading, LayoutReading layout)
    {
        var filled = reading.Bron.Regels.Count(line => !string.IsNullOrWhiteSpace(line));
        var numbers = layout.Lines.Lines.Count(line => line.Soort == Regelsoort.Nummer);
        var why = numbers == 0
            ? "geen enkele regel begint met een nummer als 1.1"
            : $"{numbers} {(numbers == 1 ? "regel begint" : "regels beginnen")} met een nummer als 1.1, maar niet onder een thema als ‘1. Samenwerking’";
        return new(
            Lezing.GeenAfspraken,
            Ernst.Blokkerend,
            $"Er staan geen afspraken in die Noaber herkent. Het lijkt {What(reading)}: {filled} {(filled == 1 ? "regel" : "regels")} tekst, {why}.",
            "Zet boven elk thema een regel als ‘1. Samenwerking’ en begin elke afspraak op een nieuwe regel met haar nummer, zoals ‘1.1 Kop: tekst’.");
    }

    public static IEnumerable<Melding> OfRepeats(IReadOnlyList<FoundTable> tables) => tables.Where(table => table.Repeats.Count > 0).Select(table => new Melding(
        "tabel-herhaald",
        Ernst.Attentie,
        $"Tabel ‘{table.Reeks.Titel}’ ({table.Reeks.Bron}) staat nog {(table.Repeats.Count == 1 ? "een keer" : $"{table.Repeats.Count} keer")} in het document, met dezelfde cijfers: {string.Join(" en ", table.Repeats.Distinct().Take(5))}.",
        "Je hoeft niets te doen; de tabel is een keer overgenomen.",
        table.Repeats[0]));

    private static string What(Lezing reading) => reading.Soort switch
    {
        DocumentSoort.Visie => "een visie",
        DocumentSoort.Bod => "een bod",
        DocumentSoort.Brief => "een brief",
        DocumentSoort.Evaluatie => "een evaluatie",
        _ => Likeness(reading),
    };

    private static string Holds(Lezing reading) =>
        $"Noaber las er {reading.Beleidsuitspraken.Count} beleidsuitspraken, {reading.Definities.Count} begrippen en {reading.Reeksen.Count} tabellen uit";

    private static string Likeness(Lezing reading)
    {
        var start = string.Join('\n', reading.Bron.Regels.Take(Opening).Select(line => line[..Math.Min(line.Length, LongestLine)]));
        return Array.Find(Likenesses, likeness => likeness.Pattern.IsMatch(start)).What ?? "een doorlopende tekst";
    }

    [GeneratedRegex(@"^\s*<(!doctype|html|\?xml)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Html();

    [GeneratedRegex("""^\s*[\[{]\s*["\[{]""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Json();

    [GeneratedRegex(@"^\s*(Geachte?|Beste|Aan het college|Aan de raad)\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Letter();

    [GeneratedRegex(@"^(Van|From): .*\n(.*\n){0,6}(Onderwerp|Subject):", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mail();

    [GeneratedRegex(@"^[^;\n]*;[^;\n]*;[^\n]*\n[^;\n]*;[^;\n]*;", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Csv();

    [GeneratedRegex(@"\b(persbericht|nieuwsbericht|nieuwsbrief|geplaatst op|gepubliceerd op|laatste nieuws|lees ook|lees verder)\b|^Nieuws\b", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex News();

    [GeneratedRegex(@"\b(begroting|jaarrekening|baten|lasten|exploitatie)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Budget();
}
