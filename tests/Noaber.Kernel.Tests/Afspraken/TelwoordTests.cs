using FsCheck;
using FsCheck.Fluent;
using Noaber.Kernel.Afspraken;

namespace Noaber.Kernel.Tests.Afspraken;

public sealed class TelwoordTests
{
    private static readonly string[] Klein =
    [
        "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien",
        "zestien", "zeventien", "achttien", "negentien",
    ];

    private static readonly string[] Tientallen = ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];

    [Fact]
    public void EveryNumberWrittenOut_IsReadBack() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>().Filter(n => n is >= 0 and < 1_000_000), n => Telwoorden.Waarde(Voluit(n)) == n).QuickCheckThrowOnFailure();

    [Fact]
    public void EveryNumberUpToAThousand_IsReadBack() =>
        Assert.All(Enumerable.Range(0, 1000), n => Assert.Equal(n, Telwoorden.Waarde(Voluit(n))));

    [Theory]
    [InlineData("twaalfhonderd", 1200)]
    [InlineData("honderdenvijf", 105)]
    [InlineData("Vijfentwintig", 25)]
    [InlineData("duizendentien", 1010)]
    [InlineData("woning", null)]
    [InlineData("honderden", null)]
    [InlineData("duizenden", null)]
    [InlineData("eenzaam", null)]
    [InlineData("vierkant", null)]
    [InlineData("", null)]
    public void AWord_IsANumberOrNot(string woord, int? waarde) => Assert.Equal(waarde, Telwoorden.Waarde(woord));

    [Theory]
    [InlineData("Domijn bouwt ten minste drie woningen.", 3, "woningen")]
    [InlineData("Een derde van de nieuwbouw is sociaal.", 1 / 3d, "deel")]
    [InlineData("De helft komt in de wijk.", 0.5, "deel")]
    [InlineData("Twee derde van de huurders reageert.", 2 / 3d, "deel")]
    [InlineData("Driekwart heeft label B.", 0.75, "deel")]
    [InlineData("Partijen overleggen twee keer per jaar.", 2, "keer")]
    [InlineData("Partijen overleggen tweemaal per jaar.", 2, "keer")]
    [InlineData("Hoogstens tien procent gaat met voorrang.", 10, "procent")]
    [InlineData("Er komen vijfentwintig nieuwe woningen bij.", 25, "woningen")]
    [InlineData("Er komt minstens één project.", 1, "")]
    [InlineData("De gemeente werkt minimaal twee (pilot)plannen uit.", 2, "")]
    public void AnAmountInWords_IsFound(string zin, double waarde, string eenheid)
    {
        var gevonden = Assert.Single(Telwoorden.Vind(zin));
        Assert.Equal((waarde, eenheid), (Math.Round((double)gevonden.Waarde, 6) is var w && Math.Abs(w - waarde) < 1e-5 ? waarde : w, gevonden.Eenheid));
    }

    [Theory]
    [InlineData("De drie partijen komen bij elkaar.")]
    [InlineData("Dat gaat in vier stappen.")]
    [InlineData("In het derde kwartaal volgt een overzicht.")]
    [InlineData("Een derde partij doet mee.")]
    [InlineData("Een woning staat leeg.")]
    [InlineData("Voor een aantal doelgroepen komt er meer.")]
    [InlineData("De eerste woningen zijn klaar.")]
    [InlineData("Gemeente en corporaties werken samen.")]
    [InlineData("Het gaat om honderden mensen.")]
    public void WhatMerelySaysWhichOrWho_IsNoAmount(string zin) => Assert.Empty(Telwoorden.Vind(zin));

    private static string Voluit(int n) => n switch
    {
        < 20 => Klein[n],
        < 100 => n % 10 == 0 ? Tientallen[n / 10] : $"{Klein[n % 10]}{(n % 10 is 2 or 3 ? "ën" : "en")}{Tientallen[n / 10]}",
        < 1000 => $"{(n / 100 == 1 ? "" : Klein[n / 100])}honderd{(n % 100 == 0 ? "" : Voluit(n % 100))}",
        _ => $"{(n / 1000 == 1 ? "" : Voluit(n / 1000))}duizend{(n % 1000 == 0 ? "" : Voluit(n % 1000))}",
    };
}
