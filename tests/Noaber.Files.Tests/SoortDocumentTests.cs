using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Tests;

/// <summary>Documents with numbered lines that are no agreements: their name, or how they begin and end, tells.</summary>
public class SoortDocumentTests
{
    private const string Aanbod = "1. Nieuwbouw\n1.1 Wij bouwen in 2027 30 huurwoningen in De Beemd.\n1.2 Wij verkopen hooguit 6 woningen.\n\n2. Duurzaamheid\n2.1 Wij isoleren 80 woningen.\n";
    private const string Terugblik = "Thema 1 Nieuwbouw\n1.1 De Beemd: afgesproken 30 woningen, gerealiseerd 24.\n1.2 Verkoop: afgesproken 6, gerealiseerd 5.\nThema 2 Duurzaamheid\n2.1 Isolatie: afgesproken 80, gerealiseerd 91.\n";
    private const string Planning = "Wij stellen deze stappen voor:\n\n1. Voor 1 juli ontvangen wij uw bod.\n2. In september overleggen wij erover.\n3. Voor 15 december tekenen wij de afspraken.\n";
    private const string Adres = "Gemeente Rietdam\nPostbus 1\n\nDatum: 3 maart 2026\nOnderwerp: ";
    private const string Groet = "\nMet vriendelijke groet,\n\nnamens het college\n";

    [Theory]
    [InlineData("Bod 2027 van De Beemd Wonen aan de gemeente Rietdam\n\nGeachte wethouder,\n\nHierbij ons bod.\n\n" + Aanbod, DocumentSoort.Bod, "een bod")]
    [InlineData("De Beemd Wonen\n\nOns bod voor de prestatieafspraken 2027\n\n" + Aanbod, DocumentSoort.Bod, "een bod")]
    [InlineData(Adres + "bod 2027\n\nGeachte wethouder,\n\nHierbij ons bod.\n\n" + Aanbod + Groet, DocumentSoort.Bod, "een bod")]
    [InlineData("Evaluatie prestatieafspraken 2025 gemeente Rietdam\n\n" + Terugblik, DocumentSoort.Evaluatie, "een evaluatie")]
    [InlineData("Gemeente Rietdam\nVoortgangsrapportage 2025\n\n" + Terugblik, DocumentSoort.Evaluatie, "een evaluatie")]
    [InlineData(Adres + "proces prestatieafspraken 2027\n\nGeacht bestuur,\n\n" + Planning + Groet, DocumentSoort.Brief, "een brief")]
    [InlineData(Adres + "proces prestatieafspraken 2027\n\nBeste collega's,\n\n" + Planning + Groet, DocumentSoort.Brief, "een brief")]
    public void NumberedLinesThatAreNoAgreements_AreNone(string text, DocumentSoort kind, string likeness)
    {
        var lezing = Assert.IsType<Lezing>(Testdocument.LeesTekst(text));

        Assert.Equal((kind, 0), (lezing.Soort, lezing.Afspraken().Count()));
        Assert.Contains(likeness, lezing.Meldingen.Single(melding => melding.Code == Lezing.GeenAfspraken).Tekst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Prestatieafspraken 2027 gemeente Rietdam\nNa het bod van De Beemd Wonen\n\n" + Aanbod)]
    [InlineData("Evaluatie 2026 en prestatieafspraken 2027\n\n" + Aanbod)]
    [InlineData(Adres + "prestatieafspraken 2027\n\nGeacht bestuur,\n\nDit spreken wij af.\n\n" + Aanbod + Groet)]
    public void AgreementsThatMerelyNameABidOrALetter_AreRead(string text)
    {
        var lezing = Assert.IsType<Lezing>(Testdocument.LeesTekst(text));

        Assert.Equal((DocumentSoort.Kader, 3), (lezing.Soort, lezing.Afspraken().Count()));
    }
}
