using static Noaber.Files.Tests.Formaten.WordBestand;

namespace Noaber.Files.Tests.Formaten;

/// <summary>What stands in a Word file beside its text: nothing of it becomes text, and what may hold words is reported.</summary>
public class WordBijzaakTests
{
    [Fact]
    public void TableOfContents_IsNoText() => Assert.Equal(
        ["1. Wonen 3  <kopvoet>", "1. Wonen"],
        Bron.Regels(new WordBestand
        {
            Body = Alinea("1. Wonen 3", Stijl("Inhoud")) + Alinea("1. Wonen"),
            Deel = { ["styles"] = "<w:style w:type=\"paragraph\" w:styleId=\"Inhoud\"><w:name w:val=\"toc 1\"/></w:style>" },
        }.Bytes()));

    [Fact]
    public void PicturesAndCharts_AreCountedSinceTheirWordsAreNotRead()
    {
        var finding = Assert.Single(Bron.Lees(Van(
            Alinea("Tekst") + Plaatje("<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"/>")
            + Plaatje("<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"x\"/>"))).Findings);

        Assert.Equal(("plaatjes-niet-gelezen", "regel 2"), (finding.Code, $"{finding.Bron}"));
        Assert.Contains("2 plaatjes", finding.Tekst, StringComparison.Ordinal);
    }

    private static string Plaatje(string content) =>
        $"<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri=\"x\">{content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
}
