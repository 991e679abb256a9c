using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Noaber.Files.Werkboeken;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Partijen;

namespace Noaber.Files.Tests.Werkboeken;

/// <summary>A template is read whole, however far apart its rows are filled in and whatever people hid of it, as its sheet Uitleg says.</summary>
public sealed class VerborgenTests
{
    private const int Buurten = 1900, EersteBuurt = 6;

    private static readonly Werkboeksleutel Sleutel = new(Guid.Parse("11111111-1111-1111-1111-111111111111"), Guid.Parse("22222222-2222-2222-2222-222222222222"), "Domijn", 2025);
    private static readonly Leveringsjabloon Sjabloon = Maak();
    private static readonly byte[] Leeg = Leveringwerkboek.Schrijf(Sjabloon);
    private static readonly Werkboek Ongerept = Boek(Leeg);

    private static Leveringsjabloon Maak()
    {
        var gebieden = Gebiedsindeling.Maak(2025,
        [
            new("GM0153", "Enschede", 2000),
            .. Enumerable.Range(0, 19).Select(wijk => new Gebied($"WK0153{wijk:00}", $"Wijk {wijk}", 2000)),
            .. Enumerable.Range(0, Buurten).Select(buurt => new Gebied(Code(buurt), $"Buurt {buurt}", 2000)),
        ]).Indeling!;
        return new(Sleutel, new(2025, 2),
            [.. Meetplan.Volledig(Catalogus.Standaard, new(2025, 1)).Nodig(Sleutel.Partij, PartijSoort.Corporatie, new(2025, 2)).Where(p => p.Indicator.Code is "woningvoorraad" or "sloop")],
            gebieden, Catalogus.Standaard);
    }

    private static string Code(int buurt) => $"BU0153{buurt / 100:00}{buurt % 100:00}";

    private static Leveringslezing Lees(byte[] boek) => Leveringwerkboek.Lees(Boek(boek), Sjabloon);

    private static Werkboek Boek(byte[] boek) => Assert.IsType<Werkboek>(Werkboeklezer.Lees(boek, meesteRijen: Werkboeklezer.MeesteRijenLevering));

    private static IEnumerable<Waarneming> Gevuld(Leveringslezing lezing) => lezing.Cijfers.Where(c => !c.IsLeeg);

    /// <summary>The cells of a figure in the rows of buurten, as the template has them.</summary>
    private static List<Cel> Cellen(string indicator = "woningvoorraad")
    {
        var blad = Ongerept.Bladen.Single(b => b.Rijen.Any(r => r.Cellen.Values.Any(c => c.Tekst == $"#{indicator}")));
        var kolom = blad.Rijen.SelectMany(r => r.Cellen.Values).Single(c => c.Tekst == $"#{indicator}").Plaats.Kolom;
        return [.. blad.Rijen.Where(r => r.Cellen.GetValueOrDefault(1)?.Tekst.StartsWith("BU", StringComparison.Ordinal) == true).Select(r => new Cel(new(blad.Naam, r.Nummer, kolom), Celsoort.Leeg, ""))];
    }

    private static byte[] Met(params Celplaats[] cellen) => cellen.Aggregate(Leeg, (boek, cel) =>
        Proefwerkboek.MetCelIn(boek, Deel(cel.Blad), cel.Adres, "<c><v>12</v></c>"));

    private static string Deel(string blad) => $"sheet{Ongerept.Bladen.ToList().FindIndex(b => b.Naam == blad) + 1}.xml";

    [Fact]
    public void TwoDistantRows_AreBothRead_SinceEachBearsItsKey()
    {
        var (eerste, laatste) = (Cellen()[0].Plaats, Cellen()[^1].Plaats);
        Assert.True(laatste.Rij - eerste.Rij >= Buurten - 1);
        var lezing = Lees(Met(eerste, laatste));
        Assert.Empty(lezing.Meldingen);
        Assert.Equal([eerste.Rij, laatste.Rij], Gevuld(lezing).Select(c => c.Plaats!.Rij).Order());
    }

    [Fact]
    public void AnUntouchedTemplate_WithFiguresKnownInDistantRows_IsReadAsItWasWritten()
    {
        var plicht = Sjabloon.Plichten.Single(p => p.Indicator.Code == "woningvoorraad");
        var bekend = new[] { 0, Buurten - 1 }.Select(buurt => Sjabloon.Cijfer(plicht, Code(buurt), default, Waarde.Van(40 + buurt))).ToDictionary(c => c.Sleutel);
        var lezing = Lees(Leveringwerkboek.Schrijf(Sjabloon with { Bekend = bekend }));
        Assert.Empty(lezing.Meldingen);
        Assert.Empty(lezing.Opmerkingen);
        Assert.Equal(bekend.Values.Select(c => (c.Sleutel, c.Waarde)), Gevuld(lezing).Select(c => (c.Sleutel, c.Waarde)));
    }

