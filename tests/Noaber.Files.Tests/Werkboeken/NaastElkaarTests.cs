using System.Text;
using Noaber.Files.Werkboeken;
using Noaber.Files.Werkboeken.Eigen;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;

namespace Noaber.Files.Tests.Werkboeken;

/// <summary>Tables that stand beside each other on a sheet are each proposed and read; one table with an empty column stays one.</summary>
public sealed class NaastElkaarTests
{
    private static readonly Werkboeksleutel Sleutel = new(Guid.NewGuid(), Guid.NewGuid(), "Domijn", 2025);

    private static readonly Leveringsjabloon Sjabloon = new(Sleutel, new(2025, 2),
        Meetplan.Volledig(Catalogus.Standaard, new(2025, 1)).Nodig(Sleutel.Partij, PartijSoort.Corporatie, new(2025, 2)),
        Gebiedsindeling.Maak(2025,
        [
            new("GM0153", "Enschede", 2000), new("WK015301", "Centrum", 2000), new("BU01530101", "City", 2000), new("BU01530102", "Lasonder", 2000),
            new("WK015302", "Boswinkel", 2000), new("BU01530201", "Stevenfenne", 2000), new("BU01530202", "Ruwenbos", 2000),
        ]).Indeling!, Catalogus.Standaard);

    /// <summary>A sheet in which the names of what is counted are written short: S, V and N.</summary>
    private static string[] Blad(params string[] rijen) => [.. rijen.Select(r => string.Join(';', r.Split(';').Select(c => c switch
    {
        "S" => Catalogus.Standaard.Zoek("sloop")!.Naam, "V" => Catalogus.Standaard.Zoek("verkoop")!.Naam, "N" => Catalogus.Standaard.Zoek("nieuwbouw")!.Naam, _ => c,
    })))];

    private static Werkboek Xlsx(params string[] rijen) => Assert.IsType<Werkboek>(Werkboeklezer.Lees(Proefwerkboek.Nieuw(("Stand", Blad(rijen)))));

    private static Werkboek Csv(params string[] rijen) =>
        Assert.IsType<Werkboek>(Csvwerkboek.Lees(Encoding.UTF8.GetBytes(string.Join('\n', Blad(rijen)) + "\n")));

    private static EigenIndeling Indeling(Werkboek boek) => new([.. Indelingsvoorstel.Van(boek, Sjabloon).Select(v => v.Tabel)]);

    private static Tabelindeling Tabel(string gebied, string kop, string indicator, string? titel = null) =>
        new() { Blad = "Stand", Gebiedskop = gebied, Koppen = [gebied, kop], Kolommen = [new(kop, indicator)], Titel = titel };

    private static IEnumerable<string> Cijfers(Leveringslezing lezing) =>
        lezing.Cijfers.Select(c => $"{c.Sleutel.Indicator} {c.Plaats?.Rijnaam} {c.Waarde} {Celplaats.Letters(c.Plaats!.Kolom)}{c.Plaats.Rij}");

    private static Leveringslezing Lees(Werkboek boek, EigenIndeling? indeling = null) => Eigenwerkboek.Lees(boek, indeling ?? Indeling(boek), Sjabloon);

