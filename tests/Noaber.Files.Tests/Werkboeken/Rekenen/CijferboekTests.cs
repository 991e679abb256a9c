using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Noaber.Files.Werkboeken.Rekenen;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Partijen;

namespace Noaber.Files.Tests.Werkboeken.Rekenen;

/// <summary>A table that is taken along can be computed again from what it came from, and says what it is.</summary>
public sealed class CijferboekTests
{
    private const string Stad = "GM0153", Indicator = "woningvoorraad-begin";

    private static readonly Guid Een = new(1, 0, 0, new byte[8]), Ander = new(2, 0, 0, new byte[8]);
    private static readonly Cijferboekregel Regel = new("Enschede", new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero), "Alleen voor de prestatieafspraken.");

    private static readonly Leesbron Bron = new()
    {
        Catalogus = Catalogus.Standaard, Gebieden = [new(Stad, "Enschede", 2020)], Plan = Meetplan.Volledig(Catalogus.Standaard, new(2020, 1)),
        Partijen = [new(Een, "Eerste", PartijSoort.Corporatie, new(2020, 1, 1)), new(Ander, "=Tweede", PartijSoort.Corporatie, new(2020, 1, 1))],
        Cijfers = [Cijfer(Een, 100), Cijfer(Ander, 200, "@uitleg")],
    };

    private static Leescijfer Cijfer(Guid partij, decimal getal, string? uitleg = null) => new(new()
    {
        Sleutel = new(Indicator, Stad), Versie = Versienummer.Eerste, Periode = new(2025, 2), Partij = partij, Waarde = Waarde.Van(getal), Toelichting = uitleg,
    }, Cijferstand.Voorlopig);

    private static Cijfertabel Tabel(string vraag) => Cijfertabel.Maak(Cijfervraag.Lees(vraag).Vraag, Bron);

    [Fact]
    public void ATotal_IsAFormulaOverWhatItCameFrom()
    {
        var bytes = Cijferboek.Maak(Tabel($"cijfer={Indicator}"), Bron, Regel).AlsXlsx();
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(f => f.Description));
        var bladen = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => s.Name!.Value).ToList();
        Assert.Equal(["Tabel", "Gegevens", "Lees mij"], bladen);
        var formule = Assert.Single(Cellen(document, "Tabel"), c => c.CellFormula is not null);
        Assert.Equal(("SUM('Gegevens'!H2:H3)", "300"), (formule.CellFormula!.Text, formule.CellValue!.Text));
        var gegevens = Cellen(document, "Gegevens").ToDictionary(c => c.CellReference!.Value!, c => c.CellValue?.Text ?? c.InnerText);
        Assert.Equal(300, new[] { "H2", "H3" }.Sum(at => decimal.Parse(gegevens[at], CultureInfo.InvariantCulture)));
        Assert.Contains("@uitleg", gegevens.Values);
        Assert.All(Cellen(document, "Gegevens").Where(c => c.InnerText is "=Tweede" or "@uitleg"), c => Assert.Equal(CellValues.InlineString, c.DataType!.Value));
    }

    [Fact]
    public void WhatIsHidden_IsNowhere()
    {
        var bron = Bron with { Cijfers = [Cijfer(Een, 100), Cijfer(Ander, 90) with { Stand = Cijferstand.Verborgen }] };
        foreach (var vraag in new[] { $"cijfer={Indicator}", $"cijfer={Indicator}&per=partij", $"cijfer={Indicator}&per=partij&vergelijk=aandeel" })
        {
            var tabel = Cijfertabel.Maak(Cijfervraag.Lees(vraag).Vraag, bron);
            var alles = Cijferboek.Maak(tabel, bron, Regel).Bladen.SelectMany(b => b.Rijen).SelectMany(r => r).ToList();
            Assert.DoesNotContain(alles, c => c.Waarde is 90m or 190m);
            Assert.Contains(alles, c => c.Waarde is string tekst && tekst.Contains(Cijferteken.Verborgen.Merk(), StringComparison.Ordinal));
            Assert.DoesNotContain("90", Encoding.UTF8.GetString(Cijferboek.AlsCsv(tabel)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TheReadme_SaysWhatEachColumnIsAndWhereItIsFrom()
    {
        var lees = Cijferboek.Maak(Tabel($"cijfer={Indicator}"), Bron, Regel).Bladen[2].Rijen.Select(r => string.Join('|', r.Select(c => c.Waarde))).ToList();
        Assert.Contains(lees, r => r.StartsWith("Gebiedscode|", StringComparison.Ordinal));
        Assert.Contains(lees, r => r.Contains("Definitie 1.0.0", StringComparison.Ordinal));
        Assert.Contains(lees, r => r.StartsWith("×  verborgen|", StringComparison.Ordinal));
        Assert.Contains("Gebruik|Alleen voor de prestatieafspraken.", lees);
    }

    [Fact]
    public void AsCsv_SignsStandBesideTheFigures() =>
        Assert.Contains(";tekens\r\n", Encoding.UTF8.GetString(Cijferboek.AlsCsv(Tabel($"cijfer={Indicator}"))), StringComparison.Ordinal);

    private static List<Cell> Cellen(SpreadsheetDocument document, string blad)
    {
        var id = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(s => s.Name == blad).Id!.Value!;
        return [.. ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet!.Descendants<Cell>()];
    }
}
