using Noaber.Kernel.Afspraken;
using static Noaber.Files.Tests.Formaten.WordBestand;

namespace Noaber.Files.Tests.Formaten;

/// <summary>Agreements as people lay them out in Word: with styles, lists, tables and footnotes, and few numbers typed by hand.</summary>
public class WordAfsprakenTests
{
    private const string Stijlen = """
        <w:style w:type="paragraph" w:default="1" w:styleId="Std"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
        <w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Teld1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Teld2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        """;

    private const string Nummering = """
        <w:abstractNum w:abstractNumId="1">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="2">
          <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
          <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
        """;

    private static readonly string Punten = Punt("De Dijk verkoopt in 2027 hoogstens twaalf huizen.") + Punt("De gemeente levert voor 1 mei 2027 de grond.") + Punt("Het plan ligt in juni klaar.", 1);

    [Fact]
    public void FootnoteWithinAnAgreement_LeavesItsTextWhole()
    {
        var lezing = Lees(
            Alinea("Prestatieafspraken Oeverland 2027") + Alinea("Thema 1: Huizen") + MetNoot("1.1 De Dijk bouwt dertig huizen") + Alinea("De gemeente levert de grond.")
            + Alinea("De eerste huizen zijn klaar in juni 2027.") + Alinea("1.2 Partijen kijken elk jaar terug."));

        var afspraak = lezing.Afspraak("1.1");
        Assert.Equal("De Dijk bouwt dertig huizen¹\n\nDe gemeente levert de grond.\n\nDe eerste huizen zijn klaar in juni 2027.", afspraak.Tekst);
        Assert.Equal(["¹ Zonder de hoekwoningen."], afspraak.Voetnoten.Select(noot => $"{noot.Merk} {noot.Tekst}"));
        Assert.Empty(lezing.Afspraak("1.2").Voetnoten);
        Assert.DoesNotContain(lezing.Dekking.NietGeplaatst, rest => rest.Bron.Van > 2);
    }

    [Theory]
    [InlineData("Kop1", "Huizen", "Samen wonen")]
    [InlineData("Teld1", "Huizen", "Samen wonen")]
    [InlineData("Kop2", "Thema 1 Huizen", "Thema 2 Samen wonen")]
    public void ItemsUnderAHeading_AreEachAnAgreement(string stijl, string een, string twee)
    {
        var lezing = Lees(
            Alinea("Prestatieafspraken Oeverland 2027", Stijl("Titel")) + Alinea(een, Stijl(stijl)) + Punten + Alinea(twee, Stijl(stijl)) + Punt("De huurdersraad opent een ruilwinkel."));

        Assert.Equal(["1 Huizen 2", "2 Samen wonen 1"], Themas(lezing));
        Assert.Equal("De gemeente levert voor 1 mei 2027 de grond.\n- Het plan ligt in juni klaar.", lezing.Afspraken().ElementAt(1).Tekst);
    }

    [Fact]
    public void HeadingsCountedByWord_AreThemesAndHeadings()
    {
        var lezing = Lees(
            Alinea("Prestatieafspraken Oeverland 2027", Stijl("Titel")) + Alinea("Huizen", Stijl("Teld1")) + Alinea("Verkoop", Stijl("Teld2")) + Alinea("De Dijk verkoopt twaalf huizen.")
            + Alinea("Bouw", Stijl("Teld2")) + Alinea("De Dijk bouwt dertig huizen.") + Alinea("Samen wonen", Stijl("Teld1")) + Alinea("Buurt", Stijl("Teld2")) + Alinea("De gemeente opent een buurthuis."));

        Assert.Equal(["1 Huizen 2", "2 Samen wonen 1"], Themas(lezing));
        Assert.Equal(
            ["1.1 Verkoop: De Dijk verkoopt twaalf huizen.", "1.2 Bouw: De Dijk bouwt dertig huizen.", "2.1 Buurt: De gemeente opent een buurthuis."],
            lezing.Afspraken().Select(afspraak => $"{afspraak.Nummer} {afspraak.Kop}: {afspraak.Tekst}"));
    }

