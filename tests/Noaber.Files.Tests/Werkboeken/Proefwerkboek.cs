using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

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
}
