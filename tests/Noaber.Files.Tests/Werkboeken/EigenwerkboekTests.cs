using System.Text;
using Noaber.Files.Werkboeken;
using Noaber.Files.Werkboeken.Eigen;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;

namespace Noaber.Files.Tests.Werkboeken;

/// <summary>The own workbook of a party is read by the layout that it told once, and says what moved since.</summary>
public sealed class EigenwerkboekTests
{
    private static readonly Werkboeksleutel Sleutel = new(Guid.NewGuid(), Guid.NewGuid(), "Domijn", 2025);

    private static readonly Leveringsjabloon Sjabloon = new(Sleutel, new(2025, 2),
        Meetplan.Volledig(Catalogus.Standaard, new(2025, 1)).Nodig(Sleutel.Partij, PartijSoort.Corporatie, new(2025, 2)),
        Gebiedsindeling.Maak(2025,
        [
            new("GM0153", "Enschede", 2000), new("WK015302", "Boswinkel - Stadsveld", 2000), new("BU01530202", "Pathmos", 2000),
            new("BU01530203", "Stevenfenne", 2000), new("WK015303", "Pathmos", 2000), new("BU01530301", "Bruggert", 2000),
        ]).Indeling!, Catalogus.Standaard);

    private static readonly EigenIndeling Indeling = new(
    [
        new()
        {
            Blad = "Stand", Gebiedskop = "Buurt", Uitlegkop = "Opmerking", Koppen = ["Buurt", "Sloop", "Huur x 1000", "Opmerking"],
            Kolommen = [new("Sloop", "sloop"), new("Huur x 1000", "woningvoorraad", Uitsplitsing.Naar(("huurklasse", "duur")), 1000)],
        },
    ]);

    private static Werkboek Csv(string tekst) => Assert.IsType<Werkboek>(Csvwerkboek.Lees(Encoding.UTF8.GetBytes(tekst)));

    private static Leveringslezing Lees(string csv, EigenIndeling? indeling = null) => Eigenwerkboek.Lees(Csv(csv), indeling ?? Indeling, Sjabloon);

