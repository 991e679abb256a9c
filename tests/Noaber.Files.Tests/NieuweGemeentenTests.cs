namespace Noaber.Files.Tests;

/// <summary>Documents of municipalities that do not exist, as offices really make them: numbered by styles, themes over a table, columns, Markdown.</summary>
public class NieuweGemeentenTests
{
    [Fact]
    public void WordNumberedByStyles_HasItsThemesAndAgreements_AndNotThoseOfItsContents()
    {
        var lezing = Lees("afspraken-door-stijlen.docx");

        Assert.Equal("2 Beschikbaarheid: 1 2 3 4 | 3 Betaalbaarheid: 5 6 | 4 Zorg en leefbaarheid: 7 8 9", Indeling(lezing));
        Assert.Equal("- Meer woningen voor mensen met een laag inkomen.\n- Een kortere wachttijd voor starters.", lezing.Kader.Themas[0].Opzet.Doel);
        Assert.StartsWith("De Linde bouwt van 2027 tot en met 2030 260 sociale huurwoningen¹", lezing.Afspraak("1").Tekst, StringComparison.Ordinal);
        Assert.Equal(["Inclusief veertig tijdelijke woningen."], lezing.Afspraak("1").Voetnoten.Select(noot => noot.Tekst));
        Assert.Contains(lezing.Afspraak("6").Acties, actie => actie.Tekst == "Folder in eenvoudige taal" && actie.Termijn?.Tekst == "Q2 2027");
        Assert.Equal(["Levensloopbestendig", "Middenhuur"], lezing.Definities.Select(definitie => definitie.Term));
        Assert.Equal((5, 4), (lezing.Reeksen.Single().Kolommen.Count, lezing.Reeksen.Single().Rijen.Count));
        Assert.Equal("50 130 125 75", string.Join(' ', lezing.Reeksen.Single().Rijen[3].Waarden.Skip(1).Select(waarde => waarde.Tekst)));
        Assert.Subset(lezing.Codes().ToHashSet(), new HashSet<string> { "wijzigingen-openstaand", "opmerkingen-niet-gelezen", "plaatjes-niet-gelezen", "totaal-klopt-niet" });
    }

    [Fact]
    public void RowOverAllColumns_IsAThemeAndAMergedCellCountsForEachOfItsRows()
    {
        var lezing = Lees("themas-over-de-tabel.docx");

        Assert.Equal("A Bouwen en verbouwen: A1 A2 | B Betaalbaar wonen: B1 B2 | C Samen leven: C1 C2 C3", Indeling(lezing));
        Assert.Equal(["Gemeente Molenbroek", "Wonen Molenbroek", "Huurdersraad Molenbroek"], lezing.Partijen.Select(partij => partij.Naam));
        Assert.Equal(
            ["Wonen Molenbroek", "Gemeente, Wonen Molenbroek", "Wonen Molenbroek", "Wonen Molenbroek", "Huurdersraad Molenbroek", "Gemeente", "Alle partijen"],
            lezing.Afspraken().Select(afspraak => string.Join(", ", afspraak.Regie)));
        Assert.Equal(["Q3 2028", "december 2028", "1 juli 2028", "doorlopend", "mei en september", "uiterlijk 1 april 2028", "doorlopend"],
            lezing.Afspraken().Select(afspraak => afspraak.Acties[0].Termijn!.Tekst));
        Assert.All(lezing.Afspraken(), afspraak => Assert.Null(afspraak.Kop));
    }

    [Fact]
    public void ColumnsThatEndBesideEachOther_AreReadBeforeWhatStandsBelow()
    {
        var lezing = Lees("kolommen-en-slot.pdf");

        Assert.Equal("1 Voldoende woningen: 1.1 1.2 1.3 | 2 Duurzaam en betaalbaar: 2.1 2.2 2.3 | 3 Wonen en zorg: 3.1 3.2 3.3 | 4 Samenwerken: 4.1 4.2", Indeling(lezing));
        Assert.StartsWith("Rietwonen voegt tot en met 2029 minimaal 90 sociale huurwoningen toe, verdeeld over de dorpen", lezing.Afspraak("1.1").Tekst, StringComparison.Ordinal);
        Assert.Equal(["Gemeente Rietmeer", "Rietwonen", "Huurdersvereniging Het Riet"], lezing.Partijen.Select(partij => partij.Naam));
        Assert.DoesNotContain("afspraak-na-slot", lezing.Codes());
    }

    [Fact]
    public void MarkdownWithUnderlinedHeadingsAndEscapes_HasItsAgreements()
    {
        var lezing = Lees("onderstreepte-koppen.md");

        Assert.Equal("1 Nieuwe woningen: 1 2 3 | 2 Betaalbaar: 4 5 6 | 3 Zorg: 7 8", Indeling(lezing));
        Assert.Equal("Prestatieafspraken Kastanjeburg 2026", lezing.Kader.Titel);
        Assert.Equal("Meer keus voor wie zoekt. Vooral voor jongeren & ouderen.", lezing.Kader.Themas[0].Opzet.Doel);
        Assert.Equal("De Eik splitst 6 grote woningen;\n- De Eik verkoopt er hoogstens 4.", lezing.Afspraak("3").Tekst);
        Assert.Equal(["Gemeente Kastanjeburg", "Stichting Burgwonen", "Woonvereniging De Eik", "Bewonersraad Kastanjeburg"], lezing.Partijen.Select(partij => partij.Naam));
        Assert.Contains("totaal-klopt-niet", lezing.Codes());
    }

    [Fact]
    public void TableInHtmlUnderATheme_HoldsItsAgreements()
    {
        var lezing = Lees("onderstreepte-koppen.md");

        Assert.DoesNotContain("opvang", lezing.Afspraak("6").Tekst, StringComparison.Ordinal);
        Assert.Equal("Burgwonen houdt 10 woningen vrij voor mensen die uit de opvang komen.\n- vijf in het centrum\n- vijf in Noord", lezing.Afspraak("7").Tekst);
        Assert.Equal("De gemeente regelt de begeleiding <maximaal twee jaar>.", lezing.Afspraak("8").Tekst);
        Assert.Equal(["Burgwonen", "Gemeente"], new[] { "7", "8" }.SelectMany(nummer => lezing.Afspraak(nummer).Regie));
        Assert.DoesNotContain(lezing.Dekking.NietGeplaatst, rest => rest.Tekst.Contains("opvang", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("afspraken-door-stijlen.docx")]
    [InlineData("themas-over-de-tabel.docx")]
    [InlineData("kolommen-en-slot.pdf")]
    [InlineData("onderstreepte-koppen.md")]
    public void EveryCharacter_IsInAValueOrShown(string name)
    {
        var lezing = Lees(name);

        Assert.Equal(lezing.Bron.Regels.Sum(line => line.Count(c => !char.IsWhiteSpace(c))), lezing.Dekking.Tekens);
        Assert.Equal(lezing.Dekking.Tekens, lezing.Dekking.Geplaatst + lezing.Dekking.NietGeplaatst.Sum(rest => rest.Tekst.Count(c => !char.IsWhiteSpace(c))));
    }

    private static string Indeling(Lezing lezing) =>
        string.Join(" | ", lezing.Kader.Themas.Select(thema => $"{thema.Nummer} {thema.Titel}: {string.Join(' ', thema.Afspraken.Select(afspraak => afspraak.Nummer))}"));

    private static Lezing Lees(string name) =>
        Assert.IsType<Lezing>(Testdocument.LeesBytes(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Documenten", "nieuw", name)), name));
}
