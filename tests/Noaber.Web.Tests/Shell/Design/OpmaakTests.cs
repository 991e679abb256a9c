using Noaber.Web.Shell.Design;

namespace Noaber.Web.Tests.Shell.Design;

public class OpmaakTests
{
    [Fact]
    public void LinesWithoutEmptyLineBetween_AreOneParagraph()
    {
        var blokken = Opmaak.Blokken("Eerste regel,\r\nvervolg.\n\n\nTweede alinea.");

        Assert.Equal([Tekstblokvorm.Alinea, Tekstblokvorm.Alinea], blokken.Select(b => b.Vorm));
        Assert.Equal(["Eerste regel,", "vervolg."], blokken[0].Regels);
        Assert.Equal(["Tweede alinea."], blokken[1].Regels);
    }

    [Fact]
    public void ListRightUnderASentence_IsAListOfItsOwn()
    {
        var blokken = Opmaak.Blokken("Partijen:\n- de gemeente;\n  en haar wijkteams\n- de corporaties.\n\nTot slot.");

        Assert.Equal([Tekstblokvorm.Alinea, Tekstblokvorm.Opsomming, Tekstblokvorm.Alinea], blokken.Select(b => b.Vorm));
        Assert.Equal(["de gemeente; en haar wijkteams", "de corporaties."], blokken[1].Regels);
    }

    [Fact]
    public void HashSign_BeginsAHeadingAndEndsTheParagraphBefore()
    {
        var blokken = Opmaak.Blokken("Inleiding.\n# Doel\nGenoeg woningen.");

        Assert.Equal([Tekstblokvorm.Alinea, Tekstblokvorm.Kop, Tekstblokvorm.Alinea], blokken.Select(b => b.Vorm));
        Assert.Equal(["Doel"], blokken[1].Regels);
    }

    [Fact]
    public void Html_EncodesWhatPeopleWrote() =>
        Assert.Equal("<p>&lt;script&gt; &amp; &quot;één&quot;</p><ul><li>a &lt;b&gt;</li><li>c</li></ul><h3>Kop</h3>",
            Opmaak.Html("<script> & \"één\"\n- a <b>\n- c\n# Kop", 3).Value);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n \n")]
    public void NothingButWhiteSpace_GivesNoBlocks(string tekst) => Assert.Empty(Opmaak.Blokken(tekst));
}