    public static TheoryData<string, string[], string[]> Naast => new()
    {
        { "an empty column between", ["Buurt;S;;Buurt;V", "City;3;;City;5", "Lasonder;4;;Lasonder;6"], ["sloop City 3 B2", "sloop Lasonder 4 B3", "verkoop City 5 E2", "verkoop Lasonder 6 E3"] },
        { "no empty column between", ["Buurt;S;Buurt;V", "City;3;Lasonder;5", "Lasonder;4;City;6"], ["sloop City 3 B2", "sloop Lasonder 4 B3", "verkoop Lasonder 5 D2", "verkoop City 6 D3"] },
        { "other areas, and more of them", ["Buurt;S;;Buurt;V", "City;3;;Ruwenbos;5", "Lasonder;4;;City;6", ";;;Lasonder;7", ";;;Stevenfenne;8"],
            ["sloop City 3 B2", "sloop Lasonder 4 B3", "verkoop Ruwenbos 5 E2", "verkoop City 6 E3", "verkoop Lasonder 7 E4", "verkoop Stevenfenne 8 E5"] },
        { "a title above each", ["Onze sloop;;;Wat wij verkochten", ";;;", "Buurt;S;;Buurt;V", "City;3;;City;5", "Lasonder;4;;Lasonder;6", "Totaal;7;;Totaal;11"],
            ["sloop City 3 B4", "sloop Lasonder 4 B5", "sloop Enschede 7 B6", "verkoop City 5 E4", "verkoop Lasonder 6 E5", "verkoop Enschede 11 E6"] },
        { "three, with a number of the row before each", ["Nr;Buurt;S;Nr;Buurt;V;;Nr;Buurt;N", "1;City;3;1;City;5;;1;Lasonder;1", "2;Lasonder;4;2;Lasonder;6;;2;City;2"],
            ["sloop City 3 C2", "sloop Lasonder 4 C3", "verkoop City 5 F2", "verkoop Lasonder 6 F3", "nieuwbouw Lasonder 1 J2", "nieuwbouw City 2 J3"] },
        { "one under another beside a long one", ["Buurt;S;;Buurt;V", "City;3;;City;5", "Lasonder;4;;Lasonder;6", "Stevenfenne;1;;;", "Ruwenbos;2;;Buurt;N", "Totaal;10;;City;8", ";;;Ruwenbos;9"],
            ["sloop City 3 B2", "sloop Lasonder 4 B3", "sloop Stevenfenne 1 B4", "sloop Ruwenbos 2 B5", "sloop Enschede 10 B6", "verkoop City 5 E2", "verkoop Lasonder 6 E3", "nieuwbouw City 8 E6", "nieuwbouw Ruwenbos 9 E7"] },
        { "headings in another row", ["Buurt;S;;Wat wij verkochten", "City;3;;Buurt;V", "Lasonder;4;;City;5", "Ruwenbos;9;;Lasonder;6", "Totaal;16;;;"],
            ["sloop City 3 B2", "sloop Lasonder 4 B3", "sloop Ruwenbos 9 B4", "sloop Enschede 16 B5", "verkoop City 5 E3", "verkoop Lasonder 6 E4"] },
        { "headings of the left one in a lower row", ["Onze sloop;;;Buurt;V", ";;;City;5", "Buurt;S;;Lasonder;6", "City;3;;Ruwenbos;7", "Lasonder;4;;Totaal;18"],
            ["verkoop City 5 E2", "verkoop Lasonder 6 E3", "verkoop Ruwenbos 7 E4", "verkoop Enschede 18 E5", "sloop City 3 B4", "sloop Lasonder 4 B5"] },
        { "another word for the areas", ["Buurt;S;;Wijk;V", "City;3;;Boswinkel;5", "Lasonder;4;;Centrum;6"], ["sloop City 3 B2", "sloop Lasonder 4 B3", "verkoop Boswinkel 5 E2", "verkoop Centrum 6 E3"] },
        { "an empty column within one of them", ["Buurt;S;;Toelichting;Buurt;V", "City;3;;Brand;Lasonder;5", "Lasonder;4;;;City;6"], ["sloop City 3 B2", "sloop Lasonder 4 B3", "verkoop Lasonder 5 F2", "verkoop City 6 F3"] },
        { "a wide one below both", ["Buurt;S;;Buurt;V", "City;3;;City;5", "Lasonder;4;;Lasonder;6", ";;;;", "Buurt;N;Opmerking;Jaar;Bron", "City;1;goed;2025;x", "Lasonder;2;goed;2025;y"],
            ["sloop City 3 B2", "sloop Lasonder 4 B3", "verkoop City 5 E2", "verkoop Lasonder 6 E3", "nieuwbouw City 1 B6", "nieuwbouw Lasonder 2 B7"] },
    };

