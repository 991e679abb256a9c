using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Persoonlijk;

namespace Noaber.Kernel.Tests.Monitor;

/// <summary>Nothing personal gets in, and hardly any ordinary delivery is refused for it.</summary>
public sealed class PersoonsgegevensTests(ITestOutputHelper uitvoer)
{
    private const int Zaden = 4, Gewone = 800;

    [Fact]
    public void PlantedAnywhereInAnOrdinaryDelivery_IsCaught()
    {
        Func<List<Proefblad>, Random, string, (string Blad, int Rij, int Kolom)>[] plekken = [InCijfer, InUitleg, Erachter, Eronder, InKop, InNoot];
        var gemist = new List<string>();
        var aantal = 0;
        foreach (var ((naam, soort, maak), at) in Plantgoed.Los.Concat(Plantgoed.Verhalen).Concat(Levensverhalen.Alle).Concat(Vermommingen.Los).Concat(Doorgeglipt.Los).Concat(Aanvallen.Los).Select((plant, at) => (plant, at)))
            for (var zaad = 0; zaad < Zaden * plekken.Length; zaad++, aantal++)
            {
                var toeval = new Random(zaad * 7919 + at);
                var (bladen, tekst) = (Proefleveringen.Maak(zaad), maak(toeval));
                var (blad, rij, kolom) = plekken[zaad % plekken.Length](bladen, toeval, tekst);
                if (!Proefleveringen.Kijk(bladen).Any(b => b.Blad == blad && b.Rij == rij && b.Kolom == kolom && Zelfde(b.Soort, soort)))
                    gemist.Add($"{naam} ({zaad % plekken.Length}, {zaad}): {tekst} op {blad} {rij},{kolom}");
            }
        uitvoer.WriteLine($"{aantal} geplant, {gemist.Count} gemist{string.Concat(gemist.Select(g => $"\n{g}"))}");
        Assert.True(aantal > 7000);
        Assert.Empty(gemist);
    }

    [Fact]
    public void PlantedUnderAHeadingOrBesideALabel_IsCaught()
    {
        var gemist = new List<string>();
        var aantal = 0;
        foreach (var (kop, soort, maak) in Plantgoed.OnderKop)
            for (var zaad = 0; zaad < Zaden * 2; zaad++, aantal++)
            {
                var toeval = new Random(zaad);
                var bladen = Proefleveringen.Maak(zaad);
                var rijen = Enumerable.Range(0, toeval.Next(1, 30)).Select(_ => new[] { "Pathmos", maak(toeval), $"{toeval.Next(400, 900)}" }).ToList();
                bladen.Add(new("Lijst", [["Buurt", kop, "Huur"], .. rijen]));
                var gevonden = Proefleveringen.Kijk(bladen);
                if (rijen.Select((_, at) => at + 2).Any(rij => !gevonden.Any(b => b is { Blad: "Lijst", Kolom: 2 } && b.Rij == rij && Zelfde(b.Soort, soort))))
                    gemist.Add($"{kop}: {rijen[0][1]}");
            }
        uitvoer.WriteLine($"{aantal} kolommen geplant, {gemist.Count} gemist");
        Assert.Empty(gemist);
    }

    [Fact]
    public void OrdinaryDeliveries_AreHardlyEverRefused()
    {
        var geweigerd = Enumerable.Range(1, Gewone).Select(zaad => (zaad, Gevonden: Proefleveringen.Kijk(Proefleveringen.Maak(zaad)))).Where(w => w.Gevonden.Count > 0).ToList();
        uitvoer.WriteLine($"{geweigerd.Count} van {Gewone} gewone werkboeken geweigerd");
        foreach (var (zaad, gevonden) in geweigerd)
            uitvoer.WriteLine($"{zaad}: {string.Join(", ", gevonden.Select(b => $"{b.Soort} {b.Blad} {b.Rij},{b.Kolom}"))}");
        Assert.InRange(geweigerd.Count, 0, Gewone / 100);
    }

    [Fact]
    public void TheLifeOfOnePerson_IsCaughtWithOrWithoutAName()
    {
        var verhalen = Levensverhalen.Allemaal().ToList();
        var gemist = verhalen.Where(verhaal => !Soorten([verhaal]).Any(s => s is Persoonsgegeven.EenMens or Persoonsgegeven.Naam)).ToList();
        uitvoer.WriteLine($"{verhalen.Count} verhalen, {gemist.Count} gemist{string.Concat(gemist.Select(g => $"\n{g}"))}");
        Assert.True(verhalen.Count > 250);
        Assert.Empty(gemist);
    }

