using System.Text;
using System.Text.RegularExpressions;

namespace Noaber.Files.Tests.Formaten;

/// <summary>A piece of a document as an office lays it out.</summary>
internal abstract record Blok
{
    public sealed record Alinea(string Tekst, int Kop = 0, bool Punt = false) : Blok;

    public sealed record Tabel(IReadOnlyList<IReadOnlyList<IReadOnlyList<Blok>>> Rijen) : Blok;
}

/// <summary>
/// What an office had before someone made text of it: rows between tabs under a header are a table again, tags are paragraphs, items and
/// tables within cells.
/// </summary>
internal static partial class Opgemaakt
{
    public static IReadOnlyList<Blok> Van(string text)
    {
        var (blocks, lines) = (new List<Blok>(), text.ReplaceLineEndings("\n").Replace('\f', ' ').Split('\n'));
        for (var i = 0; i < lines.Length; i++)
        {
            var header = lines[i].TrimEnd().Split('\t');
            var isForm = header.Length == 2 && header[0].EndsWith(':');
            var end = EndOfTable(lines, i, isForm);
            if (end - i > 1 && (header.Length > 2 || isForm))
            {
                blocks.Add(Tabel(isForm ? Rijen(lines[i..end]) : [.. lines[i..end]], header.Length));
                i = end - 1;
            }
            else
            {
                blocks.AddRange(string.IsNullOrWhiteSpace(lines[i]) ? [new Blok.Alinea("")] : Stukken(lines[i]));
            }
        }

        return blocks;
    }

    /// <summary>A form goes on past the end of a page.</summary>
    private static int EndOfTable(string[] lines, int begin, bool isForm)
    {
        var end = begin;
        for (var i = begin; i < lines.Length && (lines[i].Contains('\t', StringComparison.Ordinal) || (isForm && i - end < 2 && string.IsNullOrWhiteSpace(lines[i]))); i++)
            end = string.IsNullOrWhiteSpace(lines[i]) ? end : i + 1;
        return end;
    }

    /// <summary>What has no label goes on with the cell above.</summary>
    private static List<string> Rijen(IEnumerable<string> lines)
    {
        var rows = new List<string>();
        foreach (var line in lines.Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            if (line[0] == '\t' && rows.Count > 0)
                rows[^1] += line[1..];
            else
                rows.Add(line);
        }

        return rows;
    }

    /// <summary>What stands within a table in a cell was often written a second time, as cells and rows of the table around it.</summary>
    private static Blok.Tabel Tabel(List<string> rows, int columns)
    {
        var cut = rows.ConvertAll(row => row.TrimEnd().Split('\t'));
        var widest = cut.Max(row => row.Length);
        if (!rows.Exists(row => row.Contains("<table", StringComparison.Ordinal)))
            return new([.. cut.Select(row => Enumerable.Range(0, widest).Select(i => Stukken(i < row.Length ? row[i] : "")).ToList())]);
        var again = 0;
        var own = new List<IReadOnlyList<IReadOnlyList<Blok>>>();
        foreach (var row in cut)
        {
            if (again-- > 0 && !row.Any(cell => cell.Length > 60))
                continue;
            again = row.Any(cell => cell.Contains("<table", StringComparison.Ordinal)) ? 3 : 0;
            var cells = row.Length > columns ? [.. row.Take(columns - 1), row[^1]] : row;
            own.Add([.. Enumerable.Range(0, columns).Select(i => Stukken(i < cells.Length ? cells[i] : ""))]);
        }

        return new(own);
    }

    private static List<Blok> Stukken(string html)
    {
        var tokens = new Queue<string>(Tag().Matches(html).Select(match => match.Value));
        return Stukken(tokens, "");
    }

    private static List<Blok> Stukken(Queue<string> tokens, string until)
    {
        var (blocks, text, item, list) = (new List<Blok>(), new StringBuilder(), false, "");
        while (tokens.TryDequeue(out var token))
        {
            var name = Name().Match(token).Groups["naam"].Value;
            if (name.Length == 0)
                text.Append(token);
            if (name is not ("p" or "/p" or "li" or "/li" or "ul" or "/ul" or "ol" or "/ol" or "br" or "div" or "/div" or "table" or "td" or "/td" or "th" or "/th" or "/tr" or "/table"))
                continue;
            Flush();
            item = name == "li";
            list = name is "ul" or "ol" ? name : name is "/ul" or "/ol" ? "" : list;
            if (name == "table")
                blocks.Add(new Blok.Tabel(Rijen(tokens)));
            else if (until.Length > 0 && (name == until || name == "/tr" || name == "/table"))
                return blocks;
        }

        Flush();
        return blocks;

        void Flush()
        {
            foreach (var piece in Punten(text.ToString(), item, list))
                blocks.Add(piece);
            text.Clear();
        }
    }

    private static List<IReadOnlyList<IReadOnlyList<Blok>>> Rijen(Queue<string> tokens)
    {
        var rows = new List<IReadOnlyList<IReadOnlyList<Blok>>>();
        while (tokens.TryDequeue(out var token))
        {
            var name = Name().Match(token).Groups["naam"].Value;
            if (name == "/table")
                break;
            if (name == "tr")
                rows.Add(new List<IReadOnlyList<Blok>>());
            if (name is "td" or "th")
                ((List<IReadOnlyList<Blok>>)rows[^1]).Add(Stukken(tokens, "/" + name));
        }

        return rows;
    }

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