    [Theory]
    [MemberData(nameof(Naast))]
    public void TablesBesideEachOther_AreProposedAndReadEach(string wat, string[] rijen, string[] cijfers)
    {
        Assert.NotEmpty(wat);
        foreach (var boek in (Werkboek[])[Xlsx(rijen), Csv(rijen)])
        {
            var lezing = Lees(boek);
            Assert.Equal(cijfers, Cijfers(lezing));
            Assert.Empty(lezing.Meldingen);
            Assert.Empty(lezing.Opmerkingen);
            Assert.Empty(Indeling(boek).Bezwaren(Catalogus.Standaard));
        }
    }

    [Theory]
    [InlineData("Buurt,S,V,Toelichting", "Buurt;S;;V;;Toelichting", "City;3;;5;;Brand", "Lasonder;4;;6;;")]
    [InlineData("Buurt,Buurtcode,S,V", "Buurt;Buurtcode;S;;V", "City;BU01530101;3;;5", "Lasonder;BU01530102;4;;6")]
    [InlineData("Buurt,S,Buurtcode,V", "Buurt;S;;Buurtcode;V", "City;3;;BU01530101;5", "Lasonder;4;;BU01530102;6")]
    [InlineData("Buurt,S,Wijk,V", "Buurt;S;;Wijk;V", "City;3;;Centrum;5", "Ruwenbos;4;;Boswinkel;6", "Totaal;7;;;11")]
    [InlineData("Wijk,Buurt,S,V", "Wijk;;Buurt;S;;V", "Centrum;;City;3;;5", ";;Lasonder;4;;6")]
    [InlineData("Buurt,S,V,Totaal,Bron", "Buurt;S;V;;Totaal;Bron", "City;3;5;;8;x", "Lasonder;4;6;;10;")]
    public void AnEmptyColumn_DoesNotDivideATable(string koppen, params string[] rijen)
    {
        var boek = Xlsx(rijen);
        var tabel = Assert.Single(Indeling(boek).Tabellen);
        Assert.Equal(Blad(koppen.Replace(',', ';'))[0].Split(';'), tabel.Koppen);
        Assert.Null(tabel.Titel);
        var lezing = Lees(boek);
        Assert.Empty(lezing.Meldingen);
        Assert.Empty(lezing.Opmerkingen);
        Assert.Equal(["sloop", "verkoop"], lezing.Cijfers.Select(c => c.Sleutel.Indicator).Distinct());
        Assert.Equal([3, 4, 5, 6], lezing.Cijfers.Where(c => c.Sleutel.Gebied != "GM0153").Select(c => (int)c.Waarde.Getal!));
    }

    [Theory]
    [InlineData("Buurt;S;;;Let op;Bron", "City;3;;;Pathmos telt niet mee;ons systeem", "Lasonder;4")]
    [InlineData("Buurt;S;;2024;2025", "City;3;;;", "Lasonder;4", "", ";;;Som;7")]
    [InlineData("Stand 2025", "", "Buurt;S", "City;3;;Nog navragen bij de administratie", "Lasonder;4;;7")]
    public void WhatStandsBesideATable_IsNoTable(params string[] rijen)
    {
        var boek = Xlsx(rijen);
        Assert.Single(Indeling(boek).Tabellen);
        var lezing = Lees(boek);
        Assert.Equal(2, lezing.Cijfers.Count);
        Assert.Empty(lezing.Meldingen);
        Assert.Empty(lezing.Opmerkingen);
    }

    /// <summary>Two tables that became one have both their headings in it.</summary>
    [Fact]
    public void TablesThatBecameOne_AreBothReadInIt() =>
        Assert.Equal(["sloop City 3 B2", "verkoop City 5 C2"], Cijfers(Lees(Xlsx("Buurt;A;B", "City;3;5"), Twee)));

    private static readonly EigenIndeling Twee = new([Tabel("Buurt", "A", "sloop"), Tabel("Buurt", "B", "verkoop")]);

