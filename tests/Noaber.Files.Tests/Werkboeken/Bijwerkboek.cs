using System.IO.Compression;
using System.Text;

namespace Noaber.Files.Tests.Werkboeken;

/// <summary>Puts parts into a workbook as Excel does: the part, and the relation by which it is found.</summary>
internal static class Bijwerkboek
{
    private const string Relaties = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Adds a part; nothing points to it yet.</summary>
    public static byte[] Erbij(this byte[] boek, string naam, string inhoud)
    {
        var stroom = new MemoryStream();
        stroom.Write(boek);
        using (var zip = new ZipArchive(stroom, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(naam)?.Delete();
            using var schrijver = new StreamWriter(zip.CreateEntry(naam).Open(), new UTF8Encoding(false));
            schrijver.Write(inhoud);
        }
        return stroom.ToArray();
    }

    /// <summary>Lets a part point to another.</summary>
    public static byte[] Verwijst(this byte[] boek, string van, string soort, string naar, bool buiten = false)
    {
        var rels = $"{van[..(van.LastIndexOf('/') + 1)]}_rels/{van[(van.LastIndexOf('/') + 1)..]}.rels";
        var relatie = $"<Relationship Id=\"bij{soort}\" Type=\"{Relaties}/{soort}\" Target=\"{naar}\"{(buiten ? " TargetMode=\"External\"" : "")}/>";
        using (var zip = new ZipArchive(new MemoryStream(boek)))
        {
            if (zip.GetEntry(rels) is null)
                return boek.Erbij(rels, $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relatie}</Relationships>");
        }
        return boek.Met(rels, xml => xml.Replace("</Relationships>", $"{relatie}</Relationships>", StringComparison.Ordinal));
    }

    /// <summary>A part of the first sheet.</summary>
    public static byte[] OpBlad(this byte[] boek, string soort, string naam, string inhoud) =>
        boek.Erbij($"xl/{naam}", inhoud).Verwijst("xl/worksheets/sheet1.xml", soort, $"../{naam}");

    /// <summary>A part of the workbook.</summary>
    public static byte[] InBoek(this byte[] boek, string soort, string naam, string inhoud) =>
        boek.Erbij($"xl/{naam}", inhoud).Verwijst("xl/workbook.xml", soort, naam);

    /// <summary>XML behind the cells of the first sheet.</summary>
    public static byte[] NaCellen(this byte[] boek, string xml) => boek.Met("worksheets/sheet1.xml", blad =>
        blad.Replace("</x:sheetData>", $"</x:sheetData>{xml}", StringComparison.Ordinal));

    /// <summary>A defined name.</summary>
    public static byte[] MetNaam(this byte[] boek, string naam) =>
        boek.Met("xl/workbook.xml", xml => xml.Replace("<x:definedNames>", $"<x:definedNames>{naam}", StringComparison.Ordinal));
}
