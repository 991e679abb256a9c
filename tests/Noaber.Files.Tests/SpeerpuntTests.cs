using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Tests;

/// <summary>The projectformat, as a PDF flattens it and as a table holds it.</summary>
public class SpeerpuntTests
{
    private const string Kader = "1. Wonen\nDoel Huizen.\nPrestatieafspraken\n1.1 Wij bouwen.\n\n";

    private static Speerpunt Enige(string text) => Assert.Single(Assert.IsType<Lezing>(Testdocument.LeesTekst(Kader + text)).Speerpunten);

    [Fact]
    public void LabelsBrokenOverLines_AreLabels()
    {
        var speerpunt = Enige("Hoofdthema: Wonen en\nzorg\nSubthema/\nspeerpunt 2026:\n\nLanger thuis\n\nDoel: Samen wonen.\nInleiding/\nprobleemstelling:\n\nHet wordt druk.\n\n2\n\nBetrokken/\nbenodigde\npartijen:\n\nGemeente.\n\nAfbakening/\nkanttekening\n\nAlleen huur.\n\nRandvoorwaarden Geld en mensen.\nCommunicatie Een brief.\n\n1 Dit is een noot.\n");

        Assert.Equal(
            ["hoofdthema Wonen en zorg", "subthema Langer thuis", "doel Samen wonen.", "inleiding Het wordt druk.", "betrokkenPartijen Gemeente.", "afbakening Alleen huur.", "randvoorwaarden Geld en mensen.", "communicatie Een brief."],
            speerpunt.Velden.Select(veld => $"{veld.Naam} {veld.Tekst}"));
        Assert.Equal("Betrokken/ benodigde partijen:", speerpunt.Velden[4].Label);
    }

    [Fact]
    public void FieldLeftOpen_IsEmpty()
    {
        var speerpunt = Enige("Hoofdthema: Zorg\nSubthema/\nspeerpunt 2026:\nDoel: Samen wonen.\n");

        Assert.Equal(("Zorg", ""), (speerpunt.Titel, speerpunt.Velden[1].Tekst));
    }

    [Fact]
    public void RowsOfATable_AreFields_AndAnEmptyFirstCellGoesOn()
    {
        var speerpunt = Enige("Hoofdthema:\tWonen\n<p>Subthema/ speerpunt 2026:</p>\tBouwen\nResultaat:\t1. Een kaart van de stad – Q1 2026 2. Een lijst met plekken (uiterlijk eind 2026)\nActies:\t<p>Dit doen wij:</p> <ul> - De gemeente maakt een kaart – Q2\n\n\t<ul> - Wij lopen een ronde (najaar 2026). - Wat leren wij?\n\nLosse tekst na de tabel.\n");

        Assert.Equal(["hoofdthema", "subthema", "resultaat", "acties"], speerpunt.Velden.Select(veld => veld.Naam));
        Assert.Equal("- Een kaart van de stad – Q1 2026\n- Een lijst met plekken (uiterlijk eind 2026)", speerpunt.Velden[2].Tekst);
        Assert.Equal(
            ["2026-03-31", "2026-12-31", "2026-06-30", "2026-11-30"], speerpunt.Acties.Select(actie => $"{actie.Termijn?.Tot:yyyy-MM-dd}"));
        Assert.Equal(["Gemeente"], speerpunt.Acties[2].Trekkers);
        Assert.Equal("regels 6–11", speerpunt.Bron.ToString());
    }

    [Fact]
    public void TwoForms_AreTwoSpeerpunten() => Assert.Equal(
        ["Een", "Twee"],
        Assert.IsType<Lezing>(Testdocument.LeesTekst(Kader + "Hoofdthema: Een\nDoel: A.\nCommunicatie n.v.t.\n\nHoofdthema: Twee\nDoel: B.\n")).Speerpunten.Select(speerpunt => speerpunt.Titel));
}
