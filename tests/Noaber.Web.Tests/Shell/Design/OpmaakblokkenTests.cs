using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Noaber.Files.Uitvoer;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Tests.Shell.Design;

public class OpmaakblokkenTests
{
    [Fact]
    public void ATextWithMarkUp_LooksTheSameInWord()
    {
        const string tekst = "Een **vet** en *schuin* woord\nop twee regels, [met link](https://x.nl/) en [zonder](http://x.nl).\n\n- a\n- b\n  1. diep\n  2. dieper\n\n# Kop\n\n7. zeven";
        using var bestand = new MemoryStream(WordWriter.Schrijf(new("Proef", [.. Opmaakblokken.Van(tekst, 3)])));
        using var word = WordprocessingDocument.Open(bestand, isEditable: false);
        var alineas = word.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Skip(1).ToList();

        Assert.Equal(["Een vet en schuin woordop twee regels, met link en [zonder](http://x.nl).", "a", "b", "diep", "dieper", "Kop", "zeven"], alineas.Select(a => a.InnerText));
        Assert.Equal(["vet"], alineas[0].Descendants<Run>().Where(r => r.RunProperties?.Bold is not null).Select(r => r.InnerText));
        Assert.Equal(["schuin"], alineas[0].Descendants<Run>().Where(r => r.RunProperties?.Italic is not null).Select(r => r.InnerText));
        Assert.Equal("https://x.nl/", word.MainDocumentPart.HyperlinkRelationships.Single().Uri.ToString());
        Assert.Single(alineas[0].Descendants<Break>());
        Assert.Equal([(1, 0), (1, 0), (2, 1), (2, 1), (3, 0)], alineas.Select(a => a.ParagraphProperties?.NumberingProperties).OfType<NumberingProperties>()
            .Select(n => (n.NumberingId!.Val!.Value, n.NumberingLevelReference!.Val!.Value)));
        Assert.Equal(7, word.MainDocumentPart.NumberingDefinitionsPart!.Numbering!.Descendants<StartOverrideNumberingValue>().Last().Val!.Value);
    }
}
