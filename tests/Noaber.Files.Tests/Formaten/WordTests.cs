using static Noaber.Files.Tests.Formaten.WordBestand;

namespace Noaber.Files.Tests.Formaten;

/// <summary>Word files become lines: the text as Word shows it, and what Word says of each paragraph.</summary>
public class WordTests
{
    private const string Stijlen = """
        <w:style w:type="paragraph" w:default="1" w:styleId="Std"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Std"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Kop van ons"/><w:basedOn w:val="Kop2"/></w:style>
        <w:style w:type="character" w:styleId="Weg"><w:name w:val="Weg"/><w:rPr><w:vanish/></w:rPr></w:style>
        """;

    private const string Nummering = """
        <w:abstractNum w:abstractNumId="7">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Kop1"/><w:lvlText w:val="%1."/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3."/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="8">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="(%2)"/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>
        """;

    [Fact]
    public void Headings_KeepTheirLevelAndGetTheirNumber() => Assert.Equal(["1. Samenwerken  <kop 1>", "1.1 Overleg  <kop 2>", "1.2 Verslag  <kop 2>", "2. Bouwen  <kop 1>", "2.1 Grond  <kop 2>", "Gewone tekst."],
        Regels(Alinea("Samenwerken", Stijl("Kop1")), Alinea("Overleg", Stijl("Kop2")), Alinea("Verslag", Stijl("Eigen")),
            Alinea("Bouwen", Stijl("Kop1")), Alinea("Grond", Stijl("Kop2")), Alinea("Gewone tekst.")));

    [Fact]
    public void ParagraphWithItsOwnOutlineLevel_IsAHeading() =>
        Assert.Equal(["Vooraf  <kop 3>", "Tekst"], Regels(Alinea("Vooraf", "<w:outlineLvl w:val=\"2\"/>"), Alinea("Tekst", "<w:outlineLvl w:val=\"9\"/>")));

    [Fact]
    public void Lists_AreCountedAsWordCounts() => Assert.Equal(
        ["a. een  <lijst 3>", "b. twee  <lijst 3>", "a. opnieuw  <lijst 3>", "b. verder  <lijst 3>", "- punt  <lijst 1>", "(III) romeins  <lijst 2>", "(IV) romeins  <lijst 2>"],
        Regels(Alinea("een", Lijst(1, 2)), Alinea("twee", Lijst(1, 2)), Alinea("opnieuw", Lijst(2, 2)), Alinea("verder", Lijst(2, 2)),
            Alinea("punt", Lijst(3)), Alinea("romeins", Lijst(3, 1)), Alinea("romeins", Lijst(3, 1))));

    [Fact]
    public void DeeperList_StartsAgainUnderANewNumber() => Assert.Equal(
        ["1.1 x  <lijst 2>", "a. x  <lijst 3>", "b. x  <lijst 3>", "1.2 x  <lijst 2>", "a. x  <lijst 3>"],
        Regels(Alinea("x", Lijst(1, 1)), Alinea("x", Lijst(1, 2)), Alinea("x", Lijst(1, 2)), Alinea("x", Lijst(1, 1)), Alinea("x", Lijst(1, 2))));

    [Fact]
    public void NumberingSwitchedOff_GivesNoNumber() =>
        Assert.Equal(["Bijlage  <kop 1>"], Regels(Alinea("Bijlage", Stijl("Kop1") + "<w:numPr><w:numId w:val=\"0\"/></w:numPr>")));

    [Fact]
    public void MergedCells_SayHowFarTheyGo() => Assert.Equal(
        ["Kop  <cel 1.1.1 1x2>", "Jaar  <cel 1.1.3>", "Wie  <cel 1.2.1 2x1>", "a  <cel 1.2.2>", "1  <cel 1.2.3>", "b  <cel 1.3.2>", "2  <cel 1.3.3>", "Na de tabel"],
        Regels(
            Tabel(
                Cel(Alinea("Kop"), "<w:gridSpan w:val=\"2\"/>") + Cel(Alinea("Jaar")),
                Cel(Alinea("Wie"), "<w:vMerge w:val=\"restart\"/>") + Cel(Alinea("a")) + Cel(Alinea("1")),
                Cel(Alinea(""), "<w:vMerge/>") + Cel(Alinea("b")) + Cel(Alinea("2"))),
            Alinea("Na de tabel")));

    [Fact]
    public void TableWithinACell_FollowsTheRowItStandsIn() => Assert.Equal(
        ["links  <cel 1.1.1>", "rechts  <cel 1.1.2>", "binnen  <cel 2.1.1>", "onder  <cel 1.2.1>"],
        Regels(Tabel(Cel(Alinea("links") + Tabel(Cel(Alinea("binnen"))) + Alinea("")) + Cel(Alinea("rechts")), Cel(Alinea("onder")))));

