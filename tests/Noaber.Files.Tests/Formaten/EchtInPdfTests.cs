using Noaber.Files.Formaten;

namespace Noaber.Files.Tests.Formaten;

/// <summary>The real documents as a PDF that an office makes of them: about as much is read as from their text.</summary>
public class EchtInPdfTests
{
    [Theory]
    [InlineData("000_fedc81887a679f80.txt", 53, 9)]
    [InlineData("003_114382b141c2d33a.txt", 46, 3)]
    public void PrintedToPdf_HoldsTheAgreements(string name, int least, int themes)
    {
        var lezing = Printed(name);

        Assert.Equal(themes, lezing.Kader.Themas.Count);
        Assert.InRange(lezing.Afspraken().Count(), least, 53);
    }

    [Fact]
    public void PrintedToPdf_HoldsTheTerms()
    {
        var lezing = Printed("002_db2bb45eb420fb8f.txt");

        Assert.Contains("MIDDENHUURWONING", lezing.Definities.Select(definitie => definitie.Term));
        Assert.InRange(lezing.Definities.Count, 27, 30);
    }

    private static Lezing Printed(string name)
    {
        var folder = Testdocument.Bronnen();
        Assert.SkipUnless(folder is not null && File.Exists(Path.Combine(folder, name)), $"Het echte document {name} is er niet. Zet NOABER_SEEDS op de map waarin het staat.");
        Assert.SkipUnless(LibreOffice.IsThere, "LibreOffice is er niet; zonder dat is er geen PDF van te maken.");
        var bytes = File.ReadAllBytes(Path.Combine(folder!, name));
        var pdf = LibreOffice.Convert(bytes, new Conversion("txt", "pdf", "writer_pdf_Export"), TimeSpan.FromMinutes(1), Grenzen.Standaard.Bytes, TestContext.Current.CancellationToken);
        Assert.NotNull(pdf);
        return Assert.IsType<Lezing>(Testdocument.LeesBytes(pdf, "echt.pdf"));
    }
}
