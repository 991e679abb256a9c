using System.Text;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Tests;

/// <summary>Documents to read: our own, beside the tests, and the real ones when they are at hand.</summary>
internal static class Testdocument
{
    public static IReadOnlyList<string> Namen { get; } = ["regelwijs.txt", "met-de-hand.txt", "tab-en-opmaak.txt"];

    public static string Tekst(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Documenten", name));

    public static Lezing Lees(string name) => Assert.IsType<Lezing>(LeesTekst(Tekst(name), name));

    public static Leesuitkomst LeesTekst(string text, string name = "afspraken.txt") => LeesBytes(Encoding.UTF8.GetBytes(text), name);

    public static Leesuitkomst LeesBytes(byte[] bytes, string name = "afspraken.txt")
    {
        using var stream = new MemoryStream(bytes);
        return DocumentLezer.Lees(name, stream);
    }

    public static Melding Weigering(Leesuitkomst outcome) => Assert.Single(Assert.IsType<Onleesbaar>(outcome).Meldingen);

    public static Afspraak Afspraak(this Lezing lezing, string number) =>
        lezing.Kader.Themas.SelectMany(thema => thema.Afspraken).First(afspraak => afspraak.Nummer == number);

    public static IEnumerable<Afspraak> Afspraken(this Lezing lezing) => lezing.Kader.Themas.SelectMany(thema => thema.Afspraken);

    public static IEnumerable<string> Codes(this Lezing lezing) => lezing.Meldingen.Select(melding => melding.Code);

    /// <summary>The folder with real documents: NOABER_SEEDS, or shared/seeds beside a folder above the tests; null when there is none.</summary>
    public static string? Bronnen()
    {
        if (Environment.GetEnvironmentVariable("NOABER_SEEDS") is { Length: > 0 } named)
            return Directory.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var seeds = Path.Combine(folder.FullName, "shared", "seeds");
            if (Directory.Exists(seeds))
                return seeds;
        }

        return null;
    }

    /// <summary>A real document, or the test is skipped with the reason.</summary>
    public static Lezing LeesBron(string name)
    {
        var path = Bronnen() is { } folder ? Path.Combine(folder, name) : null;
        Assert.SkipUnless(path is not null && File.Exists(path), $"Het echte document {name} is er niet. Zet NOABER_SEEDS op de map waarin het staat.");
        using var stream = File.OpenRead(path!);
        return Assert.IsType<Lezing>(DocumentLezer.Lees(name, stream));
    }
}
