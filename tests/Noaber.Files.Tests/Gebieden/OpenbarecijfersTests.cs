using System.Text;
using Noaber.Files.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Files.Tests.Gebieden;

/// <summary>A table of CBS becomes figures of public indicators by the columns that the definitions name; what is secret is never zero.</summary>
public sealed class OpenbarecijfersTests
{
    private static (IReadOnlyList<Waarneming> Cijfers, IReadOnlyList<Gebiedsmelding> Meldingen) Van(string csv, string tabel = "85984NED") =>
        Openbarecijfers.Van(Kerncijferlezer.Lees(Encoding.UTF8.GetBytes(csv)).Tabel!, tabel, Catalogus.Standaard);

    [Fact]
    public void Columns_BecomeFigures_AndClassesTheirColumnEach()
    {
        var (cijfers, meldingen) = Van("code;naam;AantalInwoners_5;k_0Tot15Jaar_8;k_15Tot25Jaar_9\nBU01530202;Pathmos;2360;165;.\nGM0153;Enschede;160000;;1\n");
        Assert.Empty(meldingen);
        Assert.Equal(["inwoners BU01530202  2024 2.360", "inwoners GM0153  2024 160.000", "inwoners-leeftijd BU01530202 leeftijdsgroep=0-15 2024 165",
            "inwoners-leeftijd BU01530202 leeftijdsgroep=15-25 2024 onbekend", "inwoners-leeftijd GM0153 leeftijdsgroep=15-25 2024 1"],
            cijfers.Select(c => $"{c.Sleutel.Indicator} {c.Sleutel.Gebied} {c.Sleutel.Deel} {c.Periode} {c.Waarde}"));
        Assert.Contains("geheim", cijfers.Single(c => c.Waarde == Waarde.Onbekend).Toelichting, StringComparison.Ordinal);
        Assert.All(cijfers, c => Assert.Null(c.Partij));
    }

    [Theory]
    [InlineData("geen-kolommen", "code;Iets\nGM0153;3\n", "85984NED")]
    [InlineData("geen-kolommen", "code;AantalInwoners_5\nGM0153;3\n", "onbekend")]
    [InlineData("gebied-dubbel", "code;AantalInwoners_5\nGM0153;3\nGM0153;4\n", "85984NED")]
    [InlineData("getal-kan-niet", "code;AantalInwoners_5\nGM0153;-3\n", "85984NED")]
    public void WhatCannotCome_SaysWhy_AndNothingComes(string code, string csv, string tabel)
    {
        var (cijfers, meldingen) = Van(csv, tabel);
        Assert.Contains(meldingen, m => m.Code == code && m.Herstel.Length > 0);
        Assert.Empty(cijfers);
    }

    /// <summary>One buurt stands twice in this copy, with other figures each time: nobody can tell which holds.</summary>
    [Fact]
    public void TheRealTableWithABuurtTwice_IsRefusedByItsName() => Assert.Equal(["BU01411201"], Openbarecijfers.Van(
        Kerncijferlezer.Lees(Referentie.Bytes("kwb/etlocal_ca2015_4gemeenten.csv")).Tabel!, "etlocal-2015", Catalogus.Standaard).Meldingen.Select(m => m.Gebied));

    /// <summary>The real tables, with what CBS keeps secret.</summary>
    [Theory]
    [InlineData("kwb/kwb2017_4gemeenten.csv", "83765NED", 9)]
    [InlineData("kwb/kwb2021_twente_buurten.csv", "kwb-2021", 3)]
    [InlineData("kwb/wijken2022_4gemeenten.csv", "kwb-2022", 4)]
    [InlineData("kwb/kwb2024_4gemeenten_buurten.csv", "85984NED", 6)]
    public void TheRealTables_ComeIn(string naam, string nummer, int indicatoren)
    {
        var (cijfers, meldingen) = Openbarecijfers.Van(Kerncijferlezer.Lees(Referentie.Bytes(naam)).Tabel!, nummer, Catalogus.Standaard);
        Assert.Empty(meldingen.Select(m => $"{m.Vlak} {m.Tekst}"));
        Assert.Equal(indicatoren, cijfers.Select(c => c.Sleutel.Indicator).Distinct().Count());
        Assert.InRange(cijfers.Select(c => c.Sleutel.Gebied).Distinct().Count(), 38, 600);
    }
}
