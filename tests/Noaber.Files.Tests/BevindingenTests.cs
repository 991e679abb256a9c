using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Tests;

/// <summary>Small documents, each with one thing that stands out.</summary>
public class BevindingenTests
{
    private const string Thema = "1. Samenwerking\n\nDoel Samen.\n\nHoe Overleg.\n\nMonitor Lijst.\n\nPrestatieafspraken\n\n";

    private static Lezing Lees(string text) => Assert.IsType<Lezing>(Testdocument.LeesTekst(text));

    private static Melding Melding(Lezing lezing, string code) => Assert.Single(lezing.Meldingen, melding => melding.Code == code);

    [Fact]
    public void OrderlyDocument_NeedsNothingConfirmed() =>
        Assert.All(Lees(Thema + "1.1 Een.\n\n1.2 Twee.\n").Meldingen, melding => Assert.Equal(Ernst.Attentie, melding.Ernst));

    [Fact]
    public void SeveralMissingNumbers_AreOneFinding() => Assert.StartsWith(
        "De nummers 1.2 t/m 1.4 ontbreken in thema 1", Melding(Lees(Thema + "1.1 Een.\n\n1.5 Vijf.\n"), "nummer-ontbreekt").Tekst, StringComparison.Ordinal);

    [Fact]
    public void NumbersInReverse_KeepTheOrderOfTheDocument()
    {
        var lezing = Lees(Thema + "1.2 Twee.\n\n1.1 Een.\n");

        Assert.Equal(["1.2", "1.1"], lezing.Afspraken().Select(a => a.Nummer));
        Assert.Equal("regel 13", Melding(lezing, "nummer-volgorde").Bron.ToString());
    }

    [Fact]
    public void NumberOfAnotherTheme_IsKeptAndReported()
    {
        var lezing = Lees(Thema + "1.1 Een.\n\n4.3 Verdwaald.\n");

        Assert.Equal("1", Assert.Single(lezing.Kader.Themas).Nummer);
        Assert.Equal(Ernst.Bevestigen, Melding(lezing, "nummer-ander-thema").Ernst);
    }

    [Fact]
    public void TextWithoutAPlace_IsReportedWithItsLines() => Assert.Equal(
        new Bronplaats(11, 12),
        Melding(Lees(Thema + "Hieronder staan de afspraken,\nvan belangrijk naar minder belangrijk.\n\n1.1 Een.\n"), "tekst-zonder-plek").Bron);

    [Fact]
    public void TableWithItsNotes_IsNotSaidToBeLeftOut()
    {
        var lezing = Lees(Thema + "Te bouwen huizen\n\n2026 2027 2028\n\n12* 30** 30**\n* waarvan 4 aan het water\n** een gemiddelde\n\n1.1 Een.\n");

        Assert.Equal(3, Assert.Single(lezing.Reeksen).Kolommen.Count);
        Assert.DoesNotContain("tekst-zonder-plek", lezing.Codes());
    }

    [Fact]
    public void AgreementAfterTheAnnex_IsReported() => Assert.Equal(
        "regel 15", Melding(Lees(Thema + "1.1 Een.\n\nBijlage 1: Cijfers\n\n1.2 Twee.\n"), "afspraak-na-slot").Bron.ToString());

    [Fact]
    public void AnnexNamedInASentence_EndsNothing() => Assert.Equal(
        2, Lees(Thema + "1.1 De regels staan in\nBijlage 1 bij dit stuk.\n\n1.2 Twee.\n").Afspraken().Count());

