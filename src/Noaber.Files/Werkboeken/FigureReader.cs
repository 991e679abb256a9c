using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Files.Werkboeken;

/// <summary>Reads the cells of one column of figures, and keeps what is wrong or can be meant in another way.</summary>
/// <param name="unit">In what they are counted.</param>
/// <param name="cells">All cells of the column: together they tell whether percentages are written as 0,12.</param>
internal sealed class FigureReader(Eenheid unit, IEnumerable<Cel> cells)
{
    private readonly bool fraction = IsFraction(unit, cells);

    public List<Celmelding> Findings { get; } = [];

    public List<Celmelding> Notes { get; } = [];

    /// <summary>The figure; null when there is a finding, here or about the cell itself.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="typed">Whether numbers are kept as numbers here; where nothing is, as in CSV, text is as it should be.</param>
    public Waarde? Read(Cel cell, bool typed = true)
    {
        switch (cell.Soort)
        {
            case Celsoort.Leeg:
                return Waarde.Leeg;
            case var soort when soort.IsStuk(): // found with the cell
                return null;
            case Celsoort.Getal when cell.IsProcent && unit != Eenheid.Procent:
                return Percentage(cell, $"{Waarde.Schrijf(cell.Getal!.Value)}%");
            case Celsoort.Getal when fraction:
                Note("procent-als-deel", cell, $"Gelezen als {Waarde.Schrijf(cell.Getal!.Value * 100)}%.",
                    "Typ het percentage zelf als dat niet klopt.");
                return Waarde.Van(cell.Getal.Value * 100);
            case Celsoort.Getal:
                return Waarde.Van(cell.Getal!.Value);
            case Celsoort.Datum:
                Findings.Add(WorkbookFindings.MadeDate(cell, "Maak de cel leeg, kies als opmaak Getal, en typ het cijfer."));
                return null;
            default:
                return Words(cell, typed);
        }
    }

    private Waarde? Words(Cel cell, bool typed)
    {
        if (cell.Tekst.EndsWith('%') && unit != Eenheid.Procent)
            return Percentage(cell, cell.Tekst);
        var (value, doubt) = Cijfertekst.Lees(cell.Tekst, unit);
        if (doubt)
            Find("getal-dubbelzinnig", cell,
                "Dit getal is op twee manieren te lezen: met de punt of komma voor duizendtallen of voor decimalen.",
                "Typ het als getal, zonder punten.");
        else if (value is null)
            Find("geen-getal", cell, "Hier staat tekst waar een getal hoort.",
                "Typ een getal, 0, -, n.v.t. of onbekend. Zet uitleg in de toelichting.");
        else if (typed && value.Value.Soort == Waardesoort.Getal)
            Note("getal-als-tekst", cell, $"Dit staat als tekst in de cel en is gelezen als {value}.",
                "Typ het als getal als dat niet klopt.");
        else if (value.Value.Soort == Waardesoort.Nihil && cell.Tekst != value.Value.ToString())
            Note("woord-als-streepje", cell, "Dit leest als een streepje: het is geteld, en er zijn er geen.",
                "Bedoel je iets anders, vul dan onbekend of n.v.t. in.");
        return doubt ? null : value;
    }

    /// <summary>Of what is counted in something else nobody knows what a percentage of it is meant to be.</summary>
    private Waarde? Percentage(Cel cell, string shown)
    {
        Findings.Add(new("procent-in-aantal", cell.Plaats, shown, $"Hier staat een percentage, en dit cijfer is in {unit.Naam}.",
            "Kies als opmaak Getal en typ het cijfer zelf."));
        return null;
    }

    /// <summary>Percentages kept as 0,12: then all are, and at least one is no whole number.</summary>
    private static bool IsFraction(Eenheid unit, IEnumerable<Cel> cells)
    {
        var numbers = unit == Eenheid.Procent ? cells.Select(c => c.Getal).OfType<decimal>().ToList() : [];
        return numbers.Exists(n => n % 1 != 0) && numbers.TrueForAll(n => n is >= 0 and <= 1);
    }

    private void Find(string code, Cel cell, string text, string remedy) => Findings.Add(new(code, cell.Plaats, cell.Tekst, text, remedy));

    private void Note(string code, Cel cell, string text, string remedy) => Notes.Add(new(code, cell.Plaats, cell.Tekst, text, remedy));
}
