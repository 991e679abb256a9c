using Noaber.Files.Lezen.Acties;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Tests.Lezen;

public class ActieReaderTests
{
    private static readonly ActieReader Reader = new(PartyNames.Of(["Het Baken", "De Werf", "Buurtstem"]), 2026);
    private static readonly Bronplaats Plaats = new(1, 1);

    [Theory]
    [InlineData("De gemeente maakt een plan.", "Gemeente")]
    [InlineData("Gemeente, Buurtstem en Het Baken maken een plan.", "Gemeente, Buurtstem, Het Baken")]
    [InlineData("Gemeente, Hart van Oost en Het Baken maken een plan.", "Gemeente, Hart van Oost, Het Baken")]
    [InlineData("Alle partijen leveren cijfers.", "Alle partijen")]
    [InlineData("De corporaties en de huurdersorganisaties overleggen.", "Corporaties, Huurdersorganisaties")]
    [InlineData("In 2026 hanteert Het Baken nieuwe regels.", "Het Baken")]
    [InlineData("In 2026 wordt door de gemeente een plan gemaakt.", "Gemeente")]
    [InlineData("Opstellen van een plan. Trekker: De Werf", "De Werf")]
    [InlineData("De gemeente en De Werf zorgen voor een plan.", "Gemeente, De Werf")]
    [InlineData("De Werf (trekker) en de gemeente maken een plan.", "De Werf")]
    [InlineData("Er komt een plan (trekker: De Werf).", "De Werf")]
    [InlineData("In januari of februari vertellen de gemeente en De Werf hoe het staat.", "Gemeente, De Werf")]
    [InlineData("Uiterlijk maart 2027 komen Het Baken en de gemeente met een plan.", "Het Baken, Gemeente")]
    [InlineData("Elk jaar kijken zij of dit nog past.", "")]
    [InlineData("Voor de huurders van Het Baken komt er een krant.", "")]
    [InlineData("In overleg met de gemeente kiest De Werf een plek.", "De Werf")]
    [InlineData("Dit jaar sloopt geen van beiden. De Werf bereidt voor 2027 de sloop voor van 145 woningen.", "De Werf")]
    [InlineData("Wij maken een plan.", "")]
    [InlineData("Samenwerking is belangrijk.", "")]
    public void Doer_IsWhoTheSentenceNames(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", Reader.Of(text, "", Plaats, []).Trekkers));

    [Theory]
    [InlineData("Het Baken bouwt met behulp van De Werf.", "De Werf")]
    [InlineData("De gemeente zoekt in samenwerking met Het Baken en Buurtstem een plek.", "Het Baken, Buurtstem")]
    [InlineData("De gemeente meet dit samen met de corporaties.", "Corporaties")]
    [InlineData("De Werf (trekker) en de gemeente maken een plan.", "Gemeente")]
    [InlineData("De gemeente meet dit.", "")]
    public void Helper_IsWhoItIsDoneWith(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", Reader.Of(text, "", Plaats, []).Helpers));

    [Fact]
    public void WhoTakesTheInitiative_Leads_AndTheOthersHelp()
    {
        var action = Assert.Single(Reader.OfAgreement("Gemeente en Het Baken leveren een advies op in het 2e kwartaal 2026. De gemeente neemt het initiatief.", Plaats));

        Assert.Equal(["Gemeente"], action.Trekkers);
        Assert.Equal(["Het Baken"], action.Helpers);
        Assert.Equal(new DateOnly(2026, 6, 30), action.Termijn?.Tot);
    }

    [Fact]
    public void YearlyText_GivesAnActionForEachItemAndEachParagraphWithADoer() => Assert.Equal(
        ["Het Baken bouwt 12 woningen;", "We verkennen de Haven;", "De gemeente maakt het plan af."],
        Reader.OfPlan("Dit doen wij:\n- Het Baken bouwt 12 woningen;\n- We verkennen de Haven;\n- Zie ook 3) verkoop.\n\nDe gemeente maakt het plan af.\n\nBasis\n\nOost | 12 | 4", Plaats, []).Select(action => action.Tekst));

    [Fact]
    public void SteeringPerParagraph_GoesToTheActionsOfThatParagraph() => Assert.Equal(
        ["De Werf", "Gemeente"],
        Reader.OfPlan("In april is er een avond.\n\nIn mei is er een krant.", Plaats, [["De Werf"], ["Gemeente"]]).Select(action => Assert.Single(action.Trekkers)));

    [Fact]
    public void MultiYearText_HoldsOnlyWhatHasATimeANumberOrAnInitiative() => Assert.Equal(
        ["Wij verkopen maximaal 15 woningen per jaar.", "Gereed in februari 2026."],
        Reader.OfAgreement("Wij zorgen voor goede huizen. Wij verkopen maximaal 15 woningen per jaar.\n- Gereed in februari 2026.\n- Wij praten vaak met elkaar.", Plaats).Select(action => action.Tekst));

    [Theory]
    [InlineData("Het Baken bouwt in 2026 48 woningen.")]
    [InlineData("De gemeente investeert € 1,5 miljoen.")]
    [InlineData("De Werf sloopt 20 woningen.")]
    [InlineData("Wij reserveren 50% voor starters.")]
    [InlineData("In 2027 realiseren Het Baken en De Werf samen 200 woningen.")]
    [InlineData("De Werf bouwt 1.250 woningen voor 2030.")]
    [InlineData("Er komt een plan. Trekker: De Werf")]
    [InlineData("Er komt een plan. De Werf is trekker.")]
    public void PlainSentenceInWhichSomeoneDoesSomething_IsAnAction(string text) => Assert.Equal(text, Assert.Single(Reader.OfAgreement(text, Plaats)).Tekst);

    [Theory]
    [InlineData("De Werf heeft 2.400 woningen in bezit.")]
    [InlineData("In 2025 zijn er 300 woningen gebouwd.")]
    [InlineData("De gemeente zorgt voor goede huizen.")]
    public void PlainSentenceThatMerelyTells_IsNone(string text) => Assert.Empty(Reader.OfAgreement(text, Plaats));

    [Theory]
    [InlineData("Het Baken start in 2026; oplevering in 2027.", "in 2026")]
    [InlineData("Het Baken begint in 2026 en is klaar voor 1 mei 2027.", "voor 1 mei 2027")]
    [InlineData("Een plan – Q1 2026", "Q1 2026")]
    public void OfSeveralTerms_TheMostExactOneCounts(string text, string expected) => Assert.Equal(expected, Reader.Of(text, "", Plaats, []).Termijn?.Tekst);

    [Fact]
    public void Parties_AreLearnedFromTheListsOfTheDocument()
    {
        var names = PartyFinder.Learn(["De gemeente en Zonwonen bouwen.", "Zonwonen, Buurtraad en de gemeente tekenen.", "Woningcorporaties Zonwonen en De Linde doen mee."], ["Buurtraad"]);

        Assert.Equal(["Buurtraad", "Zonwonen"], names.Known.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void NamesInACellWithoutMarks_AreCutWhereTheNextOneBegins() =>
        Assert.Equal(["Gemeente", "Woningcorporaties", "Het Baken"], PartyNames.Of(["Het Baken"]).Whole("Gemeente en woningcorporaties Woningcorporaties Het Baken"));
}