    [Fact]
    public void ACsvThatNobodyWaitsForAnyMore_IsNotReadOn()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => Csvwerkboek.Lees("Buurt;Sloop\nPathmos;3\n"u8, stop.Token));
    }

    [Fact]
    public void NamesAndCodesAndTotals_AreAreas_AndNumbersGetTheirUnit()
    {
        var lezing = Lees("Overzicht;;;\nBuurt;Sloop;Huur x 1000;Opmerking\nPathmos;3;1,5;\"Brand; hersteld\"\nbu01530203;-;n.v.t.;\nTOTAAL;3;1,5;\n");
        Assert.Empty(lezing.Meldingen);
        Assert.Equal(
        [
            "sloop BU01530202  3 Brand; hersteld", "sloop BU01530203  - ", "sloop GM0153  3 ", "woningvoorraad BU01530202 huurklasse=duur 1.500 Brand; hersteld",
            "woningvoorraad BU01530203 huurklasse=duur n.v.t. ", "woningvoorraad GM0153 huurklasse=duur 1.500 ",
        ], lezing.Cijfers.Select(c => $"{c.Sleutel.Indicator} {c.Sleutel.Gebied} {c.Sleutel.Deel} {c.Waarde} {c.Toelichting}"));
        Assert.Equal(("CSV", 3, 2, "Pathmos"), (lezing.Cijfers[0].Plaats!.Blad, lezing.Cijfers[0].Plaats!.Rij, lezing.Cijfers[0].Plaats!.Kolom, lezing.Cijfers[0].Plaats!.Rijnaam));
    }

    [Fact]
    public void AWijkAndABuurtOfOneName_AreToldApartByTheRowsAroundThem() => Assert.Equal(["WK015302", "WK015303"],
        Lees("Buurt;Sloop;Huur x 1000;Opmerking\nBoswinkel-Stadsveld;1;1;\nPathmos;2;2;\n").Cijfers.Select(c => c.Sleutel.Gebied).Distinct());

    [Theory]
    [InlineData("gebied-onbekend", "Buurt;Sloop;Huur x 1000;Opmerking\nPathmoos;3;1;\n")]
    [InlineData("gebied-leeg", "Buurt;Sloop;Huur x 1000;Opmerking\n;3;1;\n")]
    [InlineData("kop-weg", "Buurt;Gesloopt;Huur x 1000;Opmerking\nPathmos;3;1;\n")]
    [InlineData("kop-dubbel", "Buurt;Sloop;Huur x 1000;Opmerking;Sloop\nPathmos;3;1;;\n")]
    [InlineData("koppen-weg", "Wat;Sloop\nPathmos;3\n")]
    [InlineData("geen-getal", "Buurt;Sloop;Huur x 1000;Opmerking\nPathmos;drie;1;\n")]
    [InlineData("geen-getal", "Buurt;Sloop;Huur x 1000;Opmerking\nPathmos;3;100000000000000000000000000;\n")]
    public void WhatCannotBeRead_IsAFinding_AndItsFigureIsUnreadable(string code, string csv)
    {
        var lezing = Lees(csv);
        Assert.Contains(lezing.Meldingen, m => m.Code == code && m.Herstel.Length > 0);
        Assert.Contains(lezing.Cijfers, c => c.IsOnleesbaar && c.Sleutel is { Indicator: "sloop" or "woningvoorraad", Gebied: "BU01530202" });
        Assert.Equal(lezing.Cijfers.Count, lezing.Cijfers.DistinctBy(c => c.Sleutel).Count());
    }

    [Fact]
    public void AMistypedName_GetsNamesThatBeginAsItDoes() => Assert.Contains("‘Pathmos’",
        Lees("Buurt;Sloop;Huur x 1000;Opmerking\nPathmoos;3;1;\n").Meldingen.Single().Herstel, StringComparison.Ordinal);

    [Theory]
    [InlineData("Nieuw: ‘Jaar’.", "Jaar;Buurt;Sloop;Huur x 1000;Opmerking\n2025;Pathmos;3;1;\n")]
    [InlineData("andere volgorde", "Sloop;Buurt;Huur x 1000;Opmerking\n3;Pathmos;1;\n")]
    public void ALayoutThatMoved_IsReadByItsHeadings_AndSaysSo(string wat, string csv)
    {
        var lezing = Lees(csv);
        Assert.Equal(3, lezing.Cijfers[0].Waarde.Getal);
        Assert.Contains(wat, Assert.Single(lezing.Opmerkingen, o => o.Code == "indeling-verschoven").Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void ALayoutThatStoodStill_SaysNothing() => Assert.Empty(Lees("BUURT;Sloop;Huur  x 1000;Opmerking\nPathmos;3;1;\n").Opmerkingen);

    [Fact]
    public void ASecondTableBelow_IsNotPartOfTheFirst_AndSaysSo()
    {
        var lezing = Lees("Buurt;Sloop;Huur x 1000;Opmerking\nPathmos;3;1;\n\nBuurt;Sloop;Huur x 1000;Opmerking\nPathmos;9;9;\n");
        Assert.Equal(2, lezing.Cijfers.Count);
        Assert.Equal("tweede-kop", Assert.Single(lezing.Opmerkingen).Code);
    }

    [Fact]
    public void TablesUnderOneAnother_AreEachReadByTheirOwnHeadings()
    {
        var indeling = new EigenIndeling([.. Indeling.Tabellen, new() { Blad = "Stand", Gebiedskop = "Buurt", Kolommen = [new("Verkocht", "verkoop")] }]);
        var lezing = Lees("Buurt;Sloop;Huur x 1000;Opmerking\nPathmos;3;1;\nTOTAAL;3;1;\n\nVerkoop per buurt;;;\nBuurt;Verkocht;;\nPathmos;7;;\n", indeling);
        Assert.Empty(lezing.Meldingen);
        Assert.DoesNotContain(lezing.Opmerkingen, o => o.Code == "tweede-kop");
        Assert.Equal(["sloop BU01530202 3", "sloop GM0153 3", "verkoop BU01530202 7"],
            lezing.Cijfers.Where(c => c.Sleutel.Deel.IsTotaal).Select(c => $"{c.Sleutel.Indicator} {c.Sleutel.Gebied} {c.Waarde}"));
    }

    [Fact]
    public void ATableBelowThatTheLayoutDoesNotName_IsToldOf_AndNoRowOfTheFirst()
    {
        var lezing = Lees("Buurt;Sloop;Huur x 1000;Opmerking\nPathmos;3;1;\n\nBuurt;Zoektijd\nPathmos;8\n");
        Assert.Empty(lezing.Meldingen);
        Assert.Contains("A4:D5", Assert.Single(lezing.Opmerkingen, o => o.Code == "tweede-kop").Tekst, StringComparison.Ordinal);
        Assert.Equal(2, lezing.Cijfers.Count);
    }

    [Fact]
    public void AnExplanationThatIsTooLong_IsAFinding() => Assert.Equal("te-lang",
        Lees($"Buurt;Sloop;Huur x 1000;Opmerking\nPathmos;3;1;{new string('a', 2001)}\n").Meldingen.Single().Code);

    [Fact]
    public void ClassesInRows_AreReadByTheirNames()
    {
        var indeling = new EigenIndeling([new() { Blad = "x", Gebiedskop = "Buurt", Klassekop = "Klasse", Dimensie = "huurklasse", Kolommen = [new("Aantal", "woningvoorraad")] }]);
        var lezing = Lees("Buurt;Klasse;Aantal\nPathmos;Goedkoop;12\nPathmos;duur;3\nPathmos;Totaal;15\n", indeling);
        Assert.Equal(["huurklasse=goedkoop", "huurklasse=duur", ""], lezing.Cijfers.Select(c => c.Sleutel.Deel.Sleutel));
        Assert.Equal("klasse-onbekend", Lees("Buurt;Klasse;Aantal\nPathmos;Peperduur;12\n", indeling).Meldingen.Single().Code);
        Assert.Equal("klasse-onbekend", Lees("Buurt;Klasse;Aantal\nPathmos;;12\n", indeling).Meldingen.Single().Code);
    }

    [Fact]
    public void WhatIsAskedOnceAYear_IsNotReadInTheOtherHalf()
    {
        var jaarlijks = Catalogus.Standaard.Indicatoren.First(i => i is { Herkomst: Herkomst.Levering, Ritme: Ritme.Jaar });
        var eerste = Sjabloon with { Halfjaar = new(2025, 1), Plichten = Meetplan.Volledig(Catalogus.Standaard, new(2025, 1)).Nodig(Sleutel.Partij, PartijSoort.Corporatie, new(2025, 1)) };
        var indeling = new EigenIndeling([new() { Blad = "x", Gebiedskop = "Buurt", Kolommen = [new("Sloop", "sloop"), new("Per jaar", jaarlijks.Code)] }]);
        var lezing = Eigenwerkboek.Lees(Csv("Buurt;Sloop;Per jaar\nEnschede;3;9\n"), indeling, eerste);
        Assert.Equal("kolom-niet-gevraagd", Assert.Single(lezing.Opmerkingen).Code);
        Assert.DoesNotContain(lezing.Cijfers, c => c.Sleutel.Indicator == jaarlijks.Code);
    }

    [Fact]
    public void AProposal_KnowsAreasAndWhatTheHeadingsSay()
    {
        var sloop = Catalogus.Standaard.Zoek("sloop")!.Naam;
        var voorstel = Assert.Single(Indelingsvoorstel.Van(Csv($"Cijfers van ons;;;\nWijk of buurt;{sloop};Iets anders;Toelichting\nPathmos;3;x;\nBruggert;4;y;\n"), Sjabloon));
        Assert.Equal(("Wijk of buurt", "Toelichting"), (voorstel.Tabel.Gebiedskop, voorstel.Tabel.Uitlegkop));
        Assert.Equal(new Cijferkolom(sloop, "sloop"), Assert.Single(voorstel.Tabel.Kolommen));
        Assert.Contains(("Iets anders", "x"), voorstel.Voorbeeld);
        Assert.Empty(new EigenIndeling([voorstel.Tabel]).Bezwaren(Catalogus.Standaard));
    }

    [Fact]
    public void TablesUnderOneAnother_AreEachProposed_AndSubtotalsAreNoHeadings()
    {
        var (sloop, verkoop) = (Catalogus.Standaard.Zoek("sloop")!.Naam, Catalogus.Standaard.Zoek("verkoop")!.Naam);
        var voorstellen = Indelingsvoorstel.Van(Csv($"Buurt;{sloop}\nPathmos;3\nSubtotaal;3\nBruggert;4\n\nWijk of buurt;{verkoop}\nPathmos;1\n"), Sjabloon);
        Assert.Equal([("Buurt", "sloop"), ("Wijk of buurt", "verkoop")], voorstellen.Select(v => (v.Tabel.Gebiedskop, v.Tabel.Kolommen[0].Indicator)));
        Assert.Empty(new EigenIndeling([.. voorstellen.Select(v => v.Tabel)]).Bezwaren(Catalogus.Standaard));
    }

    [Fact]
    public void ATableWithHeadingsThatNobodyKnows_IsShownAllTheSame_AndATotalOfAWijkIsNone()
    {
        var voorstellen = Indelingsvoorstel.Van(Csv("Buurt;Bezit\nPathmos;3\nTotaal wijk;3\nBruggert;4\n\nBuurt;Gesloopt;Nieuw gebouwd\nPathmos;1;2\n"), Sjabloon);
        Assert.Equal([["Buurt", "Bezit"], ["Buurt", "Gesloopt", "Nieuw gebouwd"]], voorstellen.Select(v => v.Tabel.Koppen));
        Assert.Equal(("Gesloopt", "1"), voorstellen[1].Voorbeeld[1]);
    }

    [Fact]
    public void AWorkbookWithoutAreas_HasNothingToPropose() => Assert.Empty(Indelingsvoorstel.Van(Csv("Naam;Aantal\nPiet;3\nKees;4\n"), Sjabloon));

    [Fact]
    public void ALayoutThatCannotBe_SaysWhy()
    {
        Assert.NotEmpty(new EigenIndeling([]).Bezwaren(Catalogus.Standaard));
        Assert.Equal(4, new EigenIndeling([Indeling.Tabellen[0] with
        {
            Kolommen = [new("Buurt", "sloop"), new("A", "weet-niet"), new("B", "sloop", Uitsplitsing.Naar(("huurklasse", "duur"))), new("C", "verkoop", Maal: 0)],
        }]).Bezwaren(Catalogus.Standaard).Count);
        Assert.Empty(Indeling.Bezwaren(Catalogus.Standaard));
    }
}
