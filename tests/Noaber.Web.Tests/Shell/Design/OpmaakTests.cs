using Noaber.Web.Shell.Design;

namespace Noaber.Web.Tests.Shell.Design;

public class OpmaakTests
{
    [Theory]
    [InlineData("Eerste regel,\r\nvervolg.\n\n\nTweede.", "<p>Eerste regel,<br>vervolg.</p><p>Tweede.</p>")]
    [InlineData("Partijen:\n- de gemeente;\n  en haar teams\n- de corporaties.\n\nTot slot.", "<p>Partijen:</p><ul><li>de gemeente;<br>en haar teams</li><li>de corporaties.</li></ul><p>Tot slot.</p>")]
    [InlineData("Inleiding.\n# Doel\nGenoeg.", "<p>Inleiding.</p><h3>Doel</h3><p>Genoeg.</p>")]
    [InlineData("1. een\n2. twee\n   - diep\n3. drie", "<ol><li>een</li><li>twee<ul><li>diep</li></ul></li><li>drie</li></ol>")]
    [InlineData("4. vier\n5. vijf", "<ol start=\"4\"><li>vier</li><li>vijf</li></ol>")]
    [InlineData("• a\n• b", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("**vet**, *schuin* en ***beide***", "<p><strong>vet</strong>, <em>schuin</em> en <em><strong>beide</strong></em></p>")]
    [InlineData("<script> & \"één\"\n- a <b>", "<p>&lt;script&gt; &amp; &quot;één&quot;</p><ul><li>a &lt;b&gt;</li></ul>")]
    public void WhatTheEditorKnows_IsShown(string tekst, string html) => Assert.Equal(html, Opmaak.Html(tekst, 3).Value);

    [Theory]
    [InlineData("2017: 34*, 2018: 70**\n* ook in Borne")]
    [InlineData("* Alleen in Hengelo")]
    [InlineData("veld_met_naam en _dit_")]
    [InlineData("[1]: https://voorbeeld.nl")]
    [InlineData("1) geen lijst")]
    [InlineData("| a | b |\n|---|---|")]
    [InlineData("Titel\n====")]
    [InlineData("> citaat `code` ~~weg~~ ![plaat](x.png)")]
    [InlineData("[klik](javascript:alert(1)) [hier](http://x.nl) [daar](//x.nl)")]
    public void WhatDocumentsUseForOtherThings_StaysAsItIs(string tekst)
    {
        var html = Opmaak.Html(tekst, 3).Value;
        Assert.Equal($"<p>{System.Text.Encodings.Web.HtmlEncoder.Default.Encode(tekst).Replace("&#xA;", "<br>", StringComparison.Ordinal)}</p>", html);
    }

    [Fact]
    public void ALink_LeadsOnlyToASafeAddress() =>
        Assert.Equal("<p><a class=\"utrecht-link utrecht-link--html-a\" rel=\"noopener noreferrer\" href=\"https://x.nl/?a=1&amp;b=&quot;\">de <strong>site</strong></a></p>",
            Opmaak.Html("[de **site**](https://x.nl/?a=1&b=\")", 3).Value);

    [Theory]
    [InlineData("Gewoon.", "Gewoon.")]
    [InlineData("# Kop\n\n- **een** [twee](https://x.nl)\n- drie\n\n34*", "Kop een twee drie 34*")]
    public void Kaal_GivesTheWordsAlone(string tekst, string kaal) => Assert.Equal(kaal, Opmaak.Kaal(tekst));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n \n")]
    public void NothingButWhiteSpace_GivesNothing(string tekst) => Assert.Equal("", Opmaak.Html(tekst, 3).Value);
}
