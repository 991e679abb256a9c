using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Office2019.Excel.ThreadedComments;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Noaber.Kernel.Monitor.Nakijken;

namespace Noaber.Files.Werkboeken;

/// <summary>
/// The workbook that came in, given back with what was found: each cell coloured, with a note that says what is the matter and how to mend
/// it. All else stays as it was, but for who made it, saved it and wrote its notes: that goes out. It is made while answering, of bytes
/// that nobody keeps.
/// </summary>
public static class Terugwerkboek
{
    private const int MostNotes = 2000;

    /// <summary>
    /// To write in a workbook all of it is held as a tree, some twenty times as large; of one beyond this the findings are a list only.
    /// </summary>
    private const long MostUnpacked = 32 << 20;

    /// <summary>The bytes of an .xlsx; null when the file cannot be written in.</summary>
    /// <param name="boek">The bytes that came in.</param>
    /// <param name="controle">What was found in them.</param>
    public static byte[]? Maak(byte[] boek, Controleuitkomst controle)
    {
        ArgumentNullException.ThrowIfNull(boek);
        ArgumentNullException.ThrowIfNull(controle);
        try
        {
            if (!Fits(boek))
                return null;
            using var stream = new MemoryStream();
            stream.Write(boek);
            using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
            {
                Anonymous(document);
                Mark(document.WorkbookPart!, controle);
            }
            return stream.ToArray();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // It could be read and not written: the findings are on the screen all the same.
            return null;
        }
    }

    /// <summary>Counted, and not believed.</summary>
    private static bool Fits(byte[] boek)
    {
        using var zip = new ZipArchive(new MemoryStream(boek, writable: false), ZipArchiveMode.Read);
        var (left, buffer) = (MostUnpacked, new byte[64 << 10]);
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            for (int taken; left >= 0 && (taken = part.Read(buffer)) > 0;)
                left -= taken;
        }
        return left >= 0;
    }

    /// <summary>What Excel keeps of people without being asked: the properties of the file, and the names at its notes.</summary>
    private static void Anonymous(SpreadsheetDocument document)
    {
        document.DeletePartsRecursivelyOfType<CoreFilePropertiesPart>();
        document.DeletePartsRecursivelyOfType<ExtendedFilePropertiesPart>();
        document.DeletePartsRecursivelyOfType<CustomFilePropertiesPart>();
        var book = document.WorkbookPart!;
        book.DeleteParts(book.CustomXmlParts.Where(part => !IsQuery(part)).ToList());
        book.Workbook.RemoveAllChildren<FileSharing>();
        // The folder in which it was saved, which mostly has a name in it.
        book.Workbook.RemoveAllChildren<AlternateContent>();
        foreach (var sheet in book.WorksheetParts)
        {
            foreach (var author in sheet.WorksheetCommentsPart?.Comments.Authors?.Elements<Author>() ?? [])
                author.Text = author.Text.StartsWith("tc=", StringComparison.Ordinal) ? author.Text : "";
        }
        foreach (var person in book.WorkbookPersonParts.SelectMany(p => p.PersonList.Elements<Person>()))
            (person.DisplayName, person.UserId) = ("Onbekend", "");
    }

    /// <summary>What a query of the workbook itself is kept in; without it the workbook would not renew its own tables.</summary>
    private static bool IsQuery(CustomXmlPart part)
    {
        using var stream = part.GetStream();
        using var reader = Formaten.Packed.XmlInspection.CreateReader(stream);
        return reader.MoveToContent() == System.Xml.XmlNodeType.Element && reader.LocalName == "DataMashup";
    }

    private static void Mark(WorkbookPart book, Controleuitkomst controle)
    {
        var look = new MarkedLook(book);
        var sheets = book.Workbook.Descendants<Sheet>().Where(s => s.Id?.Value is not null).ToLookup(s => s.Name?.Value ?? "");
        foreach (var found in controle.Bevindingen.Where(b => b.Plaats is not null).GroupBy(b => b.Plaats!.Blad))
        {
            if (sheets[found.Key].FirstOrDefault() is not { } sheet || book.GetPartById(sheet.Id!.Value!) is not WorksheetPart part)
                continue;
            var rows = part.Worksheet.Descendants<Row>().Where(r => r.RowIndex is not null).DistinctBy(r => r.RowIndex!.Value)
                .ToDictionary(r => (int)r.RowIndex!.Value);
            // A sheet with more notes than people read would take long to make; the list has them all.
            var notes = found.GroupBy(b => (b.Plaats!.Rij, b.Plaats.Kolom)).Take(MostNotes).Where(cell => Mark(rows, cell.Key, look))
                .Select(cell => new CellNote(cell.Key.Rij, cell.Key.Kolom, string.Join("\n", cell.Select(Words)))).ToList();
            CellNotes.Add(part, notes);
        }
    }

    private static string Words(Controlebevinding finding) => finding.Soort switch
    {
        Bevindingsoort.Blokkeert => $"Verbeter: {finding.Tekst} {finding.Herstel}",
        Bevindingsoort.LegUit => $"{(finding.IsUitgelegd ? "Uitgelegd" : "Leg uit")}: {finding.Tekst} {finding.Herstel}",
        _ => $"Let op: {finding.Tekst} {finding.Herstel}",
    };

    /// <summary>Colours a cell; false when its row is not there.</summary>
    private static bool Mark(Dictionary<int, Row> rows, (int Row, int Column) at, MarkedLook look)
    {
        if (!rows.TryGetValue(at.Row, out var row))
            return false;
        var reference = Celplaats.AdresVan(at.Row, at.Column);
        var cells = row.Elements<Cell>().ToList();
        var cell = cells.Find(c => c.CellReference?.Value == reference);
        if (cell is null)
        {
            cell = new() { CellReference = reference };
            row.InsertBefore(cell, cells.Find(c => Werkboeklezer.Column(Letters(c)) > at.Column));
        }
        cell.StyleIndex = look.Of(cell.StyleIndex?.Value ?? 0);
        return true;
    }

    private static ReadOnlySpan<char> Letters(Cell cell) => (cell.CellReference?.Value ?? "").AsSpan().TrimEnd("0123456789");

    /// <summary>The looks of the workbook, each once more with a colour behind it.</summary>
    private sealed class MarkedLook(WorkbookPart book)
    {
        private readonly Dictionary<uint, uint> marked = [];
        private uint? fill;

        public uint Of(uint style)
        {
            if (!marked.TryGetValue(style, out var mark))
                marked[style] = mark = Add(style);
            return mark;
        }

        private uint Add(uint style)
        {
            var part = book.WorkbookStylesPart ?? book.AddNewPart<WorkbookStylesPart>();
            part.Stylesheet ??= WorkbookStyles.Make();
            var formats = part.Stylesheet.CellFormats!;
            var format = (CellFormat)(formats.Elements<CellFormat>().ElementAtOrDefault((int)style) ?? new()).CloneNode(deep: true);
            (format.FillId, format.ApplyFill) = (fill ??= Fill(part.Stylesheet), true);
            formats.AppendChild(format);
            formats.Count = (uint)formats.Elements<CellFormat>().Count();
            return formats.Count.Value - 1;
        }

        private static uint Fill(Stylesheet sheet)
        {
            var fills = sheet.Fills ??= new Fills();
            fills.AppendChild(WorkbookStyles.Fill("FFFFD27A"));
            fills.Count = (uint)fills.Elements<Fill>().Count();
            return fills.Count.Value - 1;
        }
    }
}
