using Noaber.Kernel.Afspraken;
using static Noaber.Kernel.Afspraken.Voortgangstand;

namespace Noaber.Kernel.Tests.Afspraken;

public sealed class VoortgangTests
{
    public static TheoryData<Voortgangstand?[], Voortgangstand?> Samen => new()
    {
        { [], null },
        { [null, null], null },
        { [OpKoers, null], OpKoers },
        { [Behaald, null], null },
        { [Vervallen, null], null },
        { [OpKoers, Behaald, null], OpKoers },
        { [NogGeenDoel, Behaald], NogGeenDoel },
        { [Behaald, OpKoers], OpKoers },
        { [Behaald, Behaald], Behaald },
        { [Behaald, Vervallen], Behaald },
        { [Vervallen, Vervallen], Vervallen },
        { [Behaald, AandachtNodig, null], AandachtNodig },
        { [AandachtNodig, LooptNiet, Behaald], LooptNiet },
        { [NogGeenDoel, null], NogGeenDoel },
        { [NogGeenDoel, OpKoers], OpKoers },
    };

    [Theory]
    [MemberData(nameof(Samen))]
    public void SeveralParties_GoAsTheOneItGoesWorstWith(Voortgangstand?[] perPartij, Voortgangstand? samen) =>
        Assert.Equal(samen, Voortgang.Samen(perPartij));

    [Fact]
    public void WhoHearsOfTrouble_ReadsWhy() =>
        Assert.Equal([AandachtNodig, LooptNiet, Vervallen], Enum.GetValues<Voortgangstand>().Where(s => s.VraagtUitleg()));
}
