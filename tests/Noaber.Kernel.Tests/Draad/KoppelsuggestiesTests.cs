using Noaber.Kernel.Draad;

namespace Noaber.Kernel.Tests.Draad;

public sealed class KoppelsuggestiesTests
{
    private static readonly string[] Uitspraken =
    [
        "Wij bouwen nultredenwoningen voor ouderen in elke wijk, zo'n 30% van de nieuwbouw.",
        "De zoektijd voor een sociale huurwoning is hoogstens 12 maanden.",
        "Studenten vinden een kamer dicht bij de campus; per jaar komen er hoogstens 500 eenheden bij.",
        "Woningen met label E, F of G verdwijnen voor 2028.",
    ];

    private static readonly string[] Afspraken =
    [
        "Corporaties houden de gemiddelde zoektijd onder de 12 maanden.",
        "Er komen hoogstens 500 studentenkamers per jaar bij, dicht bij de campus, voor studenten.",
        "Ouderen krijgen voorrang bij een nultredenwoning in hun eigen wijk.",
        "Partijen overleggen twee keer per jaar over de voortgang.",
    ];

    [Fact]
    public void WhatIsAboutTheSame_IsSuggestedWithTheWordsOfBoth()
    {
        var (van, naar) = (Teksten(Draadsoort.Afspraak, Afspraken), Teksten(Draadsoort.Beleidsuitspraak, Uitspraken));

        var suggesties = Koppelsuggesties.Zoek(van, naar, 1);

        Assert.Equal([(0, 1), (1, 2), (2, 0)], suggesties.Select(s => (Plek(van, s.Van), Plek(naar, s.Naar))));
        Assert.Contains("zoektijd", suggesties[0].Samen);
        Assert.Contains("500", suggesties[1].Samen);
        Assert.Contains("campus", suggesties[1].Samen);
        Assert.Contains("ouderen", suggesties[2].Samen);
        Assert.All(suggesties, s => Assert.InRange(s.Gelijkenis, 0.16, 1));
    }

    [Theory]
    [InlineData("De wijken en de huizen", "Een huis in de wijk")]
    [InlineData("Bomen en gevelplaten", "Een boom, een gevelplaat")]
    [InlineData("Privéhuren voor cliënten", "De privehuur van een client")]
    public void Plural_IsTheSameWordAsSingular(string van, string naar)
    {
        var suggestie = Assert.Single(Koppelsuggesties.Zoek(
            Teksten(Draadsoort.Afspraak, [van, "Heel iets anders over warmtenetten en riolering."]),
            Teksten(Draadsoort.Beleidsuitspraak, [naar, "Sportvelden krijgen kunstgras en verlichting."])));
        Assert.Equal(2, suggestie.Samen.Count);
    }

    [Fact]
    public void YearsAndSmallNumbers_SayNothing() =>
        Assert.Empty(Koppelsuggesties.Zoek(
            Teksten(Draadsoort.Afspraak, ["In 2026 komen 3 bruggen gereed.", "Iets over riolering."]),
            Teksten(Draadsoort.Beleidsuitspraak, ["In 2026 spelen 3 elftallen voetbal.", "Iets over kunstgras."])));

    // The words of the field stand in most texts of a partnership: that two texts have them says nothing.
    [Fact]
    public void CommonWords_MakeNoSuggestion_AndARareOneIsNamedWithoutThem()
    {
        var gewoon = Enumerable.Range(1, 12).Select(i => $"Sociale huurwoningen in straat nummer{(char)('a' + i)}{(char)('a' + i)} krijgen onderhoud{(char)('a' + i)}{(char)('a' + i)}.");
        var van = Teksten(Draadsoort.Afspraak, ["Sociale huurwoningen komen sneller.", "Sociale huurwoningen krijgen een warmtepomp.", .. gewoon]);
        var naar = Teksten(Draadsoort.Beleidsuitspraak, ["Sociale huurwoningen liggen verspreid.", "Warmtepompen komen in sociale huurwoningen."]);

        var suggestie = Assert.Single(Koppelsuggesties.Zoek(van, naar));

        Assert.Equal((1, 1), (Plek(van, suggestie.Van), Plek(naar, suggestie.Naar)));
        Assert.Equal(["warmtepomp"], suggestie.Samen);
    }

    [Fact]
    public void APoint_IsNotSuggestedForItself()
    {
        var teksten = Teksten(Draadsoort.Afspraak, Afspraken);

        Assert.All(Koppelsuggesties.Zoek(teksten, teksten), s => Assert.NotEqual(s.Van, s.Naar));
    }

    [Fact]
    public void Nothing_GivesNothing()
    {
        Assert.Empty(Koppelsuggesties.Zoek([], Teksten(Draadsoort.Afspraak, Afspraken)));
        Assert.Empty(Koppelsuggesties.Zoek(Teksten(Draadsoort.Afspraak, ["", "…", "12"]), Teksten(Draadsoort.Afspraak, Afspraken)));
    }

    private static List<Draadtekst> Teksten(Draadsoort soort, string[] teksten) =>
        [.. teksten.Select(t => new Draadtekst(new(soort, Guid.CreateVersion7()), t))];

    private static int Plek(List<Draadtekst> teksten, Draadpunt punt) => teksten.FindIndex(t => t.Punt == punt);
}