    [Fact]
    public void SignalsThatCombine_AreOnePersonOrOneHome()
    {
        var anders = Levensverhalen.Samen.Where(v => !Soorten([v.Tekst]).Contains(v.Soort)).Select(v => $"{v.Tekst}: {string.Join(", ", Soorten([v.Tekst]))}").ToList();
        uitvoer.WriteLine(string.Join("\n", anders));
        Assert.Empty(anders);
        Assert.DoesNotContain(Persoonsgegeven.Naam, Soorten(["Bewoonster is blind"]));
    }

    [Fact]
    public void WhatHoldsForMany_IsNobodysLife()
    {
        var geweigerd = Levensverhalen.Gewoon.Concat(Vermommingen.Gewoon).Concat(Doorgeglipt.Gewoon).Concat(Aanvallen.Gewoon).Where(zin => Soorten([zin]).Any()).Select(zin => $"{zin}: {string.Join(", ", Soorten([zin]))}").ToList();
        uitvoer.WriteLine(string.Join("\n", geweigerd));
        Assert.Empty(geweigerd);
    }

    [Fact]
    public void NumbersOfAnalysts_AreHardlyEverRefused()
    {
        var zinnen = Doorgeglipt.Gemaakt.SelectMany(maak => Enumerable.Range(0, 40).Select(zaad => maak(new(zaad)))).ToList();
        var geweigerd = zinnen.Where(zin => Soorten([zin]).Any()).ToList();
        uitvoer.WriteLine($"{geweigerd.Count} van {zinnen.Count} zinnen geweigerd{string.Concat(geweigerd.Select(zin => $"\n{zin}"))}");
        Assert.InRange(geweigerd.Count, 0, zinnen.Count / 100);
    }

    [Fact]
    public void CellsBesideATable_AreSeenTogether()
    {
        Assert.All(Doorgeglipt.Tabellen, tabel => Assert.True(Soorten(tabel.Rijen).Contains(tabel.Soort), tabel.Naam));
        Assert.All(Doorgeglipt.GewoneTabellen, tabel => Assert.True(!Soorten(tabel.Rijen).Any(), tabel.Naam));
    }

    [Fact]
    public void AFinding_NeverRepeatsWhatStandsThere()
    {
        var gevonden = Proefleveringen.Kijk([new("123456782", [["Naam", "Geboortedatum"], ["Xandra Nijland", "1-2-1980"]])]);
        Assert.Contains(gevonden, b => b is { Soort: Persoonsgegeven.Bsn, Blad: "1", Rij: 0 });
        Assert.Contains(gevonden, b => b is { Soort: Persoonsgegeven.NaamMetGeboortedatum, Rij: 2, Kolom: 1 });
        Assert.All(gevonden, b => Assert.DoesNotMatch("123456782|Nijland|1980", $"{b} {b.Wat} {b.Herstel}"));
        Assert.All(Enum.GetValues<Persoonsgegeven>(), soort => Assert.NotEmpty(new Persoonsbevinding(soort, "", 1, 1).Herstel));
    }

    [Fact]
    public void ThingsThatAreOnlyPersonalTogether_AreCaught()
    {
        Assert.Equal([Persoonsgegeven.NaamMetGeboortedatum], Soorten(["Xandra Nijland", "12-03-1980", "700"]));
        Assert.Contains(Persoonsgegeven.PostcodeMetHuisnummer, Soorten(["Postcode", "Huisnummer", "Huur"], ["7511", "12", "700"]));
        Assert.Contains(Persoonsgegeven.Postcode, Soorten(["Postcode", "Letters"], ["7511", "AB"]));
        Assert.Contains(Persoonsgegeven.Naam, Soorten(["Jan", "Jansen", "12"]));
        Assert.Contains(Persoonsgegeven.Adres, Soorten(["Het Zeggelt 12"], ["De Klomp 4"], ["Klokkenplas 9a"]));
        Assert.Contains(Persoonsgegeven.Telefoon, Soorten(["612345678"], ["623456789"], ["634567891"]));
        Assert.Empty(Soorten(["Xandra Nijland", "12-03-2025", "700"]));
        Assert.Empty(Soorten(["Wijk 1"], ["Wijk 2"], ["Wijk 3"]));
    }

