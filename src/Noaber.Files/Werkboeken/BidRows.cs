using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Biedingen;

namespace Noaber.Files.Werkboeken;

/// <summary>Reads the lines of a bid from its columns, and keeps all that is wrong with them.</summary>
internal sealed class BidRows(Kolommen columns, int year) : RowReader(columns)
{
    private const int LongestName = 300, LongestShort = 60, LongestPlace = 200, LongestText = 4000;
    private readonly HashSet<Guid> lines = [];

    public IReadOnlyList<Bodregel> Read()
    {
        var read = Rows().Select(Line).ToList();
        if (read.Count == 0 && Findings.Count == 0)
            Find(WorkbookFindings.Whole("geen-regels", "Er is geen enkele regel ingevuld.",
                "Vul onder de koppen in wat jullie gaan doen."));
        return read;
    }

    private Bodregel Line(Werkrij row)
    {
        var name = Words(row, "wat", LongestName);
        if (name is null)
            Find("wat-ontbreekt", Cell(row, "wat"), "Hier staat niet wat jullie gaan doen, terwijl de rij wel iets bevat.",
                "Vul het in, of maak de hele rij leeg.");
        var sort = Kind(Cell(row, "soort"));
        var unit = Words(row, "eenheid", LongestShort) ?? sort.Eenheid();
        return new()
        {
            Lijn = Identity(row), Soort = sort, Wat = name ?? "", Eenheid = unit,
            Cijfers = [.. Bod.JarenVanaf(year).Select(y => Figure(row, y, unit)).OfType<Bodcijfer>()], Gemiddeld = YesNo(row, "gemiddeld"),
            Plaats = Words(row, "plaats", LongestPlace), Doelgroep = Words(row, "doelgroep", LongestPlace), Bedrag = Money(row),
            Toelichting = Words(row, "toelichting", LongestText),
        };
    }

    private Bodsoort Kind(Cel cell)
    {
        if (Bodsoorten.Met(cell.Tekst) is { } sort)
            return sort;
        Find("soort-onbekend", cell,
            cell.Soort == Celsoort.Leeg ? "Hier staat niet wat voor activiteit het is." : "Deze activiteit kent Noaber niet.",
            "Kies een activiteit uit de lijst bij de cel.");
        return Bodsoort.Anders;
    }

    /// <summary>The line that the row was; a copied or new row is a new line.</summary>
    private Guid Identity(Werkrij row) =>
        Guid.TryParse(Cell(row, "lijn").Tekst, out var line) && lines.Add(line) ? line : Guid.CreateVersion7();

    private Bodcijfer? Figure(Werkrij row, int y, string unit)
    {
        var note = Words(row, Bodwerkboek.Nootcode(y), LongestName);
        var cell = Cell(row, Bodwerkboek.Jaarcode(y));
        if (cell.Soort == Celsoort.Leeg)
        {
            if (note is not null)
                Find("noot-zonder-getal", Cell(row, Bodwerkboek.Nootcode(y)),
                    $"Hier staat een voetnoot, maar bij {y} staat geen getal.", $"Vul {y} in, of zet de tekst in de toelichting.");
            return null;
        }
        if (Number(cell) is not { } number)
            return null;
        if (Bodsoorten.IsHeel(unit) && !number.IsHeel)
            Find("geen-heel-getal", cell, $"Hier hoort een heel getal: {unit} tel je niet in delen.", "Rond het getal af.");
        return new(y, number, note);
    }

    private decimal? Money(Werkrij row)
    {
        var cell = Cell(row, "bedrag");
        if (cell.Soort == Celsoort.Leeg || Number(cell) is not { } amount)
            return null;
        if (amount.Grens == Grens.Precies)
            return amount.Waarde;
        Find("geen-bedrag", cell, "Hier hoort één bedrag.",
            "Typ het bedrag als getal, zonder woorden ervoor. Zet de rest in de toelichting.");
        return null;
    }

    private bool YesNo(Werkrij row, string code)
    {
        var cell = Cell(row, code);
        var isYes = cell.Tekst.ToLowerInvariant() is "ja" or "j" or "waar";
        if (!isYes && cell.Tekst.ToLowerInvariant() is not ("" or "nee" or "n" or "onwaar"))
            Find("geen-ja-of-nee", cell, "Hier hoort ja of nee.", "Kies ja of nee.");
        return isYes;
    }
}
