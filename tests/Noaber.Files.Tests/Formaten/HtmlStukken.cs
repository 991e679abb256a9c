using System.Text;
using System.Text.RegularExpressions;

namespace Noaber.Files.Tests.Formaten;

/// <summary>Takes a line with tags apart: paragraphs, items of lists, and tables.</summary>
internal sealed partial class HtmlStukken
{
    private static readonly HashSet<string> Breaks = new(StringComparer.Ordinal)
    {
        "p", "/p", "li", "/li", "ul", "/ul", "ol", "/ol", "br", "div", "/div", "table", "td", "/td", "th", "/th", "/tr", "/table",
    };

    private readonly Queue<string> tokens;

    private HtmlStukken(string html) => tokens = new(Tag().Matches(html).Select(match => match.Value));

    public static List<Blok> Van(string html) => new HtmlStukken(html).Stukken("");

    private List<Blok> Stukken(string until)
    {
        var (blocks, text, item, list) = (new List<Blok>(), new StringBuilder(), false, "");
        while (tokens.TryDequeue(out var token))
        {
            var name = Naam(token);
            text.Append(name.Length == 0 ? token : "");
            if (!Breaks.Contains(name))
                continue;
            blocks.AddRange(Punten(text.ToString(), item, list));
            text.Clear();
            if (name == "table")
                blocks.Add(new Blok.Tabel(Rijen()));
            else if (until.Length > 0 && (name == until || name is "/tr" or "/table"))
                return blocks;
            (item, list) = (name == "li", name is "ul" or "ol" ? name : name is "/ul" or "/ol" ? "" : list);
        }

        return [.. blocks, .. Punten(text.ToString(), item, list)];
    }

    private List<IReadOnlyList<IReadOnlyList<Blok>>> Rijen()
    {
        var rows = new List<List<IReadOnlyList<Blok>>>();
        while (tokens.TryDequeue(out var token) && Naam(token) is var name && name != "/table")
        {
            if (name == "tr")
                rows.Add([]);
            if (name is "td" or "th")
                rows[^1].Add(Stukken("/" + name));
        }

        return [.. rows];
    }

    private static string Naam(string token) => Name().Match(token).Groups["naam"].Value;

    private static IEnumerable<Blok> Punten(string text, bool item, string list)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var plain = text.Replace("**", "", StringComparison.Ordinal);
        var heading = Hashes().Match(plain);
        if (heading.Success)
            return [new Blok.Alinea(plain[heading.Length..].Trim(), heading.Value.Trim().Length)];
        if (list == "ol" && Number().Matches(plain) is { Count: > 1 } numbers)
            return numbers.Select((number, i) => new Blok.Alinea(plain[number.Index..(i + 1 < numbers.Count ? numbers[i + 1].Index : plain.Length)].Trim()));
        var pieces = (list == "ul" ? Dash() : Bullet()).Split(plain);
        return pieces.Select((piece, i) => new Blok.Alinea(piece.Trim(), Punt: item || i > 0)).Where(piece => piece.Tekst.Length > 0);
    }

    [GeneratedRegex(@"</?[a-z][^<>]*>|<(?!/?[a-z])[^<]*|[^<]+", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^<(?<naam>/?[a-z]+)\b", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^\s*#{1,6}\s+", RegexOptions.None, 1000)]
    private static partial Regex Hashes();

    [GeneratedRegex("[•➤]", RegexOptions.None, 1000)]
    private static partial Regex Bullet();

    /// <summary>In a list also a dash, where a sentence can begin.</summary>
    [GeneratedRegex(@"[•➤○]|(?<=^\s*|[.;:,)?\d]\s+)-\s+(?=\p{Lu})", RegexOptions.None, 1000)]
    private static partial Regex Dash();

    [GeneratedRegex(@"(?<=^|\s)\d{1,2}[.)]?\s+(?=\p{Lu})", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
