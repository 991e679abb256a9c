using System.Text.RegularExpressions;

namespace Noaber.Files.Werkboeken.Lezen;

/// <summary>Reads what a sheet says about its cells: lists to choose from, messages, links, filters, and words inside formulas.</summary>
internal sealed partial class SheetMarks(IReadOnlyList<(string Id, string Target)> links, List<Bladtekst> beside)
{
    private readonly Dictionary<string, string> links = links.GroupBy(l => l.Id, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First().Target, StringComparer.Ordinal);

    /// <summary>A workbook of a hundred thousand rows has the same words in each formula of a column.</summary>
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    private string? asked;

    /// <summary>Looks at the element at which the reader stands, that is no row.</summary>
    public void Look(PartReader reader)
    {
        if (reader.Opens("dataValidation"))
        {
            asked = reader.Attribute("sqref");
            Add(asked, reader.Attribute("promptTitle"), "de invoermelding");
            Add(asked, reader.Attribute("prompt"), "de invoermelding");
            Add(asked, reader.Attribute("errorTitle"), "de foutmelding");
            Add(asked, reader.Attribute("error"), "de foutmelding");
        }
        else if (reader.Opens("formula1") || reader.Opens("formula2"))
        {
            foreach (var choice in Literals(reader.Text().ToString()).SelectMany(l => l.Split(',', ';')))
                Add(asked, choice, "de keuzelijst");
        }
        else if (reader.Opens("hyperlink"))
            Link(reader);
        else if (reader.Opens("filter") || reader.Opens("customFilter"))
            Add(null, reader.Attribute("val"), "het filter");
        else if (reader.Opens("scenario"))
            Add(null, reader.Attribute("name"), "het scenario");
        else if (reader.Opens("cfRule"))
            Add(null, reader.Attribute("text"), "de voorwaardelijke opmaak");
        else if (reader.Opens("formula") || reader.Opens("f"))
            Add(null, reader.Text().ToString(), "de voorwaardelijke opmaak", inFormula: true);
        else if (reader.Opens("headerFooter"))
            SheetTexts.Edges(reader, beside);
    }

    /// <summary>The words in a formula of a cell, of which the outcome may show nothing.</summary>
    public void Formula(int row, int column, string formula)
    {
        if (formula.Contains('"', StringComparison.Ordinal))
            Add(Celplaats.AdresVan(row, column), formula, "de formule", inFormula: true);
    }

    /// <summary>What stands between quotes in a formula.</summary>
    public static IEnumerable<string> Literals(string formula) =>
        Literal().Matches(formula).Select(m => m.Groups["tekst"].Value.Replace("\"\"", "\"", StringComparison.Ordinal));

    private void Link(PartReader reader)
    {
        var cell = reader.Attribute("ref");
        Add(cell, reader.Attribute("tooltip"), "de koppeling");
        Add(cell, reader.Attribute("display"), "de koppeling");
        if (reader.Attribute("id") is { } id && links.TryGetValue(id, out var target))
            Add(cell, SheetTexts.Link(target), "de koppeling");
    }

    private void Add(string? cell, string? text, string what, bool inFormula = false)
    {
        foreach (var one in text is null ? [] : inFormula ? Literals(text) : [text])
        {
            var bare = (inFormula ? SheetTexts.Link(one) : one).Trim();
            if (bare.Length > 2 && words.Add($"{what} {bare}"))
                beside.AddWithin(SheetTexts.At(cell, bare, what), SheetTexts.MostTexts);
        }
    }

    [GeneratedRegex("\"(?<tekst>([^\"]|\"\")*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();
}
