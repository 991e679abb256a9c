using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Noaber.Files.Lezen.Acties;

namespace Noaber.Files.Tests.Lezen;

public class TermijnReaderTests
{
    [Theory]
    [InlineData("Q1 2020", "2020-01-01", "2020-03-31")]
    [InlineData("Q3/ Q4 2020", "2020-07-01", "2020-12-31")]
    [InlineData("uiterlijk Q2 2020", "", "2020-06-30")]
    [InlineData("2e kwartaal 2017", "2017-04-01", "2017-06-30")]
    [InlineData("2P de P kwartaal 2017", "2017-04-01", "2017-06-30")]
    [InlineData("1P ste P kwartaal van 2017", "2017-01-01", "2017-03-31")]
    [InlineData("in het eerste kwartaal van 2017", "2017-01-01", "2017-03-31")]
    [InlineData("vierde kwartaal 2020", "2020-10-01", "2020-12-31")]
    [InlineData("eerste helft 2020", "2020-01-01", "2020-06-30")]
    [InlineData("voor 15 december 2016", "", "2016-12-14")]
    [InlineData("vóór 1 juli 2026", "", "2026-06-30")]
    [InlineData("uiterlijk 15 december 2026", "", "2026-12-15")]
    [InlineData("per 1 januari 2020", "2020-01-01", "")]
    [InlineData("13-02-2023", "2023-02-13", "2023-02-13")]
    [InlineData("in februari 2017", "2017-02-01", "2017-02-28")]
    [InlineData("najaar 2019", "2019-09-01", "2019-11-30")]
    [InlineData("begin 2024", "2024-01-01", "2024-03-31")]
    [InlineData("medio 2026", "2026-05-01", "2026-08-31")]
    [InlineData("eind 2026", "2026-10-01", "2026-12-31")]
    [InlineData("in 2026", "2026-01-01", "2026-12-31")]
    [InlineData("2024-2025", "2024-01-01", "2025-12-31")]
    [InlineData("uiterlijk 2025", "", "2025-12-31")]
    [InlineData("uiterlijk begin 2024", "", "2024-03-31")]
    [InlineData("uiterlijk medio 2026", "", "2026-08-31")]
    [InlineData("uiterlijk eind 2026", "", "2026-12-31")]
    [InlineData("uiterlijk eind maart 2026", "", "2026-03-31")]
    [InlineData("voor begin 2027", "", "2026-12-31")]
    [InlineData("voor eind 2026", "", "2026-12-31")]
    [InlineData("vanaf eind 2026", "2026-10-01", "")]
    [InlineData("na medio 2026", "2026-09-01", "")]
    [InlineData("uiterlijk in 2028", "", "2028-12-31")]
    [InlineData("tot en met 2030", "", "2030-12-31")]
    [InlineData("vanaf 2026", "2026-01-01", "")]
    public void Words_BecomeDays(string words, string from, string to)
    {
        var term = Assert.Single(TermijnReader.Find(words, null)).Termijn;

        Assert.Equal((words, from, to), (term.Tekst, Day(term.Van), Day(term.Tot)));
    }

    [Theory]
    [InlineData("Wij bouwen 40 woningen voor 2030.", null, "", "2029-12-31")]
    [InlineData("Wij bouwen 40 woningen voor 2030.", 2026, "", "2029-12-31")]
    [InlineData("Wij bouwen 40 woningen voor 2026.", 2026, "2026-01-01", "2026-12-31")]
    [InlineData("Voor 2027 bouwen wij 40 woningen.", null, "2027-01-01", "2027-12-31")]
    [InlineData("Wij stellen de begroting voor 2027 vast.", null, "2027-01-01", "2027-12-31")]
    public void BeforeAYear_IsADeadlineBehindWhatIsDone(string sentence, int? context, string from, string to)
    {
        var term = Assert.Single(TermijnReader.Find(sentence, context)).Termijn;

        Assert.Equal((from, to), (Day(term.Van), Day(term.Tot)));
    }

