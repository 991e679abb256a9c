namespace Noaber.Files.Tests.Gebieden;

/// <summary>Public tables and maps of CBS and RIVM: in the folder beside that of the real documents.</summary>
internal static class Referentie
{
    /// <summary>The folder; null when it is not there.</summary>
    public static string? Map { get; } = Testdocument.Bronnen() is { } seeds && Path.Combine(seeds, "..", "reference") is var map && Directory.Exists(map) ? map : null;

    /// <summary>The bytes of a file, or the test is skipped with the reason.</summary>
    public static byte[] Bytes(string naam)
    {
        Assert.SkipUnless(Map is not null && File.Exists(Path.Combine(Map, naam)), $"De openbare tabel {naam} is er niet. Zij hoort naast de map in NOABER_SEEDS te staan.");
        return File.ReadAllBytes(Path.Combine(Map!, naam));
    }
}
