using Noaber.Files.Werkboeken;
using Noaber.Files.Werkboeken.Eigen;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;

namespace Noaber.Files.Tests.Werkboeken;

/// <summary>Nothing that stands in a workbook is passed over in silence; an ordinary workbook has nothing that is said of it.</summary>
public sealed class OngelezenTests
{
    private static readonly Meetperiode Halfjaar = new(2025, 2);

    private static readonly Gebiedsindeling Gebieden = Gebiedsindeling.Maak(2025,
    [
        new("GM0153", "Enschede", 2000), new("WK015302", "Boswinkel - Stadsveld", 2000), new("BU01530202", "Pathmos", 2000), new("BU01530203", "Stevenfenne", 2000),
    ]).Indeling!;

    private static readonly Leveringsjabloon Sjabloon = new(new(Guid.NewGuid(), Guid.NewGuid(), "Domijn", 2025), Halfjaar,
        Meetplan.Volledig(Catalogus.Standaard, new(2025, 1)).Nodig(Guid.NewGuid(), PartijSoort.Corporatie, Halfjaar), Gebieden, Catalogus.Standaard);

    private static readonly EigenIndeling Indeling = new(
    [
        new() { Blad = "Stand", Gebiedskop = "Buurt", Koppen = ["Buurt", "Buurtcode", "Sloop", "Oud"], Kolommen = [new("Sloop", "sloop")] },
    ]);

    private static readonly string[] Tabel = ["Stand per 31 december 2025", "", "Buurt;Buurtcode;Sloop;Oud", "Pathmos;BU01530202;3;4", "Stevenfenne;BU01530203;5;6", "Totaal;;8;10"];

    private static Leveringslezing Lees(byte[] boek, Leveringsjabloon? sjabloon = null) =>
        Leveringwerkboek.Lees(Assert.IsType<Werkboek>(Werkboeklezer.Lees(boek)), sjabloon ?? Sjabloon);

    private static IReadOnlyList<Celmelding> LeesEigen(params (string, string[])[] bladen) =>
        Eigenwerkboek.Lees(Assert.IsType<Werkboek>(Werkboeklezer.Lees(Proefwerkboek.Nieuw(bladen))), Indeling, Sjabloon) is var lezing && lezing.Meldingen.Count == 0
            ? lezing.Opmerkingen : throw new InvalidOperationException(string.Join(' ', lezing.Meldingen));

    private static Leveringsjabloon Bekend(Leveringsjabloon sjabloon) => sjabloon with { Bekend = Alles(7) };

    private static Dictionary<Cijfersleutel, Waarneming> Alles(decimal getal) => Sjabloon.Plichten.Select(p => new Waarneming
    {
        Sleutel = new(p.Indicator.Code, "GM0153"), Versie = p.Indicator.Versie, Periode = p.Periode, Partij = Sjabloon.Sleutel.Partij,
        Waarde = Waarde.Van(p.Indicator.Eenheid.IsHeel ? getal : getal + 0.3m),
    }).ToDictionary(w => w.Sleutel);

    [Fact]
    public void ATemplate_EmptyOrFilledInAndWithThePeriodBefore_SaysNothing()
    {
        foreach (var sjabloon in new[] { Sjabloon, Bekend(Sjabloon), Bekend(Sjabloon) with { Vorige = Alles(5) } })
        {
            var lezing = Lees(Leveringwerkboek.Schrijf(sjabloon), sjabloon);
            Assert.Empty(lezing.Meldingen);
            Assert.Empty(lezing.Opmerkingen);
        }
    }

