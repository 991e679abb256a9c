using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Tests;

/// <summary>Plain text and Markdown in which headings say what the themes are, and lists what the agreements are.</summary>
public class KoppenEnOpsommingenTests
{
    private const string Punten = """
        • De Dijk verkoopt in 2027 hoogstens twaalf huizen.
        • De gemeente levert voor 1 mei 2027 de grond.
           o Het plan ligt in juni klaar.
        """;

    [Theory]
    [InlineData("Thema 1: Huizen", "Thema 2: Samen wonen", "1 Huizen|2 Samen wonen")]
    [InlineData("Thema I: Huizen", "Thema II: Samen wonen", "I Huizen|II Samen wonen")]
    [InlineData("1 Huizen", "2 Samen wonen", "1 Huizen|2 Samen wonen")]
    [InlineData("Huizen", "Samen wonen", "1 Huizen|2 Samen wonen")]
    [InlineData("#### Huizen", "#### Samen wonen", "1 Huizen|2 Samen wonen")]
    public void ItemsUnderAHeading_AreEachAnAgreement(string een, string twee, string themas)
    {
        var lezing = Lees($"Prestatieafspraken Oeverland 2027\n\n{een}\n\n{Punten}\n\n{twee}\n\n• De huurdersraad opent een ruilwinkel.\n");

        Assert.Equal(themas, string.Join('|', lezing.Kader.Themas.Select(thema => $"{thema.Nummer} {thema.Titel}")));
        Assert.Equal(
            ["De Dijk verkoopt in 2027 hoogstens twaalf huizen.", "De gemeente levert voor 1 mei 2027 de grond.\n- Het plan ligt in juni klaar.", "De huurdersraad opent een ruilwinkel."],
            lezing.Afspraken().Select(afspraak => afspraak.Tekst));
        Assert.Empty(lezing.Dekking.NietGeplaatst);
    }

    [Fact]
    public void NoteUnderATable_IsNoAgreementOnAnyOfItsLines()
    {
        var lezing = Lees(
            $"Prestatieafspraken Oeverland 2027\n\nThema 1: Huizen\n\nVerkoop\n\nDe Dijk verkoopt huizen.\n\nAantallen\n\n2027 2028 2029\n12* 30 30\n\nHuurklassen\n\n* Het aantal van 2027 telt de huizen mee die in\n2026 (dus een jaar eerder) zijn beloofd.\n\nThema 2: Bouw\n\nNieuwbouw\n\nDe Dijk bouwt dertig huizen.\n");

        Assert.Equal(["De Dijk verkoopt huizen.", "De Dijk bouwt dertig huizen."], lezing.Afspraken().Select(afspraak => afspraak.Tekst));
    }

    [Theory]
    [InlineData("Terugblik op de prestatieafspraken")]
    [InlineData("Uitnodiging voor de buurtraad")]
    public void ListsOfAnotherDocument_AreNoAgreements(string title) =>
        Assert.Empty(Lees($"{title}\n\nHuizen\n\n{Punten}\n\nSamen wonen\n\n• De huurdersraad opent een ruilwinkel.\n").Kader.Themas);

    [Fact]
    public void ListsWithinNumberedAgreements_StayWithThem()
    {
        var lezing = Lees($"Prestatieafspraken Oeverland 2027\n\nThema 1: Huizen\n\n1.1 De Dijk belooft dit:\n{Punten}\n\n1.2 De gemeente belooft dat:\n{Punten}\n");
        Assert.Equal(["1.1", "1.2"], lezing.Afspraken().Select(afspraak => afspraak.Nummer));
    }

    [Theory]
    [InlineData("1 Huizen", "2 Samen wonen", "1.1 Verkoop", "1.2 Bouw", "2.1 Buurt")]
    [InlineData("## 1 Huizen", "## 2 Samen wonen", "#### 1.1 Verkoop", "#### 1.2 Bouw", "#### 2.1 Buurt")]
    [InlineData("## 1. Huizen", "## 2. Samen wonen", "#### Afspraak 1: Verkoop", "#### Afspraak 2: Bouw", "#### Afspraak 3: Buurt")]
    [InlineData("I. Huizen", "II. Samen wonen", "Afspraak 1: Verkoop", "Afspraak 2: Bouw", "Afspraak 3: Buurt")]
    [InlineData("A. Huizen", "B. Samen wonen", "Afspraak 1: Verkoop", "Afspraak 2: Bouw", "Afspraak 3: Buurt")]
    [InlineData("### Huizen", "### Samen wonen", "#### 1.1 Verkoop", "#### 1.2 Bouw", "#### 2.1 Buurt")]
    public void ThemeAboveNumbers_IsAThemeAndNoTextOfTheAgreementBefore(string een, string twee, string a, string b, string c)
    {
        var lezing = Lees(
            $"Prestatieafspraken Oeverland 2027\n\n{een}\n\n{a}\nDe Dijk verkoopt twaalf huizen.\n\n{b}\nDe Dijk bouwt dertig huizen. Regie: De Dijk.\n\n{twee}\n\n{c}\nDe gemeente opent een buurthuis.\nRegie: gemeente, met hulp van de huurdersraad.\n");

        Assert.Equal(["Huizen 2", "Samen wonen 1"], lezing.Kader.Themas.Select(thema => $"{thema.Titel} {thema.Afspraken.Count}"));
        Assert.Equal(
            ["Verkoop: De Dijk verkoopt twaalf huizen.", "Bouw: De Dijk bouwt dertig huizen.", "Buurt: De gemeente opent een buurthuis."],
            lezing.Afspraken().Select(afspraak => $"{afspraak.Kop}: {afspraak.Tekst}"));
        Assert.Equal(["", "De Dijk", "Gemeente"], lezing.Afspraken().Select(afspraak => string.Join(' ', afspraak.Regie)));
        Assert.Equal(["Huurdersraad"], lezing.Afspraken().Last().Acties.Single(actie => actie.Helpers.Count > 0).Helpers);
    }

    [Fact]
    public void NumberAndWordWithinText_IsNoTheme()
    {
        var lezing = Lees("Prestatieafspraken Oeverland 2027\n\n1 Huizen\n\n1.1 De Dijk bouwt op twee plekken, te weten\n12 Huizen aan de Dijk\nen de rest in het dorp.\n1.2 De gemeente levert de grond.\n");
        Assert.Equal("1 Huizen", Assert.Single(lezing.Kader.Themas.Select(thema => $"{thema.Nummer} {thema.Titel}")));
        Assert.Equal(2, lezing.Afspraken().Count());
    }

    private static Lezing Lees(string text) => Assert.IsType<Lezing>(Testdocument.LeesTekst(text));
}
