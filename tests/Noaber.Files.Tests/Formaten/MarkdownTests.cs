using Noaber.Kernel.Partijen;

namespace Noaber.Files.Tests.Formaten;

/// <summary>Headings as Markdown writes them, in a file of any name.</summary>
public class MarkdownTests
{
    private const string Tekst = """
        # Prestatieafspraken Heuveldal 2026

        ## Thema 1: Genoeg huizen

        Doel: Iedereen vindt een huis.

        1.1 De corporatie bouwt 20 woningen aan de Dijk.
        1.2 De gemeente zoekt een plek voor flexwoningen.

        ## Thema 2: Prettig wonen

        Doel: Een buurt waar je graag bent.

        2.1 Wij houden elk jaar een schouw.
        """;

    [Theory]
    [InlineData("afspraken.txt")]
    [InlineData("afspraken.md")]
    public void HeadingsWithHashes_AreReadWithoutThem(string name)
    {
        var lezing = Assert.IsType<Lezing>(Testdocument.LeesTekst(Tekst, name));

        Assert.Equal("Prestatieafspraken Heuveldal 2026", lezing.Kader.Titel);
        Assert.Equal(Periode.Jaren(2026, 2026), lezing.Kader.Looptijd);
        Assert.Equal(["1 Genoeg huizen", "2 Prettig wonen"], lezing.Kader.Themas.Select(thema => $"{thema.Nummer} {thema.Titel}"));
        Assert.Equal(["1.1", "1.2", "2.1"], lezing.Afspraken().Select(afspraak => afspraak.Nummer));
    }

    [Fact]
    public void HeadingWithHashes_StaysInTheSource() =>
        Assert.StartsWith("# ", Assert.IsType<Lezing>(Testdocument.LeesTekst(Tekst)).Bron.Regels[0], StringComparison.Ordinal);

    [Fact]
    public void HashWithinALine_IsText()
    {
        var lezing = Assert.IsType<Lezing>(Testdocument.LeesTekst(Tekst.Replace("aan de Dijk", "op kavel # 4", StringComparison.Ordinal)));

        Assert.Equal("De corporatie bouwt 20 woningen op kavel # 4.", lezing.Afspraak("1.1").Tekst);
    }
}