    [Theory]
    [InlineData("", "B2 E2", "Buurt;A;;Buurt;B", "City;3;;City;5")]
    [InlineData("", "E2 B2", "Buurt;B;;Buurt;A", "City;5;;City;3")]
    [InlineData("", "C4 H4", ";;;;;;;", ";;;;;;;", ";Buurt;A;;;;Buurt;B", ";City;3;;;;City;5")]
    [InlineData("", "B2 B5", "Buurt;A", "City;3", "", "Buurt;B", "City;5")]
    [InlineData("andere volgorde", "B2 D2", "Buurt;A;;B;Buurt", "City;3;;5;City")]
    [InlineData("andere volgorde", "A2 D2", "A;Buurt;;B;Buurt", "3;City;;5;City")]
    [InlineData("Nieuw: ‘Jaar’.", "B2 F2", "Buurt;A;Jaar;;Buurt;B", "City;3;2025;;City;5")]
    [InlineData("Nieuw: ‘Jaar’.", "B2 F2", "Buurt;A;;Buurt;Jaar;B", "City;3;;City;2025;5")]
    public void WhereverTheyStand_TablesAreFoundByTheirHeadings(string opmerking, string cellen, params string[] rijen)
    {
        var lezing = Lees(Xlsx(rijen), Twee);
        Assert.Empty(lezing.Meldingen);
        Assert.Equal(["sloop City 3", "verkoop City 5"], Cijfers(lezing).Select(c => c[..c.LastIndexOf(' ')]));
        Assert.Equal(cellen.Split(' '), Cijfers(lezing).Select(c => c[(c.LastIndexOf(' ') + 1)..]));
        if (opmerking.Length == 0)
            Assert.Empty(lezing.Opmerkingen);
        else
            Assert.Contains(opmerking, string.Join(' ', lezing.Opmerkingen.Select(o => o.Tekst)), StringComparison.Ordinal);
        Assert.All(lezing.Opmerkingen, o => Assert.Equal("indeling-verschoven", o.Code));
    }

    [Theory]
    [InlineData("gebied-onbekend D3", "Buurt;A;;Buurt;B", "City;3;;City;5", "Lasonder;4;;Lassonder;6")]
    [InlineData("gebied-leeg D3", "Buurt;A;;Buurt;B", "City;3;;City;5", "Lasonder;4;;;6")]
    [InlineData("geen-getal E3", "Buurt;A;;Buurt;B", "City;3;;City;5", "Lasonder;4;;Lasonder;zes")]
    [InlineData("kop-weg D1", "Buurt;A;;Buurt;C", "City;3;;City;5")]
    [InlineData("kop-dubbel F1", "Buurt;A;;Buurt;B;B", "City;3;;City;5;6")]
    [InlineData("kop-dubbel C4", "Buurt;B", "City;5", "", "Buurt;A;Buurt", "City;3;City")]
    public void AFinding_NamesTheCellOfItsOwnTable(string melding, params string[] rijen) =>
        Assert.Contains(melding, Lees(Xlsx(rijen), Twee).Meldingen.Select(m => $"{m.Code} {m.Plaats!.Adres}"));

    [Fact]
    public void AHiddenRow_IsToldOfInEachTableThatItIsOf() => Assert.Equal(["rij-verborgen A2", "rij-verborgen D2"],
        Lees(Assert.IsType<Werkboek>(Werkboeklezer.Lees(Proefwerkboek.Nieuw(("Stand", ["Buurt;A;;Buurt;B", "City;3;;City;5"]))
            .Met("sheet1.xml", x => x.Replace("<x:row r=\"2\"", "<x:row r=\"2\" hidden=\"1\"", StringComparison.Ordinal)))), Twee)
            .Meldingen.Select(m => $"{m.Code} {m.Plaats!.Adres}"));

