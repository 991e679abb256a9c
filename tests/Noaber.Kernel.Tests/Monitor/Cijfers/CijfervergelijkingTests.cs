using Noaber.Kernel.Monitor.Cijfers;
using static Noaber.Kernel.Tests.Monitor.Cijfers.Cijferproef;

namespace Noaber.Kernel.Tests.Monitor.Cijfers;

/// <summary>Figures are laid beside those of another time, of the municipality, or of their total.</summary>
public sealed class CijfervergelijkingTests
{
    private static readonly Leescijfer[] Reeks =
        [Cijfer(Woningen, Domijn, 200, periode: new(2024, 2)), Cijfer(Woningen, Domijn, 150, periode: Eerder), Cijfer(Woningen, Domijn, 210)];

    [Theory]
    [InlineData("index", "100,0|75,0|105,0")]
    [InlineData("index&basis=2025-1", "133,3|100,0|140,0")]
    [InlineData("verschil", "|-50|60")]
    public void OverTime(string wijze, string verwacht) => Assert.Equal(verwacht, string.Join('|',
        Vraag($"cijfer={Woningen}&partij={Domijn}&vergelijk={wijze}", Bron(Reeks)).Rijen[0].Cellen.Select(c => c.Tekst)));

    [Fact]
    public void WithTheMunicipality_OnlyWhatIsNoCount()
    {
        Leescijfer[] koop = [Cijfer("koopwoningen", null, 45, periode: new(2022)), Cijfer("koopwoningen", null, 60, Een, new(2022))];
        var tabel = Vraag($"cijfer=koopwoningen&gebied={Een}&vergelijk=gemeente", Bron(koop));
        Assert.Equal(("15,0", "procentpunt"), (tabel.Rijen[0].Cellen[0].Tekst, tabel.Eenheid));
        Assert.Null(Cel($"cijfer=inwoners&gebied={Een}&vergelijk=gemeente", Cijfer("inwoners", null, 9, Een, new(2024)), Cijfer("inwoners", null, 90, periode: new(2024))).Getal);
    }

    [Fact]
    public void AShare_IsOfTheTotalAndSaysOfHowMany()
    {
        var klasse = Vraag($"cijfer={Voorraad}&partij={Domijn}&naar=huurklasse&kolom=deel&vergelijk=aandeel",
            Bron(Cijfer(Voorraad, Domijn, 25).Naar("huurklasse", "goedkoop"), Cijfer(Voorraad, Domijn, 200))).Rijen[0].Cellen[0];
        Assert.Equal(("12,5", "200"), (klasse.Tekst, klasse.Noemer));
        var buurt = Cel($"cijfer=inwoners&gebied={Een}&vergelijk=aandeel", Cijfer("inwoners", null, 9, Een, new(2024)), Cijfer("inwoners", null, 90, periode: new(2024)));
        Assert.Equal(("10,0", "90"), (buurt.Tekst, buurt.Noemer));
        // The total of all is not known while one of them is missing.
        Assert.Null(Cel($"cijfer={Woningen}&partij={Domijn}&per=partij&vergelijk=aandeel", Cijfer(Woningen, Domijn, 9)).Getal);
    }
}
