using System.Collections.Concurrent;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Noaber.Files.Indelingen;

/// <summary>
/// How one kind of document looks, as data: patterns over a trimmed, cleaned line. A reader that knows no document follows it.
/// What the named groups are called is part of the contract; see docs/tasks/een-indeling-toevoegen.md.
/// </summary>
internal sealed record Indeling
{
    private Regex? bladvulling;
    private Regex? opvallend;

    /// <summary>Stable name in kebab-case.</summary>
    public required string Naam { get; init; }

    /// <summary>How people know it: <c>prestatieafspraken, regel voor regel</c>.</summary>
    public required string Titel { get; init; }

    /// <summary>Order of preference when two layouts read a document equally well; lowest first.</summary>
    public required int Rang { get; init; }

    /// <summary>Replacements that take mark-up off a line; a line feed in the result cuts the line.</summary>
    public IReadOnlyList<Vervanging> Opschonen { get; init; } = [];

    /// <summary>A line longer than this is no heading of a theme, of a part, or of what ends the agreements.</summary>
    public required int LangsteKop { get; init; }

    /// <summary>Heading of a theme; groups <c>nummer</c> and <c>titel</c>.</summary>
    public required Regex Thema { get; init; }

    /// <summary>Heading of a part of a theme; groups <c>letter</c> and <c>titel</c>.</summary>
    public required Regex Onderdeel { get; init; }

    /// <summary>How doel, hoe and monitor are announced; group <c>tekst</c> is what follows on the same line.</summary>
    public required Labels Labels { get; init; }

    /// <summary>Headings above a block of agreements, with the kind that the block gives them.</summary>
    public required IReadOnlyList<Blok> Blokken { get; init; }

    /// <summary>First line of an agreement; groups <c>nummer</c> and <c>tekst</c>.</summary>
    public required Regex Nummer { get; init; }

    /// <summary>Words after which a number at the start of the next line is a reference, not an agreement.</summary>
    public required Regex Verwijswoord { get; init; }

    /// <summary>References within the text, by what they point at.</summary>
    public required IReadOnlyList<Verwijspatroon> Verwijzingen { get; init; }

    /// <summary>What follows a reference to another document: <c>van de Woonvisie</c>.</summary>
    public required Regex Elders { get; init; }

    /// <summary>The heading of an agreement, before a colon at the start of its text.</summary>
    public required Koppatroon Kop { get; init; }

    /// <summary>An item of a list; group <c>tekst</c>.</summary>
    public required Regex Lijst { get; init; }

    /// <summary>What the columns of a table with agreements are called.</summary>
    public required Tabelpatroon Tabel { get; init; }

    /// <summary>A footnote on a line of its own; groups <c>merk</c> and <c>tekst</c>.</summary>
    public required Regex Noot { get; init; }

    /// <summary>What stands behind a number is the heading of the agreement, when it ends no sentence; its text stands below.</summary>
    public bool KopBijNummer { get; init; }

    /// <summary>A short heading without a number above agreements without a number; null when agreements are numbered.</summary>
    public Regex? Tussenkop { get; init; }

    /// <summary>A document has this on two lines at least, or the layout is not tried.</summary>
    public Regex? Kenmerk { get; init; }

    /// <summary>The title says this, on one of the first lines, or the layout is not tried.</summary>
    public Regex? Aankondiging { get; init; }

    /// <summary>It is tried only on a document in which no other layout finds agreements under themes of their own.</summary>
    public bool Terugval { get; init; }

    /// <summary>Lines that are page numbers and the like.</summary>
    public required IReadOnlyList<Regex> Bladvulling { get; init; }

    /// <summary>A running head that ends with the number of its page, group <c>blad</c>; that number goes up from one to the next.</summary>
    public required Regex Kopregel { get; init; }

    /// <summary>A line of a table of contents: it is no heading, however much it looks like one.</summary>
    public required Regex Inhoudsopgave { get; init; }

    /// <summary>Where the agreements end, with the name of what comes after.</summary>
    public required IReadOnlyList<Einde> Einden { get; init; }

    /// <summary>Where the reading guide names the themes about process; group <c>nummers</c>.</summary>
    public Regex? Procesmatig { get; init; }

