using System.Globalization;
using System.Text.RegularExpressions;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Biedingen;

namespace Noaber.Files.Werkboeken;

/// <summary>Reads the lines of a bid from its columns, and keeps all that is wrong with them.</summary>
internal sealed partial class BidRows(Kolommen columns, int year)
{
    private const int LongestName = 300, LongestShort = 60, LongestPlace = 200, LongestText = 4000;
    private const int FarBelow = 1000;
    private readonly List<Celmelding> findings = [.. columns.Controleer()];
    private readonly HashSet<Guid> lines = [];

    public IReadOnlyList<Celmelding> Findings => findings;

    public IReadOnlyList<Bodregel> Read()
    {
        var (read, above) = (new List<Bodregel>(), 0);
        foreach (var row in columns.Rijen.ToList())
        {
            if (above > 0 && row.Nummer - above > FarBelow)
                Find("rij-ver-weg", row.Cellen.Values.First(),
                    "Deze cel staat ver onder de laatste ingevulde rij. Waarschijnlijk is er per ongeluk iets getypt.",
                    "Ga naar de cel (Ctrl+G) en maak haar leeg, of zet de regel bij de andere.");
            else
                read.Add(Line(row));
            above = row.Nummer;
        }
        if (read.Count == 0 && findings.Count == 0)
            findings.Add(WorkbookFindings.Whole("geen-regels", "Er is geen enkele regel ingevuld.",
                "Vul onder de koppen in wat jullie gaan doen."));
        return read;
    }

    private Bodregel Line(Werkrij row)
    {
        var name = Words(row, "wat", LongestName);
        if (name is null)
            Find("wat-ontbreekt", columns.Cel(row, "wat"), "Hier staat niet wat jullie gaan doen, terwijl de rij wel iets bevat.",
                "Vul het in, of maak de hele rij leeg.");
        var sort = Kind(columns.Cel(row, "soort"));
        return new()
        {
            Lijn = Identity(row), Soort = sort, Wat = name ?? "", Eenheid = Words(row, "eenheid", LongestShort) ?? sort.Eenheid(),
            Cijfers = [.. Bod.JarenVanaf(year).Select(y => Figure(row, y)).OfType<Bodcijfer>()], Gemiddeld = YesNo(row, "gemiddeld"),
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
        Guid.TryParse(columns.Cel(row, "lijn").Tekst, out var line) && lines.Add(line) ? line : Guid.CreateVersion7();

    private string? Words(Werkrij row, string code, int most)
    {
        var cell = columns.Cel(row, code);
        if (cell.Soort == Celsoort.Datum)
            Find("datum", cell, $"Excel heeft hier een datum van gemaakt ({cell.Tekst}).",
                "Typ er een aanhalingsteken (') voor, dan blijft het tekst.");
        if (cell.Tekst.Length > most)
            Find("te-lang", cell, $"Dit is te lang: er passen {most} tekens in.", "Maak de tekst korter.");
        return cell.Tekst.Length > 0 ? cell.Tekst : null;
    }

    private Bodcijfer? Figure(Werkrij row, int y)
    {
        var note = Words(row, Bodwerkboek.Nootcode(y), LongestName);
        var cell = columns.Cel(row, Bodwerkboek.Jaarcode(y));
        if (cell.Soort == Celsoort.Leeg)
        {
            if (note is not null)
                Find("noot-zonder-getal", columns.Cel(row, Bodwerkboek.Nootcode(y)),
                    $"Hier staat een voetnoot, maar bij {y} staat geen getal.", $"Vul {y} in, of zet de tekst in de toelichting.");
            return null;
        }
        return Read(cell) is { } number ? new(y, number, note) : null;
    }

    private decimal? Money(Werkrij row)
    {
        var cell = columns.Cel(row, "bedrag");
        if (cell.Soort == Celsoort.Leeg || Read(cell) is not { } amount)
            return null;
        if (amount.Grens == Grens.Precies)
            return amount.Waarde;
        Find("geen-bedrag", cell, "Hier hoort één bedrag.",
            "Typ het bedrag als getal, zonder woorden ervoor. Zet de rest in de toelichting.");
        return null;
    }

    private Getal? Read(Cel cell)
    {
        switch (cell)
        {
            case { Soort: Celsoort.Fout or Celsoort.ZonderUitkomst }: // found already
                return null;
            case { Soort: Celsoort.Getal, Getal: >= 0 and < 1_000_000_000_000 and { } value }:
                return new(Math.Round(value, 2));
            case { Soort: Celsoort.Getal }:
                Find("getal-buiten-bereik", cell, "Dit getal kan hier niet: het is negatief of veel te groot.",
                    "Typ een getal van 0 of meer.");
                return null;
            case { Soort: Celsoort.Datum }:
                Find("datum", cell, $"Excel heeft hier een datum van gemaakt ({cell.Tekst}).",
                    "Maak de cel leeg, kies als opmaak Getal, en typ bijvoorbeeld: 3 tot 4.");
                return null;
        }
        return ReadWords(cell);
    }

    private Getal? ReadWords(Cel cell)
    {
        if (Getal.Lees(cell.Tekst) is { } number)
            return number;
        if (English().IsMatch(cell.Tekst))
            Find("getal-dubbelzinnig", cell,
                "Dit getal is op twee manieren te lezen: het staat als tekst, met punten of komma's zoals in het Engels.",
                $"Typ het als getal, zonder punten: {cell.Tekst.Replace(",", "", StringComparison.Ordinal).Replace('.', ',')}. Klopt dat niet, typ dan wat je bedoelt.");
        else if (Starred().IsMatch(cell.Tekst))
            Find("sterretje", cell, "Achter dit getal staat een teken van een voetnoot.",
                "Haal het teken weg en zet de tekst van de noot in de kolom Voetnoot van dat jaar.");
        else
            Find("geen-getal", cell, "Hier staat tekst waar een getal hoort.",
                "Typ een getal, of bijvoorbeeld: circa 70, minimaal 60, maximaal 80, 60 tot 70. Zet uitleg in de toelichting.");
        return null;
    }

    private bool YesNo(Werkrij row, string code)
    {
        var cell = columns.Cel(row, code);
        if (cell.Tekst.ToLower(CultureInfo.InvariantCulture) is not ("" or "ja" or "nee" or "j" or "n" or "waar" or "onwaar"))
            Find("geen-ja-of-nee", cell, "Hier hoort ja of nee.", "Kies ja of nee.");
        return cell.Tekst.ToLower(CultureInfo.InvariantCulture) is "ja" or "j" or "waar";
    }

    private void Find(string code, Cel cell, string text, string remedy) => findings.Add(new(code, cell.Plaats, cell.Tekst, text, remedy));

    [GeneratedRegex(@"^[0-9]{1,3}(,[0-9]{3})*(\.[0-9]+)?$|^[0-9]+\.[0-9]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex English();

    [GeneratedRegex(@"^[0-9.,]+\s*(\*+|\[?[0-9a-z]\]|[¹²³])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Starred();
}