    [Fact]
    public void SurnamesBesideYears_AreAListOfPeople_UnlessAHeadingSaysOtherwise()
    {
        string?[][] tabel = [["Buurt", "Woningen"], ["Pathmos", "12"], ["City", "14"], ["Stevenfenne", "16"]];
        string?[][] Met(params (string Naam, string Jaar)[] lijst) => [tabel[0], .. lijst.Select((l, at) => (string?[])[.. tabel[at + 1], "", l.Naam, l.Jaar])];
        Assert.Contains(Persoonsgegeven.NaamMetGeboortedatum, Soorten(Met(("Jansen", "1961"), ("Pietersen", "1970"), ("Yilmaz", "1988"))));
        Assert.Contains(Persoonsgegeven.NaamMetGeboortedatum, Soorten(Met(("Nijland", "1961"), ("ten Thije", "1970"), ("Haverkate", "1988"))));
        Assert.Contains(Persoonsgegeven.NaamMetGeboortedatum, Soorten(Met(("de Vries", "1961"))));
        Assert.Empty(Soorten(Met(("Nijland", "1961"))));
        Assert.Empty(Soorten(Met(("Sloop", "1961"), ("Nieuwbouw", "1970"), ("Renovatie", "1988"))));
        Assert.Empty(Soorten(["Gebouw", "Bouwjaar"], ["Cromhoff", "1961"], ["Kroon", "1970"], ["Kwadraat", "1980"]));
    }

    [Fact]
    public void ANumberThatNobodyAskedFor_CanBeATelephone_AndAnAmountIsNone()
    {
        Assert.Contains(Persoonsgegeven.Telefoon, Soorten(["Buurt", "Woningen"], ["Pathmos", "12", "", "612345679"]));
        Assert.Empty(Soorten(["WOZ-waarde totaal", "612345679"]));
        Assert.Empty(Soorten(["Begroting", "640000000"]));
        Assert.Empty(Soorten(["Buurt", "Investering"], ["Pathmos", "612345679"]));
    }

    [Fact]
    public void SmallCountsAboutPeople_AreCaughtUnderTheMunicipality()
    {
        Waarneming[] cijfers =
        [
            Leveringsproef.Cijfer("huisuitzettingen", 3), Leveringsproef.Cijfer("huisuitzettingen", 3, Leveringsproef.Wijk1, rij: 2),
            Leveringsproef.Cijfer("huisuitzettingen", 0, Leveringsproef.Wijk1, rij: 3), Leveringsproef.Cijfer("huisuitzettingen", 10, Leveringsproef.Wijk1, rij: 4),
            Leveringsproef.Cijfer("toewijzingen", 3, Leveringsproef.Buurt1, rij: 5), Leveringsproef.Cijfer("toewijzingen", 9, Leveringsproef.Buurt1, "leeftijd=tot-23", rij: 6),
            Leveringsproef.Cijfer("woningvoorraad", 4, Leveringsproef.Buurt1, rij: 7),
        ];
        Assert.Equal([2, 6], KleineAantallen.Zoek(cijfers, Catalogus.Standaard).Select(b => b.Rij));
        Assert.All(KleineAantallen.Zoek(cijfers, Catalogus.Standaard), b => Assert.Equal(Persoonsgegeven.KleinAantal, b.Soort));
    }

    [Fact]
    public void Reports_AreAboutPeople_AndAskedOfTheMunicipalityAlone()
    {
        Waarneming[] cijfers = [Leveringsproef.Cijfer("overlastmeldingen", 2), Leveringsproef.Cijfer("overlastmeldingen", 2, Leveringsproef.Buurt1, rij: 2)];
        Assert.Equal([2], KleineAantallen.Zoek(cijfers, Catalogus.Standaard).Select(b => b.Rij));
        var overlast = Catalogus.Standaard.Zoek("overlastmeldingen")!;
        Assert.Equal(Kernel.Gebieden.Gebiedsniveau.Gemeente, overlast.LaagsteNiveau);
        Assert.Contains("om wie het gaat", overlast.Telling, StringComparison.Ordinal);
    }

