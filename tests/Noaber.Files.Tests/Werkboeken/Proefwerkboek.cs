using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Noaber.Files.Werkboeken;

namespace Noaber.Files.Tests.Werkboeken;

/// <summary>Changes a workbook as people and programs do: straight in its parts.</summary>
internal static class Proefwerkboek
{
    /// <summary>Replaces text in one part of the package.</summary>
    public static byte[] Met(this byte[] boek, string deel, Func<string, string> anders)
    {
        var stroom = new MemoryStream();
        stroom.Write(boek);
        using (var zip = new ZipArchive(stroom, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries.Single(e => e.FullName.EndsWith(deel, StringComparison.Ordinal));
            string tekst;
            using (var lezer = new StreamReader(entry.Open()))
                tekst = lezer.ReadToEnd();
            var naam = entry.FullName;
            entry.Delete();
            using var schrijver = new StreamWriter(zip.CreateEntry(naam).Open(), new UTF8Encoding(false));
            schrijver.Write(anders(tekst));
        }
        return stroom.ToArray();
    }

    /// <summary>Puts other XML in one cell of the sheet to fill in, which is there already.</summary>
    public static byte[] MetCel(this byte[] boek, string adres, string xml) => MetCelIn(boek, "sheet1.xml", adres, xml);

    /// <summary>The same on another sheet.</summary>
    public static byte[] MetCelIn(byte[] boek, string deel, string adres, string xml) => boek.Met(deel, blad =>
    {
        var cel = new Regex($"<x:c r=\"{adres}\"[^>]*?(/>|>.*?</x:c>)", RegexOptions.ExplicitCapture | RegexOptions.Singleline, TimeSpan.FromSeconds(1));
        Assert.Matches(cel, blad);
        return cel.Replace(blad, xml.Replace("<c", $"<x:c r=\"{adres}\"", StringComparison.Ordinal).Replace("</c>", "</x:c>", StringComparison.Ordinal)
            .Replace("<v>", "<x:v>", StringComparison.Ordinal).Replace("</v>", "</x:v>", StringComparison.Ordinal)
            .Replace("<f>", "<x:f>", StringComparison.Ordinal).Replace("</f>", "</x:f>", StringComparison.Ordinal));
    });

    public static byte[] MetTekst(this byte[] boek, string adres, string tekst) =>
        boek.MetCel(adres, $"<c t=\"str\"><v>{tekst}</v></c>");

    public static byte[] MetGetal(this byte[] boek, string adres, double getal) =>
        boek.MetCel(adres, $"<c><v>{getal.ToString(CultureInfo.InvariantCulture)}</v></c>");

    /// <summary>Puts cells where there were none, as who types beside a table: a number as a number, all else as text.</summary>
    public static byte[] Erbij(this byte[] boek, string deel, params (string Adres, string Inhoud)[] cellen) => boek.Met(deel, blad =>
    {
        foreach (var rij in cellen.GroupBy(c => c.Adres.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"])))
        {
            var xml = string.Concat(rij.Select(c => decimal.TryParse(c.Inhoud, CultureInfo.InvariantCulture, out _)
                ? $"<x:c r=\"{c.Adres}\"><x:v>{c.Inhoud}</x:v></x:c>" : $"<x:c r=\"{c.Adres}\" t=\"str\"><x:v>{c.Inhoud}</x:v></x:c>"));
            var begin = new Regex($"<x:row r=\"{rij.Key}\"[^>]*>.*?</x:row>", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Match(blad);
            blad = begin.Success ? blad.Insert(begin.Index + begin.Length - "</x:row>".Length, xml)
                : blad.Replace("</x:sheetData>", $"<x:row r=\"{rij.Key}\">{xml}</x:row></x:sheetData>", StringComparison.Ordinal);
        }
        return blad;
    });

    /// <summary>A workbook of somebody's own: of each sheet its lines, with a semicolon between cells; numbers are kept as numbers.</summary>
    public static byte[] Nieuw(params (string Blad, string[] Regels)[] bladen)
    {
        var stroom = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stroom, SpreadsheetDocumentType.Workbook))
        {
            var boek = document.AddWorkbookPart();
            boek.Workbook = new(new Sheets());
            foreach (var (at, (naam, regels)) in bladen.Index())
            {
                var deel = boek.AddNewPart<WorksheetPart>();
                deel.Worksheet = new(new SheetData(regels.Index().Select(r => new Row(r.Item.Split(';').Index().Where(c => c.Item.Length > 0).Select(c => Cel(c.Item, c.Index, r.Index)))
                {
                    RowIndex = (uint)r.Index + 1,
                })));
                boek.Workbook.Sheets!.AppendChild(new Sheet { Name = naam, SheetId = (uint)at + 1, Id = boek.GetIdOfPart(deel) });
            }
        }
        return stroom.ToArray();
    }

    private static Cell Cel(string inhoud, int kolom, int rij) => new(new CellValue(inhoud))
    {
        CellReference = $"{Celplaats.Letters(kolom + 1)}{rij + 1}",
        DataType = decimal.TryParse(inhoud, CultureInfo.InvariantCulture, out _) ? CellValues.Number : CellValues.String,
    };
}
