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

    [Fact]
    public void TableInHtml_IsReadAsTheTableItIs()
    {
        var lezing = Testdocument.Lees("tabel-in-html.md");

        Assert.Equal(["1: 1.1 1.2", "2: 2.1"], lezing.Kader.Themas.Select(thema => $"{thema.Nummer}: {string.Join(' ', thema.Afspraken.Select(afspraak => afspraak.Nummer))}"));
        Assert.Equal("Het Anker bouwt 24 huurhuizen aan de Kade & de Sluis.\n\nDe gemeente levert de grond.", lezing.Afspraak("1.1").Tekst);
        Assert.Equal("Het Anker maakt een plan voor:\n- jongeren\n- ouderen", lezing.Afspraak("1.2").Tekst);
        Assert.Equal(["Het Anker", "Het Anker", "Gemeente"], lezing.Afspraken().Select(afspraak => string.Join(", ", afspraak.Regie)));
        var reeks = Assert.Single(lezing.Reeksen);
        Assert.Equal(("Nieuwe woningen per jaar", "24|10 6|n.v.t."), (reeks.Titel, string.Join(' ', reeks.Rijen.Select(rij => string.Join('|', rij.Waarden.Select(waarde => waarde.Tekst))))));
        Assert.Empty(lezing.Dekking.NietGeplaatst);
    }

    /// <summary>Mending such tags as a browser does takes time that grows with the square of the file.</summary>
    [Theory]
    [InlineData("<table><tr><td>", "<div>", "</td><td>1</td></tr></table>")]
    [InlineData("<table><tr><td>", "<b a=1><p>", "</td></tr></table>")]
    [InlineData("", "<table>\n", "")]
    [InlineData("", "<table>\n", "</table>")]
    [InlineData("<table>", "<tr><td rowspan=20 colspan=20>x\n", "</table>")]
    public void TagsThatNeverClose_EndWithinTheLimits(string begin, string tag, string end)
    {
        var many = string.Concat(Enumerable.Repeat(tag, 90_000).Chunk(1_000).Select(line => string.Concat(line) + "\n"));
        Assert.IsType<Lezing>(Testdocument.LeesTekst($"1. Samen\n1.1 Wij praten.\n{begin}{many}{end}\n"));
    }
}
