using Noaber.Files.Lezen;

namespace Noaber.Files.Formaten;

/// <summary>Gathers the lines of a document and what its format says of them, within limits.</summary>
internal sealed class LineList(Grenzen limits)
{
    private const int LeastPasted = 20;
    private const double MostGoingOn = 0.3;

    private readonly List<string> lines = [];
    private readonly Dictionary<int, Regelvorm> forms = [];
    private long characters;

    /// <summary>The number that the next line gets, from 1.</summary>
    public int Next => lines.Count + 1;

    /// <summary>
    /// The paragraphs are lines of text that someone pasted from elsewhere: so often a sentence goes on in the next, that they were broken
    /// because they were full.
    /// </summary>
    public bool ArePastedLines
    {
        get
        {
            var pairs = Enumerable.Range(1, Math.Max(0, lines.Count - 1)).Where(number => IsText(number) && IsText(number + 1)).ToList();
            return pairs.Count >= LeastPasted
                && pairs.Count(number => !Sentence.Ends(lines[number - 1].TrimEnd()) && Sentence.Continues(lines[number])) > pairs.Count * MostGoingOn;
        }
    }

    public bool IsBlank => lines.TrueForAll(string.IsNullOrWhiteSpace);

    public void Add(string line, Regelvorm? form = null)
    {
        characters += line.Length;
        if (characters > limits.Tekens || lines.Count > limits.Regels)
            throw new LimitException(FormatFindings.TooMuchText(limits));
        lines.Add(line);
        if (form is not null && !string.IsNullOrWhiteSpace(line))
            forms[lines.Count] = form;
    }

    private bool IsText(int number) => lines[number - 1].Length > 0 && !forms.ContainsKey(number);

    /// <summary>Says afterwards what a line is.</summary>
    public void Mark(int line, Regelvorm form) => forms[line] = form;

    /// <summary>The source, with the first line of each page; a page that nothing stands on is no page.</summary>
    public Brontekst ToSource(SourceFile file, IEnumerable<int> pages, bool paragraphs) => new(file.Name, file.Sha256, lines)
    {
        Vormen = forms,
        Bladzijden = [.. pages.Where(first => first <= lines.Count).Distinct().Order()],
        Alineas = paragraphs,
    };
}
