using System.Text.RegularExpressions;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Tests;

/// <summary>The action programme of Almelo 2026: agreements in tables. Facts only: its sentences do not stand here.</summary>
public class EchtAlmeloTests(ITestOutputHelper output)
{
    private const string Almelo2026 = "004_32f2742c8076f053.txt";

    private static readonly string[] Focus = ["1", "2", "5", "6", "7", "8", "9", "24", "25", "26", "32", "33", "34", "35", "36"];

    [Fact]
    public void Almelo2026_HasFourChaptersWithTheirTaskAndGoals()
    {
        var themas = Testdocument.LeesBron(Almelo2026).Kader.Themas;

        Assert.Equal(["1", "2", "3", "4"], themas.Select(thema => thema.Nummer));
        Assert.Equal([2, 4, 6, 3], themas.Select(thema => thema.Opzet.Doel!.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal))));
        Assert.All(themas, thema => Assert.True(thema.Opzet.Hoe?.Length > 900, thema.Titel));
        Assert.Equal([4, 19, 8, 5], themas.Select(thema => thema.Afspraken.Count));
    }

    [Fact]
    public void Almelo2026_HasThirtySixAgreementsInOrder_EachFocusOrRegular()
    {
        var afspraken = Testdocument.LeesBron(Almelo2026).Afspraken().ToList();

        Assert.Equal(Enumerable.Range(1, 36).Select(number => $"{number}"), afspraken.Select(afspraak => afspraak.Nummer));
        Assert.Equal(Focus, afspraken.Where(afspraak => afspraak.Soort == AfspraakSoort.Focus).Select(afspraak => afspraak.Nummer));
        Assert.All(afspraken, afspraak => Assert.False(string.IsNullOrEmpty(afspraak.Kop), afspraak.Nummer));
        Assert.All(afspraken, afspraak => Assert.InRange(afspraak.Kop!.Length, 10, 90));
    }

    [Fact]
    public void Almelo2026_PartsTheYearAndWhoSteers()
    {
        var lezing = Testdocument.LeesBron(Almelo2026);

        Assert.All(lezing.Afspraken(), afspraak => Assert.Equal(2026, Assert.Single(afspraak.Jaarschijven).Jaar));
        Assert.All(lezing.Afspraken(), afspraak => Assert.NotEmpty(afspraak.Regie));
        Assert.Equal(["Gemeente", "Woningcorporaties", "Beter Wonen", "Sint Joseph"], lezing.Afspraak("1").Regie);
        Assert.Equal(["Alle partijen"], lezing.Afspraak("34").Regie);
        Assert.Equal(["Gemeente", "Woningcorporaties"], lezing.Afspraak("8").Regie);
        Assert.Equal(
            ["Alle partijen", "Beter Wonen", "Gemeente", "Huurdersorganisaties", "Sint Joseph", "Woningcorporaties"],
            lezing.Afspraken().SelectMany(afspraak => afspraak.Regie).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Almelo2026_HasActionsWithQuantitiesAndParties()
    {
        var acties = Testdocument.LeesBron(Almelo2026).Afspraken().SelectMany(afspraak => afspraak.Jaarschijven).SelectMany(jaarschijf => jaarschijf.Acties).ToList();
        var counts = acties.SelectMany(actie => actie.Hoeveelheden).ToList();
        output.WriteLine($"{acties.Count} acties; {acties.Count(actie => actie.Trekkers.Count > 0)} met trekker, {acties.Count(actie => actie.Termijn is not null)} met termijn, {counts.Count} hoeveelheden");

        Assert.True(acties.Count >= 100);
        Assert.Contains(counts, count => (count.Waarde, count.Grens, count.Eenheid) == (610, Grens.Circa, "woningen"));
        Assert.Contains(counts, count => (count.Waarde, count.Grens, count.Partij) == (250, Grens.Circa, "Sint Joseph"));
        Assert.Contains(counts, count => (count.Waarde, count.Grens, count.Partij) == (360, Grens.Circa, "Beter Wonen"));
        Assert.Contains(counts, count => (count.Waarde, count.Tot, count.Grens) == (2, 3, Grens.Tussen));
        Assert.Contains(counts, count => (count.Waarde, count.Eenheid) == (400_000, "€"));
        Assert.DoesNotContain(counts, count => count.Waarde is >= 2019 and <= 2035 && count.Eenheid.Length == 0);
    }

    [Fact]
    public void Almelo2026_HasItsFootnotesAndReferences()
    {
        var lezing = Testdocument.LeesBron(Almelo2026);

        Assert.Equal(["1:¹", "11:²", "24:³", "25:⁴"], lezing.Afspraken().SelectMany(afspraak => afspraak.Voetnoten.Select(noot => $"{afspraak.Nummer}:{noot.Merk}")));
        Assert.Equal(["5", "3"], lezing.Afspraak("1").Verwijzingen.Select(verwijzing => verwijzing.Doel));
        Assert.All(lezing.Afspraken().SelectMany(afspraak => afspraak.Verwijzingen), verwijzing => Assert.True(verwijzing.Gevonden, verwijzing.Tekst));
    }

    [Fact]
    public void Almelo2026_RepeatedTextIsAFinding() =>
        Assert.Contains(Testdocument.LeesBron(Almelo2026).Meldingen, melding => melding.Code == "tekst-dubbel" && melding.Tekst.Contains(": 9 (regel 98) en 10 (regels 103–106)", StringComparison.Ordinal));

    [Fact]
    public void Almelo2026_LosesNoWordOfARow()
    {
        var lezing = Testdocument.LeesBron(Almelo2026);

        Assert.All(lezing.Afspraken(), afspraak =>
        {
            var values = Words(string.Join(' ', [afspraak.Nummer, afspraak.Kop!, afspraak.Tekst, .. afspraak.Jaarschijven.Select(jaarschijf => jaarschijf.Tekst), .. afspraak.Regie, .. afspraak.Voetnoten.Select(noot => noot.Tekst)])).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var source = lezing.Bron.Regels.Skip(afspraak.Bron.Van - 1).Take(afspraak.Bron.Tot - afspraak.Bron.Van + 1)
                .Where(line => !line.StartsWith("Afspraak 2022", StringComparison.Ordinal) && !(line.Length > 0 && line[0] is '¹' or '²' or '³'));
            Assert.DoesNotContain(Words(string.Join(' ', source)), word => !values.Contains(word));
        });
    }

    /// <summary>The words of a text without its tags.</summary>
    private static IEnumerable<string> Words(string text) =>
        Regex.Replace(text, "</?[a-z]+( [^<>]*)?/?>", " ", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Split([.. " \t\n•➤|-,;.:()[]¹²³⁴‘’'\"“”"], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1 && word != "en");
}
