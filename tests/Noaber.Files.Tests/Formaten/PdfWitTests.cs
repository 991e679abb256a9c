namespace Noaber.Files.Tests.Formaten;

/// <summary>What the white on a page says: of cells that go on below the others, of empty lines, and of pages with nothing on them.</summary>
public class PdfWitTests
{
    /// <summary>The first column goes on below the others, after white, to the foot of the page and on the next, where the header does not stand again.</summary>
    [Fact]
    public void RestOfANarrowCell_StaysInItsColumn()
    {
        const string header = "Afspraak            Afspraak 2027                Regie";
        var pages = PdfBestand.Van(
            header + "\n\n1) Wij houden       De gemeente maakt een plan   Gemeente\nde wijk schoon      voor de zomer van 2027.\nen groen met\nde bewoners.\n\nWij stellen\nregels op voor\nnieuwe plannen",
            "in het hele\ndorp en in de\nbuurten eromheen.\n\n2) Wij bouwen       De gemeente zoekt een plek   Gemeente\ntien huizen.        aan de rand van het dorp.");

        Assert.Equal(
            ["1) Wij houden de wijk schoon en groen met de bewoners.  <cel 1.2.1>", "Wij stellen regels op voor nieuwe plannen  <cel 1.2.1>",
                "in het hele dorp en in de buurten eromheen.  <cel 1.3.1>", "2) Wij bouwen tien huizen.  <cel 1.4.1>"],
            Bron.Regels(pages).Select(line => line.TrimStart('\f')).Where(line => line.EndsWith(".1>", StringComparison.Ordinal)).Skip(1));
    }

    [Fact]
    public void HeadingsAndLists_WithAsManyEmptyLinesAsText_KeepTheirWhite()
    {
        var text = "Bouwen\nWij bouwen in dit dorp tien huizen\nvoor wie een huis zoekt.\n\n- aan de dijk\n\n- aan de haven\n\nVerkoop\n\nWij verkopen er geen.\n\nSloop\n\nWij slopen er drie.";

        Assert.Equal(text, Tekst(text));
    }

    [Theory]
    [InlineData("3", 10, Ernst.Attentie)]
    [InlineData("2, 3, 4", 4, Ernst.Bevestigen)]
    public void PagesWithoutText_AreNamed(string empty, int pages, Ernst weight)
    {
        var without = empty.Split(", ");
        var finding = Assert.Single(Bron.Lees(PdfBestand.Van([.. Enumerable.Range(1, pages).Select(page => without.Contains($"{page}") ? "" : "Tekst")])).Findings);

        Assert.Equal(("bladzijden-zonder-tekst", weight), (finding.Code, finding.Ernst));
        Assert.Contains($" {empty}.", finding.Tekst, StringComparison.Ordinal);
    }

    private static string Tekst(string page) => string.Join('\n', Bron.Lees(PdfBestand.Van(page)).Source!.Regels).TrimEnd('\n');
}