    [Fact]
    public void TableWithAColumnForTheTheme_HasARowForEachAgreement()
    {
        string[] Rij(string nummer, string thema, string afspraak, string trekker, string planning, string samen) =>
            [Cel(Alinea(nummer)) + Cel(Alinea(thema), samen) + Cel(Alinea(afspraak)) + Cel(Alinea(trekker)) + Cel(Alinea(planning))];
        const string Begin = "<w:vMerge w:val=\"restart\"/>", Verder = "<w:vMerge/>";
        var lezing = Lees(Alinea("Jaarafspraken 2027 Oeverland") + Tabel(
        [
            .. Rij("Nr", "Thema", "Afspraak", "Trekker", "Planning", ""),
            .. Rij("1", "Huizen", "De Dijk bouwt dertig huizen.", "De Dijk", "Q4 2027", Begin), .. Rij("2", "", "Er komt een kaart van de grond.", "Gemeente", "medio 2027", Verder),
            .. Rij("3", "Samen wonen", "Partijen houden vier schouwen.", "Alle partijen", "doorlopend", Begin), .. Rij("4", "", "Een plan tegen overlast.", "Gemeente, De Dijk", "uiterlijk 1 oktober 2027", Verder),
        ]));

        Assert.Equal(["1 Huizen 2", "2 Samen wonen 2"], Themas(lezing));
        Assert.Equal(["1 De Dijk", "2 Gemeente", "3 Alle partijen", "4 Gemeente De Dijk"], lezing.Afspraken().Select(afspraak => $"{afspraak.Nummer} {string.Join(' ', afspraak.Regie)}"));
        Assert.Equal(
            ["Q4 2027", "medio 2027", "doorlopend", "uiterlijk 1 oktober 2027"],
            lezing.Afspraken().Select(afspraak => Assert.Single(afspraak.Acties, actie => actie.Trekkers.SequenceEqual(afspraak.Regie)).Termijn?.Tekst));
        Assert.Empty(lezing.Dekking.NietGeplaatst);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    public void TablePerAgreement_HasItsHeadingAboveOrInTheFirstRow(string teken)
    {
        string Rijen(string wie, string wat, string wanneer) =>
            string.Concat(new[] { ("Wie", wie), ("Wat", wat), ("Wanneer", wanneer) }.Select(rij => $"<w:tr>{Cel(Alinea(rij.Item1 + teken))}{Cel(Alinea(rij.Item2))}</w:tr>"));
        string Blok(string eerste, string wie, string wat, string wanneer) => $"<w:tbl><w:tblPr/><w:tblGrid/>{eerste}{Rijen(wie, wat, wanneer)}</w:tbl>";
        var lezing = Lees(
            Alinea("Prestatieafspraken Oeverland 2027") + Alinea("Thema 1: Huizen")
            + Blok($"<w:tr>{Cel(Alinea("Afspraak 1: Bouw"), "<w:gridSpan w:val=\"2\"/>")}</w:tr>", "De Dijk", "Bouwt dertig huizen.", "voor 1 juli 2027") + Alinea("")
            + Alinea("Afspraak 2: Verkoop") + Blok("", "De Dijk, gemeente", "Verkopen twaalf huizen.", "Q3 2027") + Alinea("Dit geldt alleen voor de dorpen."));

        Assert.Equal(
            ["1 Bouw: Bouwt dertig huizen. (De Dijk, voor 1 juli 2027)", "2 Verkoop: Verkopen twaalf huizen.\n\nDit geldt alleen voor de dorpen. (De Dijk Gemeente, Q3 2027)"],
            lezing.Afspraken().Select(afspraak => $"{afspraak.Nummer} {afspraak.Kop}: {afspraak.Tekst} ({string.Join(' ', afspraak.Regie)}, {afspraak.Acties[0].Termijn?.Tekst})"));
    }

    [Fact]
    public void TableWithinACell_IsNoColumnOfTheRow()
    {
        string[] cijfers = ["", "Klein", "Groot", "Dijkdorp", "12", "30"];
        string Cellen(IEnumerable<string> teksten) => string.Concat(teksten.Select(tekst => Cel(Alinea(tekst))));
        var binnen = Tabel(Cellen(cijfers[..3]), Cellen(cijfers[3..]));
        var lezing = Lees(
            Alinea("Prestatieafspraken Oeverland 2027") + Alinea("Thema 1: Huizen")
            + Tabel(
                Cellen(["Afspraak", "Afspraak 2027", "Regie"]), Cel(Alinea("1) De Dijk bouwt.")) + Cel(Alinea("Zie de tabel.") + binnen) + Cellen(cijfers) + Cel(Alinea("De Dijk")),
                Cellen(["2) De gemeente levert grond.", "In mei.", "Gemeente"])));

        Assert.Equal(["1 De Dijk", "2 Gemeente"], lezing.Afspraken().Select(afspraak => $"{afspraak.Nummer} {string.Join(' ', afspraak.Regie)}"));
    }

    private static Lezing Lees(string body) => Assert.IsType<Lezing>(Testdocument.LeesBytes(new WordBestand
    {
        Body = body,
        Deel = { ["styles"] = Stijlen, ["numbering"] = Nummering, ["footnotes"] = "<w:footnote w:id=\"4\">" + Alinea("Zonder de hoekwoningen.") + "</w:footnote>" },
    }.Bytes(), "afspraken.docx"));

    private static string Punt(string text, int niveau = 0) => Alinea(text, Lijst(2, niveau));

    private static string MetNoot(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r><w:r><w:footnoteReference w:id=\"4\"/></w:r></w:p>";

    private static IEnumerable<string> Themas(Lezing lezing) => lezing.Kader.Themas.Select(thema => $"{thema.Nummer} {thema.Titel} {thema.Afspraken.Count}");
}
