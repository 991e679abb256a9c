using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Tests;

public class VerwijzingTests
{
    private const string Document =
        "1. Wonen\nDoel Huizen.\nPrestatieafspraken\n1.1 Wij bouwen. {0}\n1.2 Wij verkopen.\n\nBijlage 1: Cijfers\n\nTabel 2 Woningen\n\nHoofdthema: Zorg\nSubthema: Huizen voor ouderen\nDoel: Thuis.\nCommunicatie n.v.t.\n";

    [Theory]
    [InlineData("Zie ook afspraak 1.2.", "Afspraak 1.2 gevonden")]
    [InlineData("(zie ook punt 1.2)", "Afspraak 1.2 gevonden")]
    [InlineData("Zie afspraken 1.2 en 1.7.", "Afspraak 1.2 gevonden; Afspraak 1.7 niet")]
    [InlineData("Zie thema 1.", "Thema 1 gevonden")]
    [InlineData("Zie thema 6.", "Thema 6 niet")]
    [InlineData("De aantallen staan in bijlage 1.", "Bijlage 1 gevonden")]
    [InlineData("De aantallen staan in bijlage 3.", "Bijlage 3 niet")]
    [InlineData("Zie tabel 2.", "Tabel 2 gevonden")]
    [InlineData("Zie het speerpunt huizen voor ouderen.", "Speerpunt huizen voor ouderen gevonden")]
    [InlineData("Zie speerpunt ‘Studenten’.", "Speerpunt Studenten niet")]
    [InlineData("Zie artikel 44 van de Woningwet.", "")]
    [InlineData("Zie bijlage 3 van de Woonvisie.", "")]
    [InlineData("Wij bouwen 12 woningen.", "")]
    public void Words_PointAtWhatTheDocumentHolds(string words, string expected)
    {
        var lezing = Assert.IsType<Lezing>(Testdocument.LeesTekst(Document.Replace("{0}", words, StringComparison.Ordinal)));

        var found = lezing.Afspraak("1.1").Verwijzingen;
        Assert.Equal(expected, string.Join("; ", found.Select(one => $"{one.Soort} {one.Doel} {(one.Gevonden ? "gevonden" : "niet")}")));
        Assert.Equal(found.Count(one => !one.Gevonden), lezing.Codes().Count(code => code == "verwijzing-zonder-doel"));
    }

    [Fact]
    public void MissingTarget_IsNamedInTheFinding()
    {
        var lezing = Assert.IsType<Lezing>(Testdocument.LeesTekst(Document.Replace("{0}", "Zie bijlage 3.", StringComparison.Ordinal)));

        Assert.Equal(
            "Afspraak 1.1 verwijst naar bijlage 3, maar die bijlage staat niet in dit document.",
            Assert.Single(lezing.Meldingen, melding => melding.Code == "verwijzing-zonder-doel").Tekst);
    }

    [Fact]
    public void Speerpunt_IsReadWithItsFields()
    {
        var lezing = Assert.IsType<Lezing>(Testdocument.LeesTekst(Document));

        var speerpunt = Assert.Single(lezing.Speerpunten);
        Assert.Equal(("Huizen voor ouderen", "Zorg"), (speerpunt.Titel, speerpunt.Hoofdthema));
        Assert.Equal(["hoofdthema", "subthema", "doel", "communicatie"], speerpunt.Velden.Select(veld => veld.Naam));
    }
}
