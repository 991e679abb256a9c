using System.Text.RegularExpressions;

namespace Noaber.Files.Werkboeken;

/// <summary>
/// What the explanation of a row says of each of its figures. Who names a figure speaks of that one (<c>Sloop: tweede fase</c>); what
/// stands there without a name is of those that are not named. What is written here is read back as it was: a name that stands within a
/// text has a mark before it.
/// </summary>
internal sealed class Rijuitleg
{
    /// <summary>Most characters of what is said of one figure.</summary>
    public const int LongestText = 2000;

    private const string Alle = "Alle cijfers";
    private readonly string? rij;
    private readonly Dictionary<string, string>? genoemd;

    /// <summary>Reads a cell.</summary>
    /// <param name="tekst">What stands in the cell; null for nothing.</param>
    /// <param name="namen">The figures that can be named.</param>
    public Rijuitleg(string? tekst, Cijfernamen namen)
    {
        if (tekst is null)
            return;
        var (begin, wie) = (0, (string?)null);
        var stukken = new List<(string? Wie, string Tekst)>();
        foreach (var (plaats, na, code) in namen.In(tekst))
        {
            stukken.Add((wie, namen.Ontdoe(tekst[begin..plaats].Trim())));
            (begin, wie) = (na, code);
        }
        stukken.Add((wie, namen.Ontdoe(tekst[begin..].Trim())));
        rij = stukken[0].Tekst is { Length: > 0 } zonder ? zonder : null;
        // Of a great many rows few name a figure.
        genoemd = stukken.Count == 1 ? null : stukken.Skip(1).GroupBy(s => s.Wie!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => string.Join(' ', g.Select(d => d.Tekst)).Trim(), StringComparer.Ordinal);
    }

    /// <summary>Something that is said of one figure is longer than may be kept.</summary>
    public bool IsTeLang => rij?.Length > LongestText || genoemd?.Values.Any(t => t.Length > LongestText) == true;

    /// <summary>What is said of a figure; null for nothing. Of the row, when no figure is named.</summary>
    public (string? Tekst, bool VanRij) Voor(string code) =>
        (genoemd?.GetValueOrDefault(code) ?? genoemd?.GetValueOrDefault(Alle)) is { } eigen
            ? (eigen.Length > 0 ? eigen : null, false) : (rij, rij is not null);

    /// <summary>The cell that says this of the figures of a row.</summary>
    /// <param name="cijfers">What is said of each.</param>
    /// <param name="namen">The names by which it is read back.</param>
    public static string Schrijf(IReadOnlyList<(string Naam, string? Tekst, bool VanRij)> cijfers, Cijfernamen namen)
    {
        cijfers = [.. cijfers.Select(c => c with { Tekst = c.Tekst is { } tekst ? namen.Merk(tekst) : null })];
        if (cijfers.Count == 1)
            return cijfers[0].Tekst ?? "";
        var samen = cijfers.FirstOrDefault(c => c is { VanRij: true, Tekst: not null }).Tekst;
        if (samen is null && cijfers.Select(c => c.Tekst).Distinct().ToList() is [{ } elk])
            return $"{Alle}: {elk}";
        // What is of others of the row goes along with it; what has no explanation says so.
        var eigen = cijfers.Where(c => c.Tekst is null ? samen is not null && !c.VanRij : !(c.VanRij && c.Tekst == samen));
        return string.Join('\n', eigen.Select(c => $"{c.Naam}: {c.Tekst}".TrimEnd()).Prepend(samen).OfType<string>());
    }

    /// <summary>The names by which figures are called in an explanation.</summary>
    public sealed class Cijfernamen
    {
        /// <summary>Before a name that names nothing.</summary>
        private const string Teken = "\\";

        private readonly Dictionary<string, string> codes;
        private readonly Regex genoemd, gemerkt;

        /// <summary>By these names.</summary>
        /// <param name="namen">Each name with the code of its figure; of two figures with one name the first is meant.</param>
        public Cijfernamen(IEnumerable<(string Naam, string Code)> namen)
        {
            codes = namen.Append((Alle, Alle)).DistinctBy(n => n.Item1, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(n => n.Item1, n => n.Item2, StringComparer.OrdinalIgnoreCase);
            var keuze = string.Join('|', codes.Keys.OrderByDescending(n => n.Length).Select(Regex.Escape));
            (genoemd, gemerkt) = (Vooraan(""), Vooraan(@"(?<teken>\\*)"));

            // At the beginning of a line or a sentence.
            Regex Vooraan(string teken) => new($@"(^|\r?\n|;|(?<=[.!?])[ \t])[ \t]*{teken}(?<naam>{keuze})[ \t]*:",
                RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }

        /// <summary>A text in which no figure is named: each name that stands as if, has one mark more.</summary>
        public string Merk(string tekst) => Vervang(tekst, m => m.Value.Insert(m.Groups["teken"].Index - m.Index, Teken));

        /// <summary>The same text, as it was before.</summary>
        public string Ontdoe(string tekst) =>
            Vervang(tekst, m => m.Groups["teken"] is { Length: > 0 } teken ? m.Value.Remove(teken.Index - m.Index, Teken.Length) : m.Value);

        /// <summary>Where a figure is named: from, to, and its code.</summary>
        public IEnumerable<(int Plaats, int Na, string Code)> In(string tekst) => tekst.Contains(':', StringComparison.Ordinal)
            ? genoemd.Matches(tekst).Select(m => (m.Index, m.Index + m.Length, codes[m.Groups["naam"].Value])) : [];

        private string Vervang(string tekst, MatchEvaluator door) =>
            tekst.Contains(':', StringComparison.Ordinal) ? gemerkt.Replace(tekst, door) : tekst;
    }
}
