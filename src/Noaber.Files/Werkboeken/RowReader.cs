using System.Globalization;
using System.Text.RegularExpressions;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Biedingen;

namespace Noaber.Files.Werkboeken;

/// <summary>Reads the cells of a row by the codes of their columns, and keeps all that is wrong with them.</summary>
/// <param name="columns">The columns.</param>
/// <param name="mayHide">What is hidden counts as well as what is seen.</param>
internal abstract partial class RowReader(Kolommen columns, bool mayHide = false)
{
    private const int FarBelow = 1000;
    private const double TooLarge = 1e12;
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private readonly List<Celmelding> findings = [.. columns.Controleer(mayHide)];

    public IReadOnlyList<Celmelding> Findings => findings;

    /// <summary>
    /// The rows that people filled in; what stands far below all others was typed by accident. A row with its key is ours, filled in or
    /// not, so it is never that.
    /// </summary>
    protected IEnumerable<Werkrij> Rows()
    {
        var above = 0;
        foreach (var row in columns.OnderDeKop)
        {
            var (isOurs, isFilled) = (columns.HeeftSleutel(row), columns.IsIngevuld(row));
            if (!isOurs && !isFilled)
                continue;
            if (!isOurs && above > 0 && row.Nummer - above > FarBelow)
                Find("rij-ver-weg", row.Cellen.Values.First(),
                    "Deze cel staat ver onder de laatste ingevulde rij. Waarschijnlijk is er per ongeluk iets getypt.",
                    "Ga naar de cel (Ctrl+G) en maak haar leeg, of zet de regel bij de andere.");
            else if (isFilled)
                yield return row;
            above = row.Nummer;
        }
    }

    /// <summary>The rows that nobody filled in.</summary>
    protected IEnumerable<Werkrij> EmptyRows() => columns.LegeRijen;

    protected Cel Cell(Werkrij row, string code) => columns.Cel(row, code);

    protected void Find(Celmelding finding) => findings.Add(finding);

    protected void Find(string code, Cel cell, string text, string remedy) => Find(new(code, cell.Plaats, cell.Tekst, text, remedy));

    /// <summary>The text of a cell; null for nothing.</summary>
    protected string? Words(Werkrij row, string code, int most)
    {
        var cell = Cell(row, code);
        if (cell.Soort == Celsoort.Datum)
            Find(WorkbookFindings.MadeDate(cell, "Typ er een aanhalingsteken (') voor, dan blijft het tekst."));
        if (cell.Tekst.Length > most)
            Find(WorkbookFindings.TooLong(cell, most));
        return cell.Tekst.Length > 0 ? cell.Tekst : null;
    }

    /// <summary>The number in a cell, also one that was typed as text; null where there is none, with the finding that says so.</summary>
    protected Getal? Number(Cel cell)
    {
        switch (cell)
        {
            case { Soort: var soort } when soort.IsStuk(): // found already
                return null;
            case { Soort: Celsoort.Getal, Getal: { } value }:
                return IsBeyond(cell, (double)value) ? null : new(Math.Round(value, 2));
            case { Soort: Celsoort.Datum }:
                Find(WorkbookFindings.MadeDate(cell, "Maak de cel leeg, kies als opmaak Getal, en typ bijvoorbeeld: 3 tot 4."));
                return null;
        }
        return ReadWords(cell);
    }

    private Getal? ReadWords(Cel cell)
    {
        if (Getal.Lees(cell.Tekst) is { } number)
            return number;
        // A number that Excel writes with a power of ten comes as text too.
        var bare = cell.Tekst.Trim('€', '%', ' ').Replace(".", "", StringComparison.Ordinal).Replace('−', '-');
        if (!double.TryParse(bare, NumberStyles.Float, Dutch, out var value) || !IsBeyond(cell, value))
            FindWords(cell);
        return null;
    }

    private void FindWords(Cel cell)
    {
        if (Two().Match(cell.Tekst) is { Success: true } two && Ends(two) is { } ends && ends.Last <= ends.First)
            Find("getal-andersom", cell, "Het laatste getal is niet groter dan het eerste.",
                "Zet het kleinste getal vooraan, zoals: 60 tot 70.");
        else if (English().IsMatch(cell.Tekst))
            Find("getal-dubbelzinnig", cell,
                "Dit getal is op twee manieren te lezen: het staat als tekst, met punten of komma's zoals in het Engels.",
                $"Typ het als getal, zonder punten: {cell.Tekst.Replace(",", "", StringComparison.Ordinal).Replace('.', ',')}. "
                    + "Klopt dat niet, typ dan wat je bedoelt.");
        else if (Starred().IsMatch(cell.Tekst))
            Find("sterretje", cell, "Achter dit getal staat een teken van een voetnoot.",
                "Haal het teken weg en zet de tekst van de noot in de kolom Voetnoot van dat jaar.");
        else
            Find("geen-getal", cell, "Hier staat tekst waar een getal hoort.",
                "Typ een getal, of bijvoorbeeld: circa 70, minimaal 60, maximaal 80, 60 tot 70. Zet uitleg in de toelichting.");
    }

    /// <summary>Whether a number lies below or above all that can be meant, with the finding that says so.</summary>
    private bool IsBeyond(Cel cell, double value)
    {
        if (value < 0)
            Find("getal-buiten-bereik", cell, "Dit getal is negatief.", "Typ een getal van 0 of meer.");
        else if (value >= TooLarge)
            Find("getal-buiten-bereik", cell, "Dit getal is te groot.", "Controleer hoeveel cijfers er staan.");
        return value is < 0 or >= TooLarge;
    }

    private static (decimal First, decimal Last)? Ends(Match two) =>
        Getal.Lees(two.Groups["een"].Value) is { Grens: Grens.Precies } first
        && Getal.Lees(two.Groups["twee"].Value) is { Grens: Grens.Precies } last ? (first.Waarde, last.Waarde) : null;

    [GeneratedRegex(@"^((van|tussen)\s+)?(?<een>[^a-z/–-]+?)\s*(tot en met|t/m|tot|en|-|–|/|à)\s*(?<twee>.+)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Two();

    [GeneratedRegex(@"^[0-9]{1,3}(,[0-9]{3})*(\.[0-9]+)?$|^[0-9]+\.[0-9]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex English();

    [GeneratedRegex(@"^[0-9.,]+\s*(\*+|\[?[0-9a-z]\]|[¹²³])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Starred();
}
