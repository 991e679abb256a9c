using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Tests;

/// <summary>Layouts that cost a file and a document, or a rule of the reader that any document can use.</summary>
public class NogMeerIndelingenTests
{
    [Theory]
    [InlineData("romeins.txt", "I: I.1 I.2 | II: II.1 II.2 II.3 | IV: IV.1 IV.2")]
    [InlineData("romeinse-themas.txt", "I: 1 2 | II: 3 4 | III: 5 6")]
    [InlineData("artikelen.txt", "1: 1 2 | 2: 3 4")]
    [InlineData("zonder-thema.txt", "1: 1.1 1.2 1.3 | 2: 2.1 2.2")]
    [InlineData("zonder-thema-genummerd.txt", "1: 1 2 3 4 5")]
    [InlineData("kolommen-met-spaties.txt", "1: 1.1 1.2 1.3 1.4 1.5 | 2: 2.1 2.2 | 3: 3.1 3.2")]
    [InlineData("tabel-per-afspraak.txt", "1: 1.1 1.2 | 2: 2.1")]
    [InlineData("inhoud-en-paginakoppen.txt", "1: 1.1 1.2 | 2: 2.1 2.2")]
    [InlineData("letters-achteraan.txt", "1: 1a 1b | 2: 2a 2b 2c")]
    public void Document_HasItsThemesAndNumbers(string name, string expected)
    {
        var lezing = Testdocument.Lees(name);
        Assert.Equal(expected, string.Join(" | ", lezing.Kader.Themas.Select(thema => $"{thema.Nummer}: {string.Join(' ', thema.Afspraken.Select(afspraak => afspraak.Nummer))}")));
        Assert.True(lezing.Dekking.NietGeplaatst.Where(rest => !rest.Bladvulling).Sum(rest => rest.Tekst.Length) * 20 < lezing.Dekking.Tekens, string.Join(" / ", lezing.Dekking.NietGeplaatst.Select(rest => rest.Tekst)));
    }

    [Fact]
    public void Article_HasItsHeadingAndTheTextBelow() => Assert.Equal(
        ["Nieuwbouw|Het Anker bouwt in 2027 en 2028 samen dertig huurhuizen. De gemeente levert de grond uiterlijk 1 maart 2027.", "|Partijen stellen samen een noodfonds in."],
        new[] { "1", "4" }.Select(nummer => Testdocument.Lees("artikelen.txt").Afspraak(nummer)).Select(artikel => $"{artikel.Kop}|{artikel.Tekst.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal)}"));

    [Fact]
    public void AgreementsWithoutAThemeAbove_AreAFinding()
    {
        Assert.Contains("thema-afgeleid", Testdocument.Lees("zonder-thema.txt").Codes());
        Assert.DoesNotContain("thema-afgeleid", Testdocument.Lees("romeins.txt").Codes());
    }

    [Fact]
    public void NumberedLinesOfALetter_AreNoAgreements() => Assert.Empty(Assert.IsType<Lezing>(Testdocument.LeesTekst("""
        Uitnodiging voor de buurtbarbecue

        Neem mee:
        1. Een stoel en een bord voor jezelf.
        2. Een salade of een toetje voor acht mensen.
        3. Goede zin en als het kan een parasol.
        """)).Kader.Themas);

    [Fact]
    public void ColumnsMadeOfSpaces_AreReadOneAfterAnother() => Assert.Equal(
        "Woonzaak bouwt in 2027 veertig huizen aan de Rivierdijk, waarvan tien voor jongeren.", Testdocument.Lees("kolommen-met-spaties.txt").Afspraak("2.1").Tekst);

    [Fact]
    public void FootnoteInAPriority_GoesWithTheFieldOfItsMark()
    {
        var velden = Testdocument.Lees("voetnoten-in-speerpunt.txt").Speerpunten.Single().Velden.ToDictionary(veld => veld.Naam, veld => veld.Tekst, StringComparer.Ordinal);
        Assert.Equal("Binnen een jaar van plan naar sleutel.²\n\n² Gerekend vanaf het eerste gesprek.", velden["doel"]);
        Assert.Equal("Een werkwijze die alle partijen gebruiken.³\n\n³ Zoals in het proefproject.", velden["resultaat"]);
    }

    [Fact]
    public void TableOfOneAgreement_SaysWhoAndWhen()
    {
        var afspraak = Testdocument.Lees("tabel-per-afspraak.txt").Afspraak("1.1");
        Assert.Equal("Steenhof bouwt acht huizen op het oude schoolplein.", afspraak.Tekst);
        Assert.Equal(["Steenhof"], afspraak.Regie);
        Assert.Equal(new DateOnly(2027, 9, 30), afspraak.Acties.Single().Termijn?.Tot);
    }

    [Fact]
    public void RunningHeadWithItsPageNumber_IsNoText() =>
        Assert.Equal(3, Testdocument.Lees("inhoud-en-paginakoppen.txt").Dekking.NietGeplaatst.Count(rest => rest.Bladvulling && rest.Tekst.Contains("Duinzicht", StringComparison.Ordinal)));
}
