using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Visies;

namespace Noaber.Files.Tests;

/// <summary>What good reading means, in figures, for each of the five real documents: at least so much. The other tests say that it is right.</summary>
public class EchteCijfersTests(ITestOutputHelper output)
{
    /// <summary>The characters in a value or in the list of what is not placed, and at most so large a share in that list.</summary>
    private const int Accounted = 100;

    [Fact]
    public void Enschede2024() => Tell("000_fedc81887a679f80.txt", lezing =>
    [
        ("thema's", 9, lezing.Kader.Themas.Count),
        ("afspraken", 53, lezing.Afspraken().Count()),
        ("speerpunten met elf velden", 3, lezing.Speerpunten.Count(speerpunt => speerpunt.Velden.Count == 11)),
        ("regels van bijlage 1", 8, lezing.Tekstdelen.Max(deel => deel.Regels.Count)),
        ("tabellen van bijlage 2 met voetnoten", 3, lezing.Reeksen.Count(reeks => reeks.Voetnoten.Count > 0)),
    ], 5);

    [Fact]
    public void Enschede2020() => Tell("001_c911101483456dab.txt", lezing =>
    [
        ("thema's", 10, lezing.Kader.Themas.Count),
        ("afspraken", 53, lezing.Afspraken().Count()),
        ("speerpunten", 4, lezing.Speerpunten.Count),
        ("acties daarin", 27, lezing.Speerpunten.Sum(speerpunt => speerpunt.Acties.Count)),
        ("acties met een kwartaal", 17, lezing.Speerpunten.SelectMany(speerpunt => speerpunt.Acties).Count(IsQuarter)),
    ], 5);

    [Fact]
    public void Woonvisie2024() => Tell("002_db2bb45eb420fb8f.txt", lezing =>
    [
        ("beleidsuitspraken met paragraaf en aard", 100, lezing.Beleidsuitspraken.Count(uitspraak => uitspraak is { Aard: Aard.Richtinggevend or Aard.Actiegericht, Paragraaf.Length: > 0 })),
        ("hoofdstukken", 4, lezing.Beleidsuitspraken.Select(uitspraak => uitspraak.Hoofdstuk[..1]).Concat(lezing.Tekstdelen.Where(deel => deel.Kop?.StartsWith("4.", StringComparison.Ordinal) == true).Select(_ => "4")).Distinct().Count()),
        ("begrippen", 25, lezing.Definities.Count),
        ("tabellen per segment en scenario", 5, lezing.Reeksen.Count(reeks => reeks.Rijen[0].Naam == "EGW" && reeks.Kolommen.Count == 3)),
        ("genummerde tabellen", 2, lezing.Reeksen.Count(reeks => reeks.Titel.StartsWith("Tabel ", StringComparison.Ordinal))),
    ], 5);

    [Fact]
    public void Hengelo2017() => Tell("003_114382b141c2d33a.txt", lezing =>
    [
        ("brief, afspraken en bod", 3, lezing.Delen.Select(deel => deel.Soort).Distinct().Count()),
        ("thema's", 3, lezing.Kader.Themas.Count),
        ("afspraken met een kop", 40, lezing.Afspraken().Count(afspraak => afspraak.Kop is not null)),
        ("tabellen per jaar, project en huurklasse", 9, lezing.Reeksen.Count),
        ("op te leveren in een kwartaal", 20, lezing.Afspraken().SelectMany(afspraak => afspraak.Acties).Count(IsQuarter)),
        ("met wie het initiatief neemt, waar dat er staat", 6, lezing.Afspraken().SelectMany(afspraak => afspraak.Acties).Count(actie => IsQuarter(actie) && actie.Trekkers.Count > 0)),
    ], 5);

    [Fact]
    public void Almelo2026() => Tell("004_32f2742c8076f053.txt", lezing =>
    [
        ("hoofdstukken met opgaven en doelen", 4, lezing.Kader.Themas.Count(thema => thema.Opzet is { Doel.Length: > 0, Hoe.Length: > 0 })),
        ("afspraken op volgorde", 36, lezing.Afspraken().Where((afspraak, i) => afspraak.Nummer == $"{i + 1}").Count()),
        ("focus of regulier", 36, lezing.Afspraken().Count(afspraak => afspraak.Soort is AfspraakSoort.Focus or AfspraakSoort.Regulier)),
        ("met een tekst voor 2026 en regie apart", 36, lezing.Afspraken().Count(afspraak => afspraak.Jaarschijven is [{ Jaar: 2026, Tekst.Length: > 0 }] && afspraak.Regie.Count > 0)),
        ("scenariotabellen", 2, lezing.Reeksen.Count(reeks => reeks.Titel.EndsWith("scenario", StringComparison.Ordinal))),
        ("voetnoten", 4, lezing.Afspraken().Sum(afspraak => afspraak.Voetnoten.Count)),
        ("dubbele tekst gemeld", 1, lezing.Codes().Count(code => code == "tekst-dubbel")),
    ], 5);

    private static bool IsQuarter(Actie actie) =>
        actie.Termijn is { } term && (term.Tekst.Contains("kwartaal", StringComparison.Ordinal) || term.Tekst.Contains('Q', StringComparison.Ordinal));

    private void Tell(string name, Func<Lezing, IReadOnlyList<(string What, int Least, int Found)>> figures, int mostNotPlaced)
    {
        var lezing = Testdocument.LeesBron(name);
        foreach (var (what, least, found) in figures(lezing))
            output.WriteLine($"{name}: {found} {what} (minstens {least})");
        var (all, rest) = (lezing.Dekking.Tekens, lezing.Dekking.NietGeplaatst.Where(piece => !piece.Bladvulling).Sum(piece => piece.Tekst.Count(c => !char.IsWhiteSpace(c))));
        var accounted = lezing.Dekking.Geplaatst + lezing.Dekking.NietGeplaatst.Sum(piece => piece.Tekst.Count(c => !char.IsWhiteSpace(c)));
        output.WriteLine($"{name}: {100.0 * accounted / all:0.0}% verantwoord, {100.0 * rest / all:0.0}% niet geplaatst (hoogstens {mostNotPlaced}%)");

        Assert.All(figures(lezing), figure => Assert.True(figure.Found >= figure.Least, $"{figure.Found} {figure.What}"));
        Assert.Equal(Accounted, 100.0 * accounted / all);
        Assert.True(100.0 * rest / all < mostNotPlaced, name);
    }
}
