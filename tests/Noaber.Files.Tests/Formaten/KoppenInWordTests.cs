using Noaber.Kernel.Afspraken;
using static Noaber.Files.Tests.Formaten.WordBestand;

namespace Noaber.Files.Tests.Formaten;

/// <summary>Headings without a style: bold or larger letters, as many people make them in Word.</summary>
public class KoppenInWordTests
{
    private const string Vet = "<w:b/>";
    private const string Groot = "<w:sz w:val=\"28\"/>";

    [Theory]
    [InlineData(Vet)]
    [InlineData(Groot)]
    public void HeadingByItsLetters_HeadsAnAgreement(string letters)
    {
        var afspraken = Lees("", letters).Afspraken().ToList();
        Assert.Equal(["Verkoop", "Bouw", "Buurt"], afspraken.Select(afspraak => afspraak.Kop));
        Assert.Equal("De Dijk bouwt vijftig huizen bij het station van Oeverland.", afspraken[1].Tekst);
    }

    [Fact]
    public void TableOfNumbers_IsATableAndNoTextOfTheAgreement()
    {
        string[] Rij(params string[] cellen) => [string.Concat(cellen.Select(cel => Cel(Alinea(cel))))];
        var lezing = Lees(Tabel([.. Rij("Huizen", "2027", "2028"), .. Rij("Verkocht", "12", "10"), .. Rij("Gebouwd", "20", "25")]), Vet);
        Assert.Equal("De Dijk verkoopt in 2027 hoogstens twaalf huizen in de dorpen.", lezing.Afspraken().First().Tekst);
        Assert.Equal(["Verkocht", "Gebouwd"], Assert.Single(lezing.Reeksen).Rijen.Select(rij => rij.Naam));
    }

    [Fact]
    public void HeadingAsHighAsTheTheme_EndsTheAgreementAboveIt()
    {
        const string kop = "<w:outlineLvl w:val=\"0\"/>";
        var lezing = Assert.IsType<Lezing>(Testdocument.LeesBytes(Van(
            Alinea("Prestatieafspraken Oeverland 2027") + Alinea("1. Huizen", kop) + Alinea("1.1 De Dijk bouwt.") + Alinea("1.2 De Dijk verkoopt.")
            + Alinea("Bijdrage van ieder", kop) + Alinea("De gemeente levert grond.") + Alinea("2. Samen wonen", kop) + Alinea("2.1 De gemeente opent een huis.")), "afspraken.docx"));

        Assert.Equal(["De Dijk bouwt.", "De Dijk verkoopt.", "De gemeente opent een huis."], lezing.Afspraken().Select(afspraak => afspraak.Tekst));
        Assert.Contains("tekst-zonder-plek", lezing.Codes());
    }

    private static Lezing Lees(string tabel, string letters)
    {
        string Kop(string text) => $"<w:p><w:r><w:rPr>{letters}</w:rPr><w:t>{text}</w:t></w:r></w:p>";
        var body = Alinea("Prestatieafspraken Oeverland 2027") + Alinea("Thema 1: Huizen") + Kop("Verkoop")
            + Alinea("De Dijk verkoopt in 2027 hoogstens twaalf huizen in de dorpen.") + tabel + Kop("Bouw")
            + Alinea("De Dijk bouwt vijftig huizen bij het station van Oeverland.") + Alinea("Thema 2: Samen wonen") + Kop("Buurt")
            + Alinea("De gemeente opent in 2027 een huis voor de hele buurt.");
        return Assert.IsType<Lezing>(Testdocument.LeesBytes(Van(body), "afspraken.docx"));
    }
}
