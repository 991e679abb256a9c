using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Nakijken;
using static Noaber.Kernel.Tests.Monitor.Leveringsproef;

namespace Noaber.Kernel.Tests.Monitor;

/// <summary>What one rule still asks of one area is explained at once, as if the words were typed at each of its points.</summary>
public sealed class UitleggroepTests
{
    private const string Tekst = "Deze woningen kwamen er door de fusie bij.";

    private static Leverplicht Plicht(string indicator) => new(Catalogus.Standaard.Zoek(indicator)!, Nu, Gebiedsniveau.Buurt, new(2026, 6, 30));

    private static Controleuitkomst Kijk(IReadOnlyList<Leverplicht> nodig, IReadOnlyList<Waarneming> cijfers) => Controles.Kijk(Vraag([.. cijfers]) with { Nodig = nodig });

    private static Controlebevinding Punt(Waarneming cijfer, Controleregel regel = Controleregel.Volledig, Bevindingsoort soort = Bevindingsoort.LegUit) =>
        new(regel, soort, cijfer.Sleutel, "Hier is iets.", "Leg het uit.") { Plaats = cijfer.Plaats, Gegeven = $"{cijfer.Waarde}", Toelichting = cijfer.Toelichting };

    private static IReadOnlyList<Waarneming> Leg(IReadOnlyList<Waarneming> cijfers, params Controlebevinding[] punten) =>
        new Uitleggroep(punten[0].Regel, punten[0].Wat.Gebied, punten).Leg(Tekst, cijfers, [], Catalogus.Standaard);

    [Fact]
    public void AFirstFigureInABuurt_AsksForAllOfItsRows_AndOneExplanationAnswersThem()
    {
        Leverplicht[] nodig = [Plicht("sloop"), Plicht("nieuwbouw"), Plicht("aankoop"), Plicht("woningvoorraad")];
        Waarneming[] cijfers =
        [
            .. nodig.SkipLast(1).Select((p, at) => Cijfer(p.Indicator.Code, 1, rij: 20 + at)), Cijfer("sloop", 1, Buurt1), Cijfer("nieuwbouw", Waarde.Leeg, Buurt1, rij: 2),
            Cijfer("aankoop", Waarde.Leeg, Buurt1, rij: 3), Cijfer("woningvoorraad", 5, deel: "huurklasse=duur", rij: 30), Cijfer("woningvoorraad", 5, Buurt1, "huurklasse=duur", 4),
        ];
        var groep = Assert.Single(Uitleggroep.Van(Kijk(nodig, cijfers)), g => g.Gebied == Buurt1);
        // Of the classes that are not there at all one thing is said.
        Assert.Equal((Controleregel.Volledig, 3), (groep.Regel, groep.Punten.Count));
        var uitgelegd = groep.Leg(Tekst, cijfers, nodig, Catalogus.Standaard);
        var na = Kijk(nodig, uitgelegd);
        Assert.DoesNotContain(na.Open, b => b.Wat.Gebied == Buurt1);
        Assert.All(na.Uitgelegd.Where(b => b.Wat.Gebied == Buurt1), b => Assert.Equal(Tekst, b.Toelichting));
        Assert.Equal(cijfers.Select(c => (c.Sleutel, c.Waarde)), uitgelegd.Take(cijfers.Length).Select(c => (c.Sleutel, c.Waarde)));
        Assert.All(uitgelegd.Skip(cijfers.Length), c => Assert.Equal((true, Domijn), (c.IsLeeg, c.Partij!.Value)));
        Assert.All(uitgelegd.Where(c => c.Sleutel.Gebied == Gemeente || !c.IsLeeg), c => Assert.Null(c.Toelichting));
    }

    [Fact]
    public void OnlyWhatIsOpen_OfOneRuleAndOneArea_StandsTogether()
    {
        var (een, twee, drie) = (Cijfer("sloop", 1, Buurt1), Cijfer("nieuwbouw", 1, Buurt1, rij: 2), Cijfer("aankoop", 1, Buurt1, rij: 3));
        int[] Aantallen(params Controlebevinding[] punten) => [.. Uitleggroep.Van(new(punten)).Select(g => g.Punten.Count)];
        Assert.Equal([3], Aantallen(Punt(een), Punt(twee), Punt(drie)));
        Assert.Empty(Aantallen(Punt(een), Punt(twee, Controleregel.Sprong)));
        Assert.Empty(Aantallen(Punt(een), Punt(twee with { Sleutel = new("nieuwbouw", Buurt2) })));
        Assert.Empty(Aantallen(Punt(een), Punt(twee with { Toelichting = "Dit project begon later." })));
        Assert.Empty(Aantallen(Punt(een), Punt(twee, soort: Bevindingsoort.Blokkeert), Punt(drie, soort: Bevindingsoort.LetOp)));
        Assert.Empty(Aantallen(Punt(een) with { Wat = default }, Punt(twee) with { Wat = new("sloop", "") }));
    }

    [Fact]
    public void AnExplanation_IsOfTheFigureAndOfWhatIsBlankInItsRow()
    {
        Waarneming leeg = Cijfer("sloop", Waarde.Leeg, Buurt1), ernaast = Cijfer("nieuwbouw", Waarde.Leeg, Buurt1) with { Plaats = new("Voorraad", 1, 4) };
        Waarneming gevuld = Cijfer("aankoop", 4, Buurt1) with { Plaats = new("Voorraad", 1, 5) }, elders = Cijfer("verkoop", Waarde.Leeg, Buurt1, rij: 2);
        var onbekend = Cijfer("streefhuur", Waarde.Onbekend, Buurt1, rij: 3, uitleg: "klopt") with { IsRijtoelichting = true };
        var na = Leg([leeg, ernaast, gevuld, elders, onbekend], Punt(leeg), Punt(onbekend));
        Assert.Equal([Tekst, Tekst, null, null, Tekst], na.Select(c => c.Toelichting));
        Assert.All(na, c => Assert.False(c.IsRijtoelichting));
        // What was said before of the other blanks of the row is another point.
        Assert.Equal("Nog niet geteld.", Leg([leeg, ernaast with { Toelichting = "Nog niet geteld." }], Punt(leeg), Punt(onbekend))[1].Toelichting);
    }

    [Fact]
    public void WhatIsSaidOfTheOwnPartyAlone_GoesToNoFigureThatOthersSee()
    {
        Waarneming besloten = Cijfer("huisuitzettingen", Waarde.Leeg), ernaast = Cijfer("sloop", Waarde.Leeg) with { Plaats = new("Voorraad", 1, 4) };
        Assert.Equal(Inzage.EigenPartij, Catalogus.Standaard.Zoek("huisuitzettingen")!.Inzage);
        Assert.Null(Leg([besloten, ernaast], Punt(besloten), Punt(besloten))[1].Toelichting);
        var open = Cijfer("nieuwbouw", Waarde.Leeg, rij: 3);
        Assert.Equal(Tekst, Leg([besloten, ernaast, open], Punt(besloten), Punt(open))[1].Toelichting);
    }
}
