using System.Text.Json;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using static Noaber.Kernel.Tests.Monitor.Leveringsproef;

namespace Noaber.Kernel.Tests.Monitor;

/// <summary>What is kept as JSON comes back as it was.</summary>
public sealed class BewarenTests
{
    [Fact]
    public void ADefinition_ComesBackAsItWas()
    {
        var terug = Heen<List<Indicator>>([.. Catalogus.Standaard.Indicatoren]);
        Assert.All(Catalogus.Standaard.Indicatoren.Zip(terug), p => Assert.Empty(Definitieverschil.Tussen(p.First, p.Second).Wijzigingen));
        Assert.Equal(Catalogus.Standaard.Indicatoren.Count, new Catalogus(terug, Catalogus.Standaard.Codelijsten).Indicatoren.Count);
    }

    [Fact]
    public void AFigure_ComesBackAsItWas() => Assert.All(
        [
            Cijfer("zoektijd", 7.5m, deel: "huurklasse=duur;leeftijd=tot-23", uitleg: "Geschat."), Cijfer("sloop", Waarde.Leeg), Cijfer("sloop", Waarde.Nihil),
            Cijfer("sloop", Waarde.NietVanToepassing), Cijfer("sloop", Waarde.Onbekend), Cijfer("sloop", Waarde.Onleesbaar("ca. 12")),
            Cijfer("ouderenwoningen", 0) with { Partij = null, Plaats = null },
        ], cijfer => Assert.Equal(cijfer, Heen(cijfer)));

    [Fact]
    public void TheTraceOfADelivery_ComesBackAsItWas()
    {
        var spoor = new Leveringsspoor(Leveringsstap.Terugsturen, Leveringsstatus.Akkoord, Leveringsstatus.Concept,
            new(Domijn, Domijn, PartijSoort.Corporatie, [Rol.Bestuurder]), new(2026, 6, 1, 9, 0, 0, TimeSpan.FromHours(2)), "De sloop klopt niet.");
        Assert.Equal(spoor with { Wie = spoor.Wie with { Rollen = [] } }, Heen(spoor) with { Wie = spoor.Wie with { Rollen = [] } });
        Assert.Equal(spoor.Wie.Rollen, Heen(spoor).Wie.Rollen);
    }

    private static T Heen<T>(T waarde) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(waarde))!;
}