    [Fact]
    public void Footnote_HasItsMarkInTheTextAndFollowsIt() => Assert.Equal(
        ["levensloopgeschikt¹ wonen", "¹ Zonder drempels.  <noot 1>", "Einde"],
        Regels(
            "<w:p><w:r><w:t>levensloopgeschikt</w:t></w:r><w:r><w:footnoteReference w:id=\"4\"/></w:r><w:r><w:t xml:space=\"preserve\"> wonen</w:t></w:r></w:p>",
            Alinea("Einde")));

    [Fact]
    public void TextBox_ComesOnceThoughTheFileHoldsItTwice() => Assert.Equal(
        ["Naast het kader", "In het kader", "Erna"],
        Regels(
            "<w:p><w:r><w:t>Naast het kader</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:txbx><w:txbxContent>"
            + Alinea("In het kader") + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>"
            + Alinea("In het kader") + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
            Alinea("Erna")));

    [Fact]
    public void TrackedChanges_AreShownApartAndReported()
    {
        var bytes = Bestand(
            "<w:p><w:r><w:t xml:space=\"preserve\">Wij bouwen </w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>70</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>80</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> woningen.</w:t></w:r></w:p>",
            Alinea("Erna"));

        Assert.Equal(["Wij bouwen 80 woningen.", "70  <geschrapt>", "Erna"], Bron.Regels(bytes));
        Assert.Equal("wijzigingen-openstaand regel 1", Bron.Lees(bytes).Findings.Select(finding => $"{finding.Code} {finding.Bron}").Single());
    }

    [Fact]
    public void HiddenText_IsLeftOutAndReported()
    {
        var bytes = Bestand("<w:p><w:r><w:t>Zichtbaar</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>niet</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Weg\"/></w:rPr><w:t>ook niet</w:t></w:r></w:p>");

        Assert.Equal(["Zichtbaar"], Bron.Regels(bytes));
        Assert.Contains("12 tekens", Bron.Lees(bytes).Findings.Single(finding => finding.Code == "verborgen-tekst").Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void SignsAndBreaks_BecomeTheirText() => Assert.Equal(
        ["a\tb", "huur-en koop → m²"],
        Regels("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>hu</w:t><w:softHyphen/><w:t>ur</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">en koop </w:t><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/><w:t xml:space=\"preserve\"> m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r></w:p>"));

    [Fact]
    public void FieldsAndContentControls_GiveWhatTheyShow() => Assert.Equal(
        ["Hoofdstuk 1\t3", "In een veld", "In een regelveld"],
        Regels(
            "<w:p><w:r><w:t>Hoofdstuk 1</w:t><w:tab/></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGEREF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
            "<w:sdt><w:sdtPr><w:alias w:val=\"naam\"/></w:sdtPr><w:sdtContent>" + Alinea("In een veld") + "</w:sdtContent></w:sdt>",
            "<w:p><w:sdt><w:sdtContent><w:r><w:t>In een regelveld</w:t></w:r></w:sdtContent></w:sdt></w:p>"));

    [Fact]
    public void TabsAtTheEnds_AreEmptyCellsOfATypedTable() => Assert.Equal(["\ttekst\t"], Regels(Alinea(" \ttekst\t ")));

    [Fact]
    public void HeadersAndFooters_StandApartAndOnce()
    {
        var bytes = new WordBestand { Body = Alinea("Tekst"), Deel = { ["header"] = Alinea("Afspraken 2026"), ["footer"] = Alinea("Pagina 1") + Alinea("Afspraken 2026") } }.Bytes();

        Assert.Equal(["Tekst", "Afspraken 2026  <kopvoet>", "Pagina 1  <kopvoet>"], Bron.Regels(bytes));
    }

    [Fact]
    public void PageBreaks_GiveThePages() => Assert.Equal(
        [1, 2, 4],
        Bron.Lees(Bestand(Alinea("een"), Alinea("twee", "<w:pageBreakBefore/>"), "<w:p><w:r><w:t>nog</w:t><w:br w:type=\"page\"/></w:r></w:p>", Alinea("drie"))).Source!.Bladzijden);

    [Fact]
    public void StrictDocument_ReadsTheSame()
    {
        var strict = new WordBestand { Body = Alinea("Strikt"), Hoofddeel = "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body>BODY</w:body></w:document>" };

        Assert.Equal(["Strikt"], Bron.Regels(strict.Bytes()));
    }

    private static IReadOnlyList<string> Regels(params string[] blocks) => Bron.Regels(Bestand(blocks));

    private static byte[] Bestand(params string[] blocks) => new WordBestand
    {
        Body = string.Concat(blocks),
        Deel = { ["styles"] = Stijlen, ["numbering"] = Nummering, ["footnotes"] = "<w:footnote w:id=\"4\">" + Alinea("Zonder drempels.") + "</w:footnote>" },
    }.Bytes();
}
