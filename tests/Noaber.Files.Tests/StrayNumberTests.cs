using System.Text;

namespace Noaber.Files.Tests;

/// <summary>A line that begins as an agreement does and became none is shown, never dropped in silence.</summary>
public sealed class StrayNumberTests
{
    [Fact]
    public void AgreementUnderAThemeThatWasNotRecognised_IsToConfirm() =>
        Assert.Contains("Regel 4 begint met 1.1", Meldingen("1. € 1000 en sociale huur\nDoel iets\nPrestatieafspraken\n1.1 Kop: Een afspraak die niet mag wegvallen.\n\n2. Wonen\nDoel Genoeg woningen.\nPrestatieafspraken\n2.1 Wij bouwen.\n2.2 Wij verkopen weinig.\n"), StringComparison.Ordinal);

    [Fact]
    public void NumberOfThreeDigitsInsideAnother_IsToConfirm() =>
        Assert.Contains("Regel 5 begint met 1.100", Meldingen("1. Wonen\nDoel Genoeg woningen.\nPrestatieafspraken\n1.99 Wij bouwen.\n1.100 Kop: Wij verkopen weinig.\n"), StringComparison.Ordinal);

    [Fact]
    public void NumbersThatBecameAgreements_AreNoFinding() =>
        Assert.DoesNotContain("begint met", Meldingen("1. Wonen\nDoel Genoeg woningen.\nPrestatieafspraken\n1.1 Wij bouwen. Zie ook afspraak 1.2.\n1.2 Wij verkopen weinig.\n"), StringComparison.Ordinal);

    private static string Meldingen(string document)
    {
        var lezing = Assert.IsType<Lezing>(DocumentLezer.Lees("proef.txt", new MemoryStream(Encoding.UTF8.GetBytes(document))));
        return string.Join('\n', lezing.Meldingen.Where(m => m.Ernst == Ernst.Bevestigen).Select(m => m.Tekst));
    }
}