    [Fact]
    public void TablesWithTheSameHeadings_AreToldApartByTheirTitles_OrByTheirOrder()
    {
        string[] rijen = ["Sloop;;;Verkoop", "Buurt;Aantal;;Buurt;Aantal", "City;3;;City;5"], om = ["Verkoop;;;Sloop", "Buurt;Aantal;;Buurt;Aantal", "City;5;;City;3"];
        var indeling = new EigenIndeling([Tabel("Buurt", "Aantal", "sloop", "Sloop"), Tabel("Buurt", "Aantal", "verkoop", "Verkoop")]);
        Assert.Equal(["sloop City 3 B3", "verkoop City 5 E3"], Cijfers(Lees(Xlsx(rijen), indeling)));
        Assert.Equal(["sloop City 3 E3", "verkoop City 5 B3"], Cijfers(Lees(Xlsx(om), indeling)));
        var zonder = new EigenIndeling([.. indeling.Tabellen.Select(t => t with { Titel = null })]);
        Assert.Equal(["sloop City 3 B3", "verkoop City 5 E3"], Cijfers(Lees(Xlsx(rijen), zonder)));
        var melding = Assert.Single(Lees(Xlsx("Buurt;Aantal", "City;3"), zonder).Meldingen);
        Assert.Equal("koppen-weg", melding.Code);
        Assert.Contains("minder tabellen met de koppen ‘Buurt’, ‘Aantal’", melding.Tekst, StringComparison.Ordinal);
        Assert.Equal(["Sloop", "Verkoop"], Indeling(Xlsx([.. rijen, "Lasonder;1;;Lasonder;2"])).Tabellen.Select(t => t.Titel));
    }

    [Fact]
    public void ATableThatTheLayoutLeavesOut_IsToldOf_AndChangesNothing()
    {
        var een = new EigenIndeling([Twee.Tabellen[0]]);
        foreach (var rijen in (string[][])[["Buurt;A;;Buurt;B", "City;3;;City;5", "Lasonder;4;;Lasonder;6"], ["Buurt;A;;Wijk;B", "City;3;;Boswinkel;5", "Lasonder;4;;Centrum;6"]])
        {
            var lezing = Lees(Xlsx(rijen), een);
            Assert.Empty(lezing.Meldingen);
            Assert.Equal(["sloop City 3 B2", "sloop Lasonder 4 B3"], Cijfers(lezing));
            var opmerking = Assert.Single(lezing.Opmerkingen);
            Assert.Equal(("tabel-ongelezen", "D1"), (opmerking.Code, opmerking.Plaats!.Adres));
            Assert.Contains("D1:E3", opmerking.Tekst, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TheSameHeadingsOnceMoreBelowOneOfThem_AreOfThatOne()
    {
        var lezing = Lees(Xlsx("Buurt;A;;Buurt;B", "City;3;;City;5", "Lasonder;4;;", ";;;Buurt;B", ";;;City;9"), Twee);
        Assert.Equal(["sloop City 3 B2", "sloop Lasonder 4 B3", "verkoop City 5 E2"], Cijfers(lezing));
        var opmerking = Assert.Single(lezing.Opmerkingen);
        Assert.Equal(("tweede-kop", "D4"), (opmerking.Code, opmerking.Plaats!.Adres));
        Assert.Contains("D4:E5", opmerking.Tekst, StringComparison.Ordinal);
    }

    /// <summary>Two tables that were read as one have figures of the one in the rows of the other.</summary>
    [Fact]
    public void TablesThatSeemedOne_AreNotReadAsOneWhenTheirRowsDiffer()
    {
        var een = Indeling(Xlsx("Buurt;S;;Gebied;V", "City;3;;City;5", "Lasonder;4;;Lasonder;6"));
        Assert.Single(een.Tabellen);
        var lezing = Lees(Xlsx("Buurt;S;;Gebied;V", "City;3;;Lasonder;6", "Lasonder;4;;City;5"), een);
        Assert.Equal("kop-weg", Assert.Single(lezing.Meldingen).Code);
        Assert.DoesNotContain(lezing.Cijfers, c => c.Sleutel.Indicator == "verkoop" && c.Waarde.Getal is not null);
    }

    [Fact]
    public void EveryCellIsStillLookedAtForPersonalData() => Assert.Contains("E2", LeveringPersoonsgegevens
        .Zoek(Xlsx("Buurt;S;;Buurt;V", "City;3;;City;mevrouw J. Jansen"), new HashSet<string>()).Select(b => $"{Celplaats.Letters(b.Kolom)}{b.Rij}"));
}
