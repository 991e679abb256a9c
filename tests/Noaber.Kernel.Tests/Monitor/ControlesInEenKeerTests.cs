using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Nakijken;

using static Noaber.Kernel.Tests.Monitor.Leveringsproef;

namespace Noaber.Kernel.Tests.Monitor;

/// <summary>What reading found and what the rules find is told together, and nothing follows from a figure that cannot be read.</summary>
public sealed class ControlesInEenKeerTests
{
    private static readonly Waarde Fout = Waarde.Onleesbaar("circa 12"), Weg = Waarde.Onleesbaar("");

    [Fact]
    public void WhatReadingFound_StandsAmongTheRest_AndIsNotSaidTwice()
    {
        var gelezen = new Controlebevinding(Controleregel.Lezen, Bevindingsoort.Blokkeert, new("sloop", Gemeente), "Hier staat tekst.", "Typ een getal.")
        {
            Plaats = new("Voorraad", 7, 3),
        };
        var gevonden = Controles.Kijk(Vraag(Cijfer("nieuwbouw", -1), Cijfer("sloop", Fout, rij: 7)) with { Gelezen = [gelezen] }).Bevindingen;
        Assert.Equal([Controleregel.Lezen, Controleregel.Getal], gevonden.Select(b => b.Regel));
        Assert.Equal("nieuwbouw", gevonden[1].Wat.Indicator);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void NothingFollows_FromAFigureThatCannotBeRead(bool weg)
    {
        var fout = weg ? Weg : Fout;
        foreach (var (regel, cijfers) in new (Controleregel, Waarneming[])[]
        {
            (Controleregel.Klassen, [Cijfer("woningvoorraad", 1), Cijfer("woningvoorraad", 5, deel: "huurklasse=goedkoop", rij: 2), Cijfer("woningvoorraad", fout, deel: "huurklasse=duur", rij: 3)]),
            (Controleregel.Gebieden, [Cijfer("sloop", 1), Cijfer("sloop", 5, Wijk1, rij: 2), Cijfer("sloop", fout, Wijk2, rij: 3)]),
            (Controleregel.Hoogstens, [Cijfer("woningen-efg", 101), Cijfer("woningvoorraad", fout, rij: 2), Cijfer("woningvoorraad", 5, deel: "huurklasse=duur", rij: 3)]),
            (Controleregel.AlleenMetUitleg, [Cijfer("verkoop", 1, deel: "energielabel=G"), Cijfer("verkoop", fout, Wijk1, "energielabel=G", 2)]),
        })
        {
            Een(regel, [.. cijfers.Select(c => c.IsOnleesbaar ? c with { Waarde = Hersteld(regel) } : c)]);
            Geen(regel, cijfers);
        }
    }

    [Fact]
    public void WhatCouldNotBeRead_IsNotMissing_AndItsAreaIsNotAsked()
    {
        var plicht = Meetplan.Volledig(Catalogus.Standaard, new(2025, 1)).Nodig(Domijn, Kernel.Partijen.PartijSoort.Corporatie, Nu)
            .Where(p => p.Indicator.Code is "sloop" or "nieuwbouw").ToList();
        var gevonden = Controles.Kijk(Vraag(Cijfer("nieuwbouw", 3), Cijfer("sloop", Weg, rij: 2) with { Plaats = null }, Cijfer("sloop", Weg, Buurt1, rij: 3) with { Plaats = null },
            Cijfer("nieuwbouw", Waarde.Leeg, Buurt1, rij: 4)) with
        { Nodig = plicht, Gelezen = [new(Controleregel.Lezen, Bevindingsoort.Blokkeert, default, "De kolom is weg.", "Zet haar terug.")] }).Bevindingen;
        Assert.DoesNotContain(gevonden, b => b.Regel == Controleregel.Volledig && b.Wat.Indicator == "sloop");
        Assert.DoesNotContain(gevonden, b => b.Wat.Gebied == Buurt1);
    }

    [Fact]
    public void AnExplanationThatNamesNoFigure_ExplainsTheOnlyOneThatAsks()
    {
        var streefhuur = Cijfer("streefhuur", 2000, uitleg: "Alleen nieuwbouw.") with { IsRijtoelichting = true };
        var index = Cijfer("energie-index", 4.2m, uitleg: "Alleen nieuwbouw.") with { IsRijtoelichting = true };
        Assert.True(Een(Controleregel.Bereik, streefhuur).IsUitgelegd);
        var beide = Kijk(streefhuur, index);
        Assert.Equal([false, false], beide.Select(b => b.IsUitgelegd));
        Assert.Contains("‘Gemiddelde streefhuur: …’, of ‘Alle cijfers: …’", beide.Single(b => b.Wat.Indicator == "streefhuur").Herstel, StringComparison.Ordinal);
        // Who names a figure explains that one; in another row it is another explanation.
        Assert.Equal([true, true], Kijk(streefhuur, index with { IsRijtoelichting = false }).Select(b => b.IsUitgelegd));
        Assert.Equal([true, true], Kijk(streefhuur, index with { Plaats = new("Voorraad", 9, 3) }).Select(b => b.IsUitgelegd));
    }

    [Fact]
    public void WhatIsLeftOpenInOneRow_IsExplainedTogether()
    {
        Waarneming Leeg(string indicator) => Cijfer(indicator, Waarde.Onbekend, uitleg: "Nog niet geteld.") with { IsRijtoelichting = true };
        var plichten = Meetplan.Volledig(Catalogus.Standaard, new(2025, 1)).Nodig(Domijn, Kernel.Partijen.PartijSoort.Corporatie, Nu)
            .Where(p => p.Indicator.Code is "streefhuur" or "energie-index").ToList();
        Assert.All(Controles.Kijk(Vraag(Leeg("streefhuur"), Leeg("energie-index")) with { Nodig = plichten }).Bevindingen, b => Assert.True(b.IsUitgelegd));
        Assert.All(Controles.Kijk(Vraag(Leeg("streefhuur"), Leeg("energie-index") with { Waarde = Waarde.Van(4) }) with { Nodig = plichten }).Bevindingen,
            b => Assert.False(b.IsUitgelegd));
    }

    [Fact]
    public void ARowsExplanation_IsOfTheFiguresThatAsked_AndOfAllWhenNoneDid()
    {
        var (vraagt, zwijgt) = (Cijfer("streefhuur", 2000, uitleg: "Alleen nieuwbouw.") with { IsRijtoelichting = true },
            Cijfer("energie-index", 1.4m, uitleg: "Alleen nieuwbouw.") with { IsRijtoelichting = true });
        Assert.Equal(["Alleen nieuwbouw.", null], Verdeeld(vraagt, zwijgt));
        Assert.Equal(["Alleen nieuwbouw.", "Alleen nieuwbouw."], Verdeeld(vraagt with { Waarde = Waarde.Van(600) }, zwijgt));
        // Of another row, and what names its figure, stays where it is.
        Assert.Equal(["Alleen nieuwbouw.", "Alleen nieuwbouw."], Verdeeld(vraagt, zwijgt with { Plaats = new("Voorraad", 9, 3) }));
        Assert.Equal(["Alleen nieuwbouw.", "Alleen nieuwbouw."], Verdeeld(vraagt, zwijgt with { IsRijtoelichting = false }));

        // Beside what only the own party sees, it may be about that.
        var besloten = Cijfer("huisuitzettingen", 3, uitleg: "Alleen nieuwbouw.") with { IsRijtoelichting = true };
        Assert.Equal([null, "Alleen nieuwbouw."], Verdeeld(zwijgt, besloten));
        Assert.Equal(["Alleen nieuwbouw.", null, null], Verdeeld(vraagt, zwijgt, besloten));
        Assert.Equal(["Alleen nieuwbouw.", "Alleen nieuwbouw."], Verdeeld(zwijgt with { IsRijtoelichting = false }, besloten));

        static IEnumerable<string?> Verdeeld(params Waarneming[] cijfers) =>
            Controles.Kijk(Vraag(cijfers)).Verdeel(cijfers, Vraag().Catalogus).Select(c => c.Toelichting);
    }

    [Fact]
    public void OneStrayFigure_AsksForItsRowOnce_AndOneExplanationAnswersIt()
    {
        var plichten = Meetplan.Volledig(Catalogus.Standaard, new(2025, 1)).Nodig(Domijn, Kernel.Partijen.PartijSoort.Corporatie, Nu)
            .Where(p => p.Indicator.Code is "sloop" or "nieuwbouw" or "aankoop" or "streefhuur" or "energie-index").ToList();
        Waarneming[] Rij(string? uitleg) => [Cijfer("sloop", 1, Buurt1), .. plichten.Where(p => p.Indicator.Code != "sloop" && p.Vraagt(Kernel.Gebieden.Gebiedsniveau.Buurt))
            .Select((p, at) => Cijfer(p.Indicator.Code, Waarde.Leeg, Buurt1, uitleg: uitleg) with { Plaats = new("Voorraad", 1, at + 4), IsRijtoelichting = uitleg is not null })];
        List<Controlebevinding> Gevonden(string? uitleg) => [.. Controles.Kijk(Vraag([.. plichten.Select((p, at) => Cijfer(p.Indicator.Code, 1, rij: 20 + at)), .. Rij(uitleg)])
            with { Nodig = plichten }).Bevindingen.Where(b => b.Regel == Controleregel.Volledig && b.Wat.Gebied == Buurt1 && b.Plaats is not null)];
        Assert.True(Rij(null).Length > 3);
        Assert.Contains($"{Rij(null).Length - 1} cijfers niet ingevuld", Assert.Single(Gevonden(null)).Tekst, StringComparison.Ordinal);
        Assert.True(Assert.Single(Gevonden("Hier staat geen woning.")).IsUitgelegd);
    }

    // One class is known and the rest is blank: what it comes to is not said to be itself.
    [Fact]
    public void ASumOfOneNumber_IsNotSaidToBeItself()
    {
        var tekst = Een(Controleregel.Klassen, Cijfer("woningvoorraad", 3600), Cijfer("woningvoorraad", 3671, deel: "huurklasse=goedkoop", rij: 2)).Tekst;
        Assert.StartsWith("Opgeteld is het 3.671, zonder wat niet is ingevuld.", tekst, StringComparison.Ordinal);
        Assert.StartsWith("3.671 + 9 is 3.680, zonder", Een(Controleregel.Klassen, Cijfer("woningvoorraad", 3600), Cijfer("woningvoorraad", 3671, deel: "huurklasse=goedkoop", rij: 2),
            Cijfer("woningvoorraad", 9, deel: "huurklasse=duur", rij: 3)).Tekst, StringComparison.Ordinal);
    }

    // What each rule needs to find something after all.
    private static Waarde Hersteld(Controleregel regel) => regel == Controleregel.Hoogstens ? Waarde.Van(100) : Waarde.Van(0);
}