    /// <summary>Just under the last row of the template it is a row without a key; far below it is a ghost. Neither is read.</summary>
    [Theory]
    [InlineData(10, "rij-onbekend")]
    [InlineData(5000, "rij-ver-weg")]
    [InlineData(1_000_000, "rij-ver-weg")]
    public void ACellWithoutAKey_IsToldOf_FromTheLastRowOfTheTemplateOn(int eronder, string code)
    {
        var eerste = Cellen()[0].Plaats;
        var spook = Celplaats.Letters(eerste.Kolom) + (Cellen()[^1].Plaats.Rij + eronder);
        var lezing = Lees(Met(eerste).Erbij(Deel(eerste.Blad), (spook, "7")));
        Assert.Equal((code, spook), (Assert.Single(lezing.Meldingen).Code, lezing.Meldingen[0].Plaats!.Adres));
        Assert.DoesNotContain(Gevuld(lezing), c => c.Waarde == Waarde.Van(7));
    }

    [Fact]
    public void HiddenRowsColumnsAndSheets_AreReadAsAnyOther_WithOneRemarkThatNamesThem()
    {
        var cellen = Cellen().Take(4).Select(c => c.Plaats).ToArray();
        var (rij, kolom) = (cellen[0].Rij, cellen[0].Kolom);
        var boek = Met(cellen).Met(Deel(cellen[0].Blad), xml => new[] { 0, 1, 3 }.Aggregate(xml, (al, at) => Vervang(al, $"<x:row r=\"{rij + at}\"", $"<x:row r=\"{rij + at}\" hidden=\"1\"")));
        Assert.Equal($"Verborgen, en gewoon meegelezen: rijen {rij} t/m {rij + 1}, rij {rij + 3} op blad ‘{cellen[0].Blad}’.", Opmerking(boek));
        var smal = Met(cellen).Met(Deel(cellen[0].Blad), xml => Vervang(xml, $"<x:col min=\"{kolom}\" max=\"{kolom}\" width=\"16\" hidden=\"0\"", $"<x:col min=\"{kolom}\" max=\"{kolom}\" width=\"16\" hidden=\"1\""));
        Assert.Equal($"Verborgen, en gewoon meegelezen: kolom {Celplaats.Letters(kolom)} op blad ‘{cellen[0].Blad}’.", Opmerking(smal));
        var weg = Met(cellen).Met("workbook.xml", xml => Vervang(xml, $"name=\"{cellen[0].Blad}\"", $"name=\"{cellen[0].Blad}\" state=\"hidden\""));
        Assert.Equal($"Verborgen, en gewoon meegelezen: het blad ‘{cellen[0].Blad}’.", Opmerking(weg));
        string Opmerking(byte[] boek)
        {
            var lezing = Lees(boek);
            Assert.Empty(lezing.Meldingen);
            Assert.Equal(cellen.Select(c => c.Rij), Gevuld(lezing).Select(c => c.Plaats!.Rij).Order());
            Assert.Equal("verborgen", Assert.Single(lezing.Opmerkingen).Code);
            return lezing.Opmerkingen[0].Tekst;
        }
    }

    // A filter hides most rows, and the keys are hidden by ourselves: neither is worth a word.
    [Fact]
    public void WhatIsHiddenAndEmpty_IsNotNamed() =>
        Assert.Empty(Lees(Leeg.Met(Deel(Cellen()[0].Plaats.Blad), xml => xml.Replace("<x:row r=\"7", "<x:row hidden=\"1\" r=\"7", StringComparison.Ordinal))).Opmerkingen);

    [Fact]
    public void TheProtection_LetsPeopleDoWhatUitlegSays_AndKeepsTheHeadings()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Leeg), isEditable: false);
        var boek = document.WorkbookPart!;
        var blad = ((WorksheetPart)boek.GetPartById(boek.Workbook!.Descendants<Sheet>().First().Id!)).Worksheet!;
        var slot = blad.GetFirstChild<SheetProtection>()!;
        Assert.True(slot is { Sheet.Value: true, Password: null, HashValue: null });
        Assert.All([slot.FormatCells, slot.FormatColumns, slot.FormatRows, slot.InsertColumns, slot.InsertRows, slot.DeleteColumns, slot.DeleteRows, slot.AutoFilter],
            mag => Assert.False(mag!.Value));
        var stijlen = boek.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        foreach (var cel in blad.Descendants<Row>().Where(r => r.RowIndex! < EersteBuurt - 1).SelectMany(r => r.Elements<Cell>()))
            Assert.True(stijlen[(int)cel.StyleIndex!.Value].Protection!.Locked!.Value);
        var uitleg = string.Join('\n', Ongerept.Bladen.Single(b => b.Naam == "Uitleg").Rijen.SelectMany(r => r.Cellen.Values).Select(c => c.Tekst));
        Assert.Contains("Je mag rijen, kolommen en bladen verbergen", uitleg, StringComparison.Ordinal);
        Assert.Contains("Beveiliging blad opheffen. Er zit geen wachtwoord op.", uitleg, StringComparison.Ordinal);
    }

    private static string Vervang(string xml, string wat, string door) =>
        xml.Contains(wat, StringComparison.Ordinal) ? xml.Replace(wat, door, StringComparison.Ordinal) : throw new InvalidDataException(wat);
}