    [Fact]
    public void NotesInTheMargin_AreOneRemark_ThatNamesWhereTheyAre()
    {
        var boek = Leveringwerkboek.Schrijf(Bekend(Sjabloon)).Erbij("sheet1.xml", ("ZA4", "Nog navragen"), ("ZA5", "bij de administratie"), ("ZB5", "12"), ("ZF9", "Klopt dit?"), ("B400", "Bron: eigen administratie"));
        var melding = Assert.Single(Lees(boek).Opmerkingen);
        Assert.Equal(("ernaast", "ZA4"), (melding.Code, melding.Plaats!.Adres));
        Assert.Contains("ZA4:ZB5, ZF9, B400.", melding.Tekst, StringComparison.Ordinal);
        Assert.Contains("hoef je niets te doen", melding.Herstel, StringComparison.Ordinal);
        // What stands there is never repeated.
        Assert.DoesNotContain("navragen", $"{melding}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ASecondTableBeside_IsToldOf_AndHoldsTheDeliveryBackWhereNothingElseStands(bool ingevuld)
    {
        (string, string)[] tabel = [("ZA5", "Pathmos"), ("ZB5", "12"), ("ZA6", "Stevenfenne"), ("ZB6", "4"), ("ZA4", "Buurt"), ("ZB4", "Sloop")];
        var lezing = Lees(Leveringwerkboek.Schrijf(ingevuld ? Bekend(Sjabloon) : Sjabloon).Erbij("sheet1.xml", tabel));
        var melding = Assert.Single(ingevuld ? lezing.Opmerkingen : lezing.Meldingen);
        Assert.Empty(ingevuld ? lezing.Meldingen : lezing.Opmerkingen);
        Assert.Equal("tabel-ernaast", melding.Code);
        Assert.Contains("ZA4:ZB6", melding.Tekst, StringComparison.Ordinal);
        Assert.NotEmpty(melding.Herstel);
    }

    [Fact]
    public void WhatIsTypedInAGreyCell_IsOneRemark()
    {
        var sjabloon = Bekend(Sjabloon) with { Vorige = Alles(5) };
        var boek = Leveringwerkboek.Schrijf(sjabloon);
        var blad = Assert.IsType<Werkboek>(Werkboeklezer.Lees(boek)).Bladen[0];
        var grijs = blad.Rijen.SelectMany(r => r.Cellen.Values).Where(c => c.Tekst.StartsWith("#vorige-", StringComparison.Ordinal)).Select(c => c.Plaats.Kolom).ToList();
        var rij = blad.Rijen.First(r => r.Cellen.GetValueOrDefault(1)?.Tekst == "GM0153|").Nummer;
        foreach (var kolom in grijs.Take(2))
            boek = boek.MetCel($"{Celplaats.Letters(kolom)}{rij}", "<c><v>4321</v></c>");
        var melding = Assert.Single(Lees(boek, sjabloon).Opmerkingen);
        Assert.Equal("grijs-getypt", melding.Code);
        Assert.All(grijs.Take(2), k => Assert.Contains($"{Celplaats.Letters(k)}{rij}", melding.Tekst, StringComparison.Ordinal));
        // The period before that was not known yet when the template was made, is no typing.
        Assert.Empty(Lees(Leveringwerkboek.Schrijf(Bekend(Sjabloon)), sjabloon).Opmerkingen);
    }

    [Fact]
    public void ASheetThatSomeoneAdded_IsToldOf_WhenItHasFiguresByArea()
    {
        var boek = Leveringwerkboek.Schrijf(Bekend(Sjabloon));
        // The sheet with explanations becomes somebody's own.
        var met = boek.Met("workbook.xml", x => x.Replace("\"Uitleg\"", "\"Berekening\"", StringComparison.Ordinal))
            .Erbij(Uitlegdeel(boek), ("D200", "Pathmos"), ("E200", "3"), ("D201", "Stevenfenne"), ("E201", "4"));
        var melding = Assert.Single(Lees(met).Opmerkingen);
        Assert.Equal("blad-ongelezen", melding.Code);
        Assert.Contains("‘Berekening’ (D200:E201)", melding.Tekst, StringComparison.Ordinal);
    }

    private static string Uitlegdeel(byte[] boek)
    {
        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(boek), false);
        return Path.GetFileName(document.WorkbookPart!.GetPartById("uitleg").Uri.OriginalString);
    }

    [Fact]
    public void AnOrdinaryWorkbookOfOnesOwn_SaysNothing() => Assert.Empty(LeesEigen(
        ("Stand", [.. Tabel, "", "Bron: eigen administratie;;;;;31-12-2025", "Gemaakt in 2025"]), ("Toelichting", ["Peildatum;2025", "Versie;3", "Vragen? Bel ons."])));

    [Fact]
    public void AnotherTableOnTheSheet_IsToldOf_WithWhereItIs()
    {
        var ernaast = Tabel.ToArray();
        ernaast[0] += ";;;;;Verkoop";
        ernaast[1] = ";;;;;Buurt;Aantal";
        ernaast[2] += ";;Pathmos;1";
        ernaast[3] += ";;Stevenfenne;2";
        // One of its rows stands beside our headings: that is told of as well.
        var melding = Assert.Single(LeesEigen(("Stand", ernaast)), m => m.Code != "indeling-verschoven");
        Assert.Equal(("tabel-ongelezen", "Stand"), (melding.Code, melding.Plaats!.Blad));
        Assert.Contains("F1:G4", melding.Tekst, StringComparison.Ordinal);
        var erboven = LeesEigen(("Stand", ["Pathmos;1", "Stevenfenne;2", "", .. Tabel]));
        Assert.Contains("A1:B2", Assert.Single(erboven).Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameHeadingsOnceMore_SayWhatIsUnderThem()
    {
        var melding = Assert.Single(LeesEigen(("Stand", [.. Tabel, "", .. Tabel[2..]])));
        Assert.Equal("tweede-kop", melding.Code);
        Assert.Contains("A8:D11", melding.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void SheetsWithFiguresThatTheLayoutDoesNotRead_AreNamedAtOnce()
    {
        var melding = Assert.Single(LeesEigen(("Stand", Tabel), ("Verkoop", ["", ";Buurt;Aantal", ";Pathmos;1", ";Stevenfenne;2"]),
            ("Labels", ["Label;Woningen", "A;10", "B;20", "C;30", "D;40"]), ("Lees mij", ["Dit is van ons."])));
        Assert.Equal("bladen-ongelezen", melding.Code);
        Assert.Contains("‘Verkoop’ (B2:C4), ‘Labels’ (A1:B5).", melding.Tekst, StringComparison.Ordinal);
        Assert.Contains("voeg het blad dan toe", melding.Herstel, StringComparison.Ordinal);
    }
}
