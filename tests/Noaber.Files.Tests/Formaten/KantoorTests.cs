using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Tests.Formaten;

/// <summary>Documents as an office makes them, in Word and exported to PDF: tables with a header on each page, columns, notes, running heads.</summary>
public class KantoorTests
{
    [Theory]
    [InlineData("actieprogramma", 2, 8)]
    [InlineData("twee-kolommen", 3, 11)]
    [InlineData("nummers-in-cellen", 2, 5)]
    [InlineData("koppen-zonder-nummer", 2, 6)]
    [InlineData("labels-halverwege", 3, 18)]
    [InlineData("cellen-halverwege", 2, 12)]
    [InlineData("tabel-per-afspraak", 1, 3)]
    [InlineData("rijen-over-bladen", 1, 10)]
    [InlineData("lijst-in-lijst", 2, 5)]
    public void ExportedToPdf_HoldsTheThemesAndAgreementsOfTheWordFile(string name, int themes, int agreements)
    {
        var (word, pdf) = (Lees($"{name}.docx"), Lees($"{name}.pdf"));
        Assert.Equal((themes, agreements), (word.Kader.Themas.Count, word.Afspraken().Count()));
        Assert.Equal(word.Kader.Themas.Select(thema => $"{thema.Nummer} {thema.Titel}: {thema.Opzet.Doel} {thema.Opzet.Hoe}".ReplaceLineEndings(" ")),
            pdf.Kader.Themas.Select(thema => $"{thema.Nummer} {thema.Titel}: {thema.Opzet.Doel} {thema.Opzet.Hoe}".ReplaceLineEndings(" ")));
        Assert.Equal(word.Afspraken().Select(Kern), pdf.Afspraken().Select(Kern));
    }

    [Theory]
    [InlineData("actieprogramma.docx")]
    [InlineData("actieprogramma.pdf")]
    public void TableOverSeveralPages_KeepsItsColumnsApart(string name)
    {
        var afspraken = Lees(name).Afspraken().ToList();
        Assert.Equal(["Focus", "Focus", "Focus", "Focus", "Regulier", "Regulier", "Focus", "Focus"], afspraken.Select(a => $"{a.Soort}"));
        Assert.Equal(["Gemeente", "De Sluis"], afspraken[0].Regie);
        Assert.Equal(["Woningcorporaties", "Huurdersvereniging"], afspraken[2].Regie);
        Assert.Equal("De gemeente legt het riool aan.", afspraken[0].Jaarschijven.Single().Tekst.Split("\n- ")[^1].Split("\n\n")[0]);
        Assert.StartsWith("Dit aantal hangt af", afspraken[0].Voetnoten.Single().Tekst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rijen-over-bladen.docx")]
    [InlineData("rijen-over-bladen.pdf")]
    public void NameOfAColumnOnTwoLines_IsOneName(string name) =>
        Assert.All(Lees(name).Afspraken(), afspraak => Assert.Equal(["Gemeente", "De Dijk"], afspraak.Regie));

    [Theory]
    [InlineData("lijst-in-lijst.docx")]
    [InlineData("lijst-in-lijst.pdf")]
    public void ItemWithinAnItem_BelongsToItAndWhatAHeadingBesideTheThemesHeadsToNone(string name)
    {
        var lezing = Lees(name);
        Assert.EndsWith("plekken:\n- achttien woningen op het terrein van de oude school;\n- twaalf woningen langs de haven.", lezing.Afspraken().First().Tekst, StringComparison.Ordinal);
        Assert.EndsWith("voor hoogstens twee jaar.", lezing.Afspraken().Last().Tekst, StringComparison.Ordinal);
        Assert.Contains("tekst-zonder-plek", lezing.Codes());
    }

    [Theory]
    [InlineData("nummers-in-cellen.docx")]
    [InlineData("nummers-in-cellen.pdf")]
    public void FormInATable_IsAPriorityWithItsFields(string name)
    {
        var speerpunt = Lees(name).Speerpunten.Single();
        Assert.Equal("Sneller door de procedure", speerpunt.Titel);
        Assert.Equal(2, speerpunt.Acties.Count);
        Assert.Equal("Een werkwijze waarin alle vragen in de eerste maand op tafel komen, getest met twee plannen.", speerpunt.Velden.Single(veld => veld.Naam == "resultaat").Tekst);
    }

    private static Lezing Lees(string name) =>
        Assert.IsType<Lezing>(Testdocument.LeesBytes(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Documenten", "kantoor", name)), name));

    private static string Kern(Afspraak afspraak) => string.Join(' ',
        $"{afspraak.Nummer} | {afspraak.Kop} | {afspraak.Tekst} | {string.Join(", ", afspraak.Regie)} | {string.Concat(afspraak.Jaarschijven.Select(jaar => jaar.Tekst))}"
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