    [Fact]
    public void NumberedListInAnAgreement_IsNoTheme()
    {
        var lezing = Lees(Thema + "1.1 Wij doen dit in stappen:\n\n1. Eerst praten\n2. Dan plannen\n3. Dan bouwen\n\n1.2 Twee.\n\n2. Bouwen\n\nDoel Huizen.\n\n2.1 Drie.\n");

        Assert.Equal(["Samenwerking", "Bouwen"], lezing.Kader.Themas.Select(thema => thema.Titel));
        Assert.EndsWith("Dan bouwen", lezing.Afspraak("1.1").Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void ThemeNumberTwice_IsReported() =>
        Assert.Equal(Ernst.Bevestigen, Melding(Lees(Thema + "1.1 Een.\n\n" + Thema + "1.2 Twee.\n"), "thema-dubbel").Ernst);

    [Fact]
    public void ThemeThatIsSkipped_IsReported() =>
        Assert.StartsWith("Er is geen thema 2", Melding(Lees(Thema + "1.1 Een.\n\n3. Bouwen\n\nDoel Huizen.\n\n3.1 Drie.\n"), "thema-ontbreekt").Tekst, StringComparison.Ordinal);

    [Fact]
    public void ThemeWithoutAgreements_IsReported() => Assert.Equal(
        "regel 13", Melding(Lees(Thema + "1.1 Een.\n\n2. Bouwen\n\nDoel Huizen.\n"), "thema-zonder-afspraken").Bron.ToString());

    [Theory]
    [InlineData("Vaste kalender: In januari.", "Vaste kalender")]
    [InlineData("Minder dan 12 maanden zoeken: Daar streven wij naar.", "Minder dan 12 maanden zoeken")]
    [InlineData("Wij spreken af: elk jaar een plan.", null)]
    [InlineData("De gemeente houdt een register (verder: de lijst) bij.", null)]
    [InlineData("De partijen monitoren elk kwartaal, hoe dan ook: de huur.", null)]
    [InlineData("Wij bouwen.\nDaarbij geldt: eerst plannen.", null)]
    [InlineData("Wat wij elk jaar opnieuw met alle andere partijen bespreken: de huur.", null)]
    public void WordsBeforeAColon_AreAHeadingUnlessTheyReadAsASentence(string text, string? heading) =>
        Assert.Equal(heading, Lees(Thema + $"1.1 {text}\n").Afspraak("1.1").Kop);

    [Fact]
    public void WordBrokenAtItsHyphen_KeepsTheHyphen() => Assert.Equal(
        "Wij maken prestatie-afspraken over huur- en koopwoningen.",
        Lees(Thema + "1.1 Wij maken prestatie-\nafspraken over huur-\nen koopwoningen.\n").Afspraak("1.1").Tekst);

    [Theory]
    [InlineData(6, true)]
    [InlineData(2, false)]
    public void AgreementOutsideTheTableOfAllOthers_IsToBeCompared(int rows, bool reported)
    {
        var table = string.Concat(Enumerable.Range(1, rows).Select(i => $"| 1.{i} | De Dijk bouwt huis nummer {i} aan de kade. | De Dijk |\n"));
        var lezing = Lees($"# Prestatieafspraken Oeverland 2027\n\n## Thema 1: Huizen\n\n| Nr | Afspraak | Wie |\n|---|---|---|\n{table}\n1.{rows + 1} De gemeente levert de grond.\n");

        Assert.Equal(rows + 1, lezing.Afspraken().Count());
        Assert.Equal(reported, lezing.Meldingen.Any(melding => melding.Code == "afspraak-buiten-tabel" && melding.Ernst == Ernst.Bevestigen && melding.Tekst.Contains($": 1.{rows + 1}.", StringComparison.Ordinal)));
    }

    [Fact]
    public void EveryFinding_SaysHowToMendIt() => Assert.All(
        Testdocument.Namen.SelectMany(name => Testdocument.Lees(name).Meldingen),
        melding => Assert.False(string.IsNullOrWhiteSpace(melding.Herstel) || string.IsNullOrWhiteSpace(melding.Tekst)));

    [Theory]
    [InlineData("regelwijs.txt")]
    [InlineData("met-de-hand.txt")]
    [InlineData("tab-en-opmaak.txt")]
    public void EveryLine_IsTakenOverOrReported(string name)
    {
        var lezing = Testdocument.Lees(name);
        var places = lezing.Kader.Themas.Select(thema => thema.Bron).Concat(lezing.Meldingen.Select(m => m.Bron).OfType<Bronplaats>()).ToList();
        var untouched = Enumerable.Range(1, lezing.Bron.Regels.Count)
            .Where(line => !string.IsNullOrWhiteSpace(lezing.Bron.Regels[line - 1]) && !places.Any(place => place.Van <= line && line <= place.Tot));

        // Page numbers are counted in one finding that names their lines in its text.
        var debris = lezing.Meldingen.FirstOrDefault(melding => melding.Code == "bladvulling-weggelaten")?.Tekst ?? "";
        Assert.All(untouched, line => Assert.Contains($"{line}", debris, StringComparison.Ordinal));
    }
}