    [Theory]
    [InlineData("voor 15 december", "", "2026-12-14")]
    [InlineData("Q2", "2026-04-01", "2026-06-30")]
    [InlineData("in het voorjaar", "2026-03-01", "2026-05-31")]
    [InlineData("in maart", "2026-03-01", "2026-03-31")]
    public void YearThatIsLeftOut_ComesFromTheContext(string words, string from, string to)
    {
        var term = Assert.Single(TermijnReader.Find($"Wij doen dit {words}.", 2026)).Termijn;

        Assert.Equal((from, to), (Day(term.Van), Day(term.Tot)));
    }

    [Theory]
    [InlineData("doorlopend")]
    [InlineData("jaarlijks")]
    [InlineData("elk kwartaal")]
    [InlineData("2x per jaar")]
    [InlineData("doorlopend in 2020 en daarna")]
    public void WhatComesBack_GoesOn(string words) => Assert.True(Assert.Single(TermijnReader.Find(words, null)).Termijn.Doorlopend);

    [Theory]
    [InlineData("Zie artikel 44 van de Woningwet.")]
    [InlineData("De Woonvisie Almelo 2020-2030 geldt.")]
    [InlineData("Wij bouwen 30 woningen aan de Kade.")]
    [InlineData("Dit duurt tot de laatste maand.")]
    public void NoTerm_IsNone(string words) => Assert.DoesNotContain(TermijnReader.Find(words, null), term => term.Termijn.Tot is not null);

    [Theory]
    [InlineData("Corporaties onderzoeken woningen met een huur tot ongeveer € 1.000 per maand.")]
    [InlineData("Sociale huur gaat tot en met € 808,06 per maand.")]
    [InlineData("De huur is 700 euro per maand, of €650,- kale huur per maand.")]
    public void WhatAHomeCostsAMonth_IsNoTerm(string words) => Assert.Empty(TermijnReader.Find(words, 2026));

    [Theory]
    [InlineData("Partijen overleggen twee keer per maand over woningen van € 1.000 per maand.")]
    [InlineData("De gemeente legt € 50.000 per jaar in.")]
    [InlineData("Partijen overleggen per maand.")]
    public void WhatIsDoneAMonth_IsATermAllTheSame(string words) => Assert.True(Assert.Single(TermijnReader.Find(words, null)).Termijn.Doorlopend);

    [Fact]
    public void TheEndOfAQuarter_IsItsLastDay()
    {
        var termijn = Assert.Single(TermijnReader.Find("Klaar vóór het einde van het tweede kwartaal van 2017.", null)).Termijn;
        Assert.Equal((null, new DateOnly(2017, 6, 30)), (termijn.Van, termijn.Tot));
    }

    [Fact]
    public void YearsThatSomethingIsFor_AreNoDayBeforeThem()
    {
        var termijn = Assert.Single(TermijnReader.Find("Er komen 3.500 woningen bij voor 2026 tot en met 2035.", null)).Termijn;
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2035, 12, 31)), (termijn.Van, termijn.Tot));
    }

    [Fact]
    public void AnyDay_IsReadBack() => Prop.ForAll(
        Gen.Choose(0, 36_500).Select(days => new DateOnly(1990, 1, 1).AddDays(days)).ToArbitrary(),
        day => Assert.Equal((day, day), TermijnReader.Find(day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL")), null) is [var found] ? (found.Termijn.Van, found.Termijn.Tot) : default)).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyText_GivesTermsInOrderWithinIt() => Prop.ForAll<string[]>(
        words => Holds(string.Join(' ', words.Select(word => word ?? "").Append("voor 15 december 2026 en Q2")))).QuickCheckThrowOnFailure();

    private static bool Holds(string text)
    {
        var found = TermijnReader.Find(text, 2026);
        return found.All(term => term.Index >= 0 && term.End <= text.Length && !(term.Termijn.Tot < term.Termijn.Van))
            && found.Zip(found.Skip(1)).All(pair => pair.First.End <= pair.Second.Index);
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
