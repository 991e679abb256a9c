using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Tests;

/// <summary>The speerpunten of Enschede and the deliverables of Hengelo. Facts only: their sentences do not stand here.</summary>
public class EchteSpeerpuntTests(ITestOutputHelper output)
{
    private const string Enschede2024 = "000_fedc81887a679f80.txt";
    private const string Enschede2020 = "001_c911101483456dab.txt";
    private const string Hengelo2017 = "003_114382b141c2d33a.txt";

    [Fact]
    public void Enschede2024_HasThreeSpeerpuntenWithAllTheirFields()
    {
        var speerpunten = Testdocument.LeesBron(Enschede2024).Speerpunten;
        Print(speerpunten);

        Assert.Equal(3, speerpunten.Count);
        Assert.Equal(
            ["hoofdthema", "subthema", "doel", "trekkers", "inleiding", "resultaat", "toelichting", "betrokkenPartijen", "afbakening", "randvoorwaarden", "communicatie"],
            speerpunten[0].Velden.Select(veld => veld.Naam));
        Assert.All(speerpunten.Skip(1), speerpunt => Assert.Equal(
            ["hoofdthema", "subthema", "doel", "trekkers", "inleiding", "resultaat", "acties", "betrokkenPartijen", "afbakening", "randvoorwaarden", "communicatie"],
            speerpunt.Velden.Select(veld => veld.Naam)));
        Assert.Equal(["subthema"], speerpunten.SelectMany(speerpunt => speerpunt.Velden).Where(veld => veld.Tekst.Length == 0).Select(veld => veld.Naam));
        Assert.Equal([1, 10], speerpunten.Skip(1).Select(speerpunt => speerpunt.Acties.Count(actie => actie.Bron == speerpunt.Velden.Single(veld => veld.Naam == "acties").Bron)));
    }

    [Fact]
    public void Enschede2024_CountsThePlacesForYoungPeople()
    {
        var places = Testdocument.LeesBron(Enschede2024).Speerpunten[2].Acties.SelectMany(actie => actie.Hoeveelheden).Single(count => count.Eenheid == "plekken");

        Assert.Equal((60m, new DateOnly(2025, 12, 31)), (places.Waarde, places.Wanneer!.Tot!.Value));
    }

    [Fact]
    public void Enschede2020_HasFourSpeerpuntenWithActionsByQuarter()
    {
        var speerpunten = Testdocument.LeesBron(Enschede2020).Speerpunten;
        Print(speerpunten);

        Assert.Equal([11, 11, 11, 11], speerpunten.Select(speerpunt => speerpunt.Velden.Count));
        Assert.Equal([5, 2, 8, 2], speerpunten.Select(speerpunt => speerpunt.Acties.Count(IsQuarter)));
        Assert.All(speerpunten.SelectMany(speerpunt => speerpunt.Acties).Where(IsQuarter), actie => Assert.Equal(2020, actie.Termijn!.Tot!.Value.Year));
        Assert.Equal(["Ons Huis", "De Woonplaats", "Domijn"], speerpunten[1].Acties.First(actie => actie.Trekkers.Count > 1).Trekkers);
    }

    [Fact]
    public void Hengelo2017_HasThreeThemesWithTheirHeadings()
    {
        var themas = Testdocument.LeesBron(Hengelo2017).Kader.Themas;

        Assert.Equal(["1 Betaalbaarheid en Beschikbaarheid", "2 Wonen, Welzijn en Zorg", "3 Kwaliteit en Leefbaarheid"], themas.Select(thema => $"{thema.Nummer} {thema.Titel}"));
        Assert.Equal(["Huisvesten bijzondere doelgroepen", "Huisvesten ouderen", "Langer Zelfstandig Wonen", "Statushouders"], themas[1].Afspraken.Select(afspraak => afspraak.Kop));
        Assert.Subset(
            themas[0].Afspraken.Select(afspraak => afspraak.Kop!).ToHashSet(),
            new HashSet<string> { "Verkoop", "Nieuwbouw", "Experimentele woonvormen", "Woningruimteverdeling", "Maatwerk", "Sloop", "Woonbehoeftenonderzoek", "Verkoopbeleid", "Resultaten", "Evaluaties" });
        Assert.All(themas.SelectMany(thema => thema.Afspraken), afspraak => Assert.Empty(afspraak.Nummer));
    }

    [Fact]
    public void Hengelo2017_KeepsAnAgreementThatATableStandsIn() => Assert.Contains(
        Testdocument.LeesBron(Hengelo2017).Afspraken(), afspraak => afspraak.Kop == "Verduurzamen (bestaande) voorraad");

    [Fact]
    public void Hengelo2017_HasDeliverablesWithQuarterAndInitiative()
    {
        var acties = Testdocument.LeesBron(Hengelo2017).Afspraken().SelectMany(afspraak => afspraak.Acties).ToList();
        var quarters = acties.Where(IsQuarter).ToList();
        output.WriteLine($"{acties.Count} acties, {quarters.Count} met kwartaal, {quarters.Count(actie => actie.Trekkers.Count > 0)} daarvan met trekker");

        Assert.True(quarters.Count >= 20);
        Assert.All(quarters, actie => Assert.Equal(2017, actie.Termijn!.Tot!.Value.Year));
        Assert.Contains(quarters, actie => actie.Trekkers is ["Gemeente"] && actie.Helpers is ["Welbions", "Ookbions"] && actie.Termijn!.Tot == new DateOnly(2017, 6, 30));
        Assert.Contains(quarters, actie => actie.Trekkers is ["Gemeente"] && actie.Helpers.Contains("Hart van Zuid") && actie.Termijn!.Tot == new DateOnly(2017, 3, 31));
        Assert.Contains(quarters, actie => actie.Trekkers is ["Welbions"] && actie.Termijn!.Tot == new DateOnly(2017, 3, 31));
        Assert.Contains(acties, actie => actie.Hoeveelheden.Any(count => (count.Waarde, count.Eenheid, count.Partij) == (140, "statushouders", "Welbions")));
    }

    private static bool IsQuarter(Actie actie) =>
        actie.Termijn is { } term && (term.Tekst.Contains("kwartaal", StringComparison.Ordinal) || term.Tekst.Contains('Q', StringComparison.Ordinal));

    private void Print(IReadOnlyList<Speerpunt> speerpunten)
    {
        foreach (var speerpunt in speerpunten)
            output.WriteLine($"{speerpunt.Bron}: {speerpunt.Velden.Count} velden, {speerpunt.Acties.Count} acties, {speerpunt.Acties.Count(IsQuarter)} met kwartaal");
    }
}