    [Fact]
    public void KnownNames_AreNoPersons()
    {
        var zoeker = new Persoonsgegevens(new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Jan Jansen Hof", "Domijn" });
        zoeker.Blad("Blad1");
        zoeker.Rij(1, [new(1, "Jan Jansen Hof"), new(2, "klant Domijn")]);
        Assert.Empty(zoeker.Sluit());
    }

    [Fact]
    public void AHundredThousandRows_HoldNothingPersonal()
    {
        var zoeker = new Persoonsgegevens();
        zoeker.Blad("Groot");
        var cellen = Enumerable.Range(1, 20).Select(k => new Persoonscel(k, k == 1 ? "BU01530202" : k == 2 ? "Pathmos" : $"{k * 137}")).ToList();
        for (var rij = 1; rij <= 100_000; rij++)
            zoeker.Rij(rij, cellen);
        Assert.Empty(zoeker.Sluit());
    }

    private static IEnumerable<Persoonsgegeven> Soorten(params string?[][] rijen) => Proefleveringen.Kijk([new("Blad1", [.. rijen])]).Select(b => b.Soort);

    // A name in a role may be told as a name too, a postcode with a number as a postcode; what matters is that the cell is named.
    private static bool Zelfde(Persoonsgegeven gevonden, Persoonsgegeven soort) => gevonden == soort
        || soort == Persoonsgegeven.PostcodeMetHuisnummer && gevonden == Persoonsgegeven.Postcode || soort == Persoonsgegeven.Naam && gevonden == Persoonsgegeven.NaamMetGeboortedatum
        || soort == Persoonsgegeven.EenMens && gevonden == Persoonsgegeven.Naam;

    private static (string, int, int) InCijfer(List<Proefblad> bladen, Random toeval, string tekst) => Zet(bladen, toeval, tekst, cel => cel is { Length: > 0 } && char.IsAsciiDigit(cel[0]));

    private static (string, int, int) InUitleg(List<Proefblad> bladen, Random toeval, string tekst) => Zet(bladen, toeval, tekst, cel => cel is { Length: > 12 } && !char.IsAsciiDigit(cel[0]));

    private static (string, int, int) Zet(List<Proefblad> bladen, Random toeval, string tekst, Func<string?, bool> waar)
    {
        var plekken = (from b in bladen from r in Enumerable.Range(1, b.Rijen.Count - 1) from k in Enumerable.Range(0, b.Rijen[r].Length) where waar(b.Rijen[r][k]) && !IsBedrag(b, r) select (b, r, k)).ToList();
        var (blad, rij, kolom) = plekken[toeval.Next(plekken.Count)];
        blad.Rijen[rij][kolom] = tekst;
        return (Naam(bladen, blad), rij + 1, kolom + 1);
    }

    /// <summary>Among amounts of its size nobody can tell a BSN from an amount.</summary>
    private static bool IsBedrag(Proefblad blad, int rij) => blad.Naam == "Financieel" || blad.Rijen[rij] is ["WOZ-waarde totaal" or "Leningen", ..];

    private static (string, int, int) Erachter(List<Proefblad> bladen, Random toeval, string tekst)
    {
        var blad = bladen[^1];
        var rij = toeval.Next(1, blad.Rijen.Count);
        blad.Rijen[rij] = [.. blad.Rijen[rij], "", "", tekst];
        return (Naam(bladen, blad), rij + 1, blad.Rijen[rij].Length);
    }

    private static (string, int, int) Eronder(List<Proefblad> bladen, Random toeval, string tekst)
    {
        var kolom = toeval.Next(0, 4);
        bladen[^1].Rijen.AddRange([[], [], [.. Enumerable.Repeat("", kolom), tekst]]);
        return (Naam(bladen, bladen[^1]), bladen[^1].Rijen.Count, kolom + 1);
    }

    private static (string, int, int) InKop(List<Proefblad> bladen, Random toeval, string tekst)
    {
        var kolom = toeval.Next(bladen[^1].Rijen[0].Length);
        bladen[^1].Rijen[0][kolom] = tekst;
        return (Naam(bladen, bladen[^1]), 1, kolom + 1);
    }

    private static (string, int, int) InNoot(List<Proefblad> bladen, Random toeval, string tekst)
    {
        bladen[^1].Ernaast.Add((toeval.Next(90, 99), 7, tekst));
        return (Naam(bladen, bladen[^1]), bladen[^1].Ernaast[^1].Rij, 7);
    }

    private static string Naam(List<Proefblad> bladen, Proefblad blad)
    {
        var anders = blad with { Naam = $"{blad.Naam} {bladen.IndexOf(blad)}" };
        bladen[bladen.IndexOf(blad)] = anders;
        return anders.Naam;
    }
}
