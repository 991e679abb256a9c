using System.Text;
using Microsoft.Playwright;
using Noaber.Web.Tests.Proef;

namespace Noaber.Browser.Tests.Proef;

/// <summary>Files to upload.</summary>
internal static class Testbestand
{
    /// <summary>The example agreements of Hengelo, as a document of its own: the name stands in it, so that no two are the same.</summary>
    public static FilePayload Afspraken(string naam)
    {
        var tekst = File.ReadAllText(Path.Combine(Repository.Map, "voorbeeld", "hengelo", "afspraken.txt"));
        return Tekst($"{naam}.txt", tekst.Replace("Dit is geen officieel document.", $"Dit is geen officieel document ({naam}).", StringComparison.Ordinal));
    }

    /// <summary>The document that the example of Enschede was read from.</summary>
    public static FilePayload Bekend() => Tekst("nog-eens.txt", File.ReadAllText(Path.Combine(Repository.Map, "voorbeeld", "enschede", "afspraken.txt")));

    /// <summary>Agreements in a layout that no reader knows.</summary>
    public static FilePayload Onbekend(string naam) =>
        Tekst($"{naam}.txt", $"Woonpact ({naam})\n\nBlok bouwen\n\n* We bouwen samen 40 woningen\n  in de wijk.\n* De gemeente zoekt grond.\n\nBlok leefbaar\n\n* Domijn ruimt op.\n");

    public static FilePayload Plaatje() =>
        new() { Name = "plaatje.txt", MimeType = "text/plain", Buffer = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0] };

    /// <summary>A document of our own as an office makes it, in Word or exported to PDF.</summary>
    public static FilePayload Kantoor(string naam) => new()
    {
        Name = naam,
        MimeType = "application/octet-stream",
        Buffer = File.ReadAllBytes(Path.Combine(Repository.Map, "tests", "Noaber.Files.Tests", "Documenten", "kantoor", naam)),
    };

    /// <summary>A real document, that of Enschede unless another is asked for, or the test is skipped with the reason.</summary>
    public static FilePayload Echt(string naam = "000_fedc81887a679f80.txt")
    {
        var map = Environment.GetEnvironmentVariable("NOABER_SEEDS") ?? Path.Combine(Repository.Map, "..", "shared", "seeds");
        var bestand = Path.Combine(map, naam);
        Assert.SkipUnless(File.Exists(bestand), $"Het echte document {naam} is er niet. Zet NOABER_SEEDS op de map waarin het staat.");
        return new() { Name = naam, MimeType = "text/plain", Buffer = File.ReadAllBytes(bestand) };
    }

    private static FilePayload Tekst(string naam, string tekst) => new() { Name = naam, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(tekst) };
}