    /// <summary>All of <see cref="Bladvulling"/> in one pattern.</summary>
    [JsonIgnore]
    public Regex IsBladvulling => bladvulling ??= AnyOf(Bladvulling);

    /// <summary>Matches a line that looks like anything but running text: one pass over the many lines that do not.</summary>
    [JsonIgnore]
    public Regex Opvallend => opvallend ??= AnyOf(
    [
        IsBladvulling, Thema, Onderdeel, Labels.Doel, Labels.Hoe, Labels.Monitor, Nummer, Noot, .. Tussenkop is null ? [] : new[] { Tussenkop },
        .. Blokken.Select(blok => blok.Patroon), .. Einden.Select(einde => einde.Patroon),
    ]);

    /// <summary>It cleans lines, and knows tables and running heads, as the other does; of each pattern there is only one.</summary>
    public bool ZietAls(Indeling ander) => Opschonen.SequenceEqual(ander.Opschonen) && Tabel.IsAls(ander.Tabel)
        && IsBladvulling == ander.IsBladvulling && Kopregel == ander.Kopregel;

    private static Regex AnyOf(IReadOnlyList<Regex> patterns) => Pattern.Create($"^({string.Join('|', patterns)})", patterns[0].Options);
}

/// <summary>
/// Makes the regexes of a layout, each pattern once for all layouts that share it. Foreign text meets them: one that takes too long ends the
/// reading. (Automata without backtracking would take linear time, but half a gigabyte and seconds to build for patterns this many.)
/// </summary>
internal static class Pattern
{
    /// <summary>Of every pattern; those that stand in the code are made into code when that is built.</summary>
    public const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>In milliseconds.</summary>
    public const int Timeout = 1000;

    private static readonly ConcurrentDictionary<(string, RegexOptions), Regex> Made = new();

    /// <summary>Those of the layouts and forms that were made so far.</summary>
    public static IEnumerable<Regex> All => Made.Values;

    public static Regex Create(string pattern, RegexOptions options) => Made.GetOrAdd((pattern, options), static key =>
        new Regex(key.Item1, key.Item2, TimeSpan.FromMilliseconds(Timeout)));

    /// <summary>
    /// Tries the patterns that were made into code on lines of text. That code is made ready when it is first asked for, and a big pattern on a
    /// busy machine would use up the time of the match by that.
    /// </summary>
    public static void TryOut(IReadOnlyCollection<string> lines)
    {
        foreach (var pattern in Made.Values.Where(pattern => pattern.Options.HasFlag(RegexOptions.Compiled)))
        {
            foreach (var line in lines)
                TryOut(pattern, line);
        }
    }

    private static void TryOut(Regex pattern, string line)
    {
        try
        {
            pattern.IsMatch(line);
        }
        catch (RegexMatchTimeoutException)
        {
            // It took its time now, so that nobody waits for it later.
        }
    }
}

/// <summary>
/// A replacement within a line. Most lines hold none of the characters <paramref name="Als"/>, without which there is nothing to replace:
/// a look at those is much cheaper than a pattern over all text.
/// </summary>
internal sealed record Vervanging(Regex Van, string Naar, string Als)
{
    public string In(string text) => text.AsSpan().IndexOfAny(Als) < 0 ? text : Van.Replace(text, Naar);
}

/// <summary>The three labels of a theme or part.</summary>
internal sealed record Labels(Regex Doel, Regex Hoe, Regex Monitor);

/// <summary>A heading above agreements; <paramref name="Soort"/> is null when it says nothing about their kind.</summary>
internal sealed record Blok(Regex Patroon, Noaber.Kernel.Afspraken.AfspraakSoort? Soort = null);

/// <summary>A heading that ends the agreements.</summary>
internal sealed record Einde(string Naam, Regex Patroon);

/// <summary>Heading and text in <paramref name="Patroon"/> (groups <c>kop</c>, <c>rest</c>), unless it is long or reads as a sentence (<paramref name="Niet"/>).</summary>
internal sealed record Koppatroon(Regex Patroon, int MaxWoorden, int MaxTekens, Regex Niet);
