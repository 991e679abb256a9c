using Noaber.Kernel.Afspraken;

namespace Noaber.Kernel.Tests.Afspraken;

public class HernummeringTests
{
    private static readonly Dictionary<string, string> Nieuw = new(StringComparer.Ordinal)
    {
        ["2.1"] = "2.2", ["2.7"] = "3.1", ["5"] = "1.5", ["23"] = "4.3", ["44"] = "6.1",
    };

    [Theory]
    [InlineData("Zie afspraak 2.1.", "Zie afspraak 2.2.")]
    [InlineData("Zie ook punt 2.1 en 2.7", "Zie ook punt 2.2 en 3.1")]
    [InlineData("Volgens artikel 5 geldt dit.", "Volgens artikel 1.5 geldt dit.")]
    [InlineData("Zoals onder 2.7 staat.", "Zoals onder 3.1 staat.")]
    [InlineData("Over afspraak 2.1 besluit het overleg.", "Over afspraak 2.2 besluit het overleg.")]
    [InlineData("Afspraken 5, 23 en 44", "Afspraken 1.5, 4.3 en 6.1")]
    public void ANumberThatIsReferredTo_Follows(string tekst, string verwacht) => Assert.Equal(verwacht, Hernummering.Volg(tekst, Nieuw));

    [Theory]
    [InlineData("Jongeren onder 23 jaar.")]
    [InlineData("Jongeren onder 23 krijgen voorrang.")]
    [InlineData("Een huurstijging onder 2.1% per jaar.")]
    [InlineData("Artikel 44 van de Woningwet.")]
    [InlineData("Artikel 44, derde lid, van de Woningwet.")]
    [InlineData("Zie artikel 44 lid 3 Woningwet.")]
    [InlineData("Het huisnummer 5 en 23 woningen.")]
    [InlineData("Wij bouwen 23 woningen voor 44 mensen.")]
    public void AnAgeAnAmountOrALaw_StaysAsItIs(string tekst) => Assert.Equal(tekst, Hernummering.Volg(tekst, Nieuw));
}
