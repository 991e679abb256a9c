using System.Text;
using Noaber.Files.Gebieden;
using Noaber.Kernel.Gebieden;

namespace Noaber.Files.Tests.Gebieden;

/// <summary>Public figures are read as they stand; what is secret or absent is never zero.</summary>
public sealed class KerncijferlezerTests(ITestOutputHelper uitvoer)
{
    private static Kerncijferuitkomst Lees(string csv) => Kerncijferlezer.Lees(Encoding.UTF8.GetBytes(csv));

    [Theory]
    [InlineData("code;naam;woningen;huur\nBU01530000;City;1200;12,5\nBU01530001;\"Lasonder; Zeggelt\";0;7,25\n", "7.25")]
    [InlineData("code,naam,woningen,huur\nBU01530000,City,1200,12.5\nBU01530001,\"Lasonder; Zeggelt\",0,7.25\n", "7.25")]
    [InlineData("naam\tcode\twoningen\thuur\r\nCity\tBU01530000  \t1.200\t12,5\r\n\"Lasonder; Zeggelt\"\tBU01530001  \t0\t7,25\r\n", "7.25")]
    public void AnyDelimiterAndDecimalMark_IsRead(string csv, string huur)
    {
        var tabel = Lees(csv).Tabel!;
        Assert.Equal(["woningen", "huur"], tabel.Kolommen);
        Assert.Equal("Lasonder; Zeggelt", tabel.Rijen[1].Naam);
        Assert.Equal([1200, 0], tabel.Kolom("woningen").Values);
        Assert.Equal(decimal.Parse(huur, System.Globalization.CultureInfo.InvariantCulture), tabel.Kolom("huur")["BU01530001"]);
    }

    [Fact]
    public void WhatIsSecretOrAbsent_IsNeverZero()
    {
        var tabel = Lees("code;a;b;c;d;e;f\nBU01530000;-99997.0;-99999999;.;;-;-99995.0\nBU01530001;0;1;2;3;-4;5\n").Tabel!;
        Assert.Equal([Ontbreekt.Geheim, Ontbreekt.Geheim, Ontbreekt.Geheim, Ontbreekt.Leeg, Ontbreekt.Streepje, Ontbreekt.Later], tabel.Rijen[0].Cijfers.Select(c => c.Reden));
        Assert.All(tabel.Rijen[0].Cijfers, c => Assert.Null(c.Getal));
        Assert.Equal(new(0, Ontbreekt.Niet), tabel.Rijen[1].Cijfers[0]);
        Assert.Equal(-4, tabel.Rijen[1].Cijfers[4].Getal);
    }

    [Theory]
    [InlineData("geen-gebieden", "naam;woningen\nCity;3\n")]
    [InlineData("geen-gebieden", "")]
    [InlineData("decimaal-onduidelijk", "code;woningen\nBU01530000;1.200\nBU01530001;2.300\n")]
    [InlineData("decimaal-onduidelijk", "code;a;b\nBU01530000;1,25;2.25\n")]
    [InlineData("getal-te-groot", "code;a\nBU01530000;1E99\n")]
    [InlineData("rij-scheef", "code;a;b\nBU01530000;1\n")]
    public void WhatCannotBeRead_IsSaid(string code, string csv) => Assert.Contains(Lees(csv).Meldingen, m => m.Code == code);

    [Theory]
    [InlineData("kwb/kwb2017_4gemeenten.csv", 253, "AantalInwoners_5")]
    [InlineData("kwb/kwb2021_twente_buurten.csv", 517, "aantal_inwoners")]
    [InlineData("kwb/kwb2021_twente_gemeenten.csv", 14, "aantal_inwoners")]
    [InlineData("kwb/kwb2024_4gemeenten_buurten.csv", 218, "AantalInwoners_5")]
    [InlineData("kwb/rivm2020_gezondheid_4gemeenten.csv", 506, "ErvarenGezondheidGoedZeerGoed_4")]
    [InlineData("kwb/etlocal_ca2015_4gemeenten.csv", 246, "number_of_inhabitants")]
    [InlineData("kwb/wijken2022_4gemeenten.csv", 38, "population")]
    [InlineData("kwb/twente4_buurten_samengevoegd.csv", 218, "kwb2021_aantal_inwoners")]
    [InlineData("geo/twente_buurten.csv", 218, "jaar")]
    [InlineData("geo/twente_wijken_2022.csv", 120, "population")]
    public void TheRealTables_AreRead(string naam, int rijen, string kolom)
    {
        var uitkomst = Kerncijferlezer.Lees(Referentie.Bytes(naam));
        Assert.Empty(uitkomst.Meldingen);
        var tabel = uitkomst.Tabel!;
        uitvoer.WriteLine($"{naam}: {tabel.Rijen.Count} rijen, {tabel.Kolommen.Count} kolommen, {tabel.Rijen.Sum(r => r.Cijfers.Count(c => c.Getal is null))} leeg of geheim, {tabel.Overgeslagen} overgeslagen");
        Assert.Equal(rijen, tabel.Rijen.Count);
        Assert.Contains(kolom, tabel.Kolommen);
        Assert.DoesNotContain(tabel.Rijen.SelectMany(r => r.Cijfers), c => c.Getal < -9999);
    }

    [Fact]
    public void Almelo_WasRedrawn_AndSaysSo()
    {
        var (oud, nieuw) = (Kerncijferlezer.Lees(Referentie.Bytes("kwb/kwb2017_4gemeenten.csv")).Tabel!, Kerncijferlezer.Lees(Referentie.Bytes("kwb/kwb2021_twente_buurten.csv")).Tabel!);
        var wijziging = nieuw.Kolom("indelingswijziging_wijken_en_buurten").ToDictionary(k => k.Key, k => (Indelingswijziging)(int)k.Value);
        bool Hier(Gebied g) => g.Gemeente is "GM0141" or "GM0147" or "GM0153" or "GM0164";
        var hercodering = Hercodering.Vergelijk(Gebiedsindeling.Maak(2017, oud.Gebieden(2017).Where(Hier)).Indeling!,
            Gebiedsindeling.Maak(2021, nieuw.Gebieden(2021).Where(Hier)).Indeling!, wijziging);
        var inwoners = oud.Kolom("AantalInwoners_5").Where(k => k.Key.StartsWith("BU", StringComparison.Ordinal)).ToDictionary();
        var gevolg = hercodering.Reken(inwoners, telbaar: true).ToList();
        uitvoer.WriteLine(string.Join(", ", gevolg.CountBy(g => (g.Gebied[2..6], g.Gevolg)).Select(g => $"{g.Key}: {g.Value}")));
        Assert.Equal(71, gevolg.Count(g => g.Gebied.StartsWith("BU0141", StringComparison.Ordinal)));
        Assert.All(gevolg.Where(g => g.Gebied.StartsWith("BU0141", StringComparison.Ordinal)), g => Assert.Null(g.Waarde));
        Assert.Equal(147, gevolg.Count(g => g.Gevolg == Reeksgevolg.LooptDoor));
        Assert.Equal(inwoners.Where(i => !i.Key.StartsWith("BU0141", StringComparison.Ordinal)).Sum(i => i.Value), gevolg.Sum(g => g.Waarde ?? 0));
    }
}
