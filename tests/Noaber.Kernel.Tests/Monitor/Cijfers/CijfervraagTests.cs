using FsCheck;
using FsCheck.Fluent;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Tests.Monitor.Cijfers;

/// <summary>A question has one form in which it is written, and is read back as it was.</summary>
public sealed class CijfervraagTests
{
    private static Gen<T> Keuze<T>() where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    private static Gen<T[]> Enkele<T>(Gen<T> een, int hoogstens) => Gen.Choose(0, hoogstens).SelectMany(een.ArrayOf).Select(a => a.Distinct().ToArray());

    private static Gen<Meetperiode> Perioden => from jaar in Gen.Choose(2000, 2200) from helft in Gen.Choose(0, 2) select new Meetperiode(jaar, helft);

    private static Gen<T?> Soms<T>(Gen<T> gen) where T : struct => Gen.OneOf(Gen.Constant((T?)null), gen.Select(t => (T?)t));

    private static Gen<Cijfervraag> Vragen =>
        from indicatoren in Enkele(Gen.Elements("zoektijd", "woningvoorraad", "een & twee", "x=y+z %é", "100%"), 4)
        from gebieden in Enkele(Gen.Elements("GM0153", "WK015301", "BU01530101"), 3)
        from niveau in Soms(Keuze<Gebiedsniveau>())
        from partijen in Enkele(Gen.Choose(1, 9).Select(i => new Guid(i, 2, 3, new byte[8])), 3)
        from ja in Gen.Elements(true, false).ArrayOf(2)
        from perioden in Enkele(Perioden, 4)
        from grenzen in Soms(Perioden).ArrayOf(3)
        from laatste in Soms(Gen.Choose(0, 99))
        from naar in Gen.Elements(null, "huurklasse", "energie label")
        from kolom in Keuze<Cijferas>()
        from vergelijking in Keuze<Cijfervergelijking>()
        from vorm in Keuze<Cijfervorm>()
        select new Cijfervraag
        {
            Indicatoren = indicatoren, Gebieden = gebieden, Niveau = niveau, Partijen = partijen, PerPartij = ja[0], Gedraaid = ja[1],
            Perioden = [.. perioden.Order()], Van = grenzen[0], Tot = grenzen[1], Basis = grenzen[2], Laatste = laatste, Naar = naar,
            Kolom = kolom, Vergelijking = vergelijking, Vorm = vorm,
        };

    [Fact]
    public void AQuestion_IsReadBackAsItWasWritten() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Vragen.ToArbitrary(), vraag =>
    {
        var gelezen = Cijfervraag.Lees(vraag.Schrijf());
        Assert.Empty(gelezen.Bezwaren);
        Assert.Equal(vraag, gelezen.Vraag);
        Assert.Equal((vraag.Naar, vraag.Laatste, vraag.Van, vraag.Vorm), (gelezen.Vraag.Naar, gelezen.Vraag.Laatste, gelezen.Vraag.Van, gelezen.Vraag.Vorm));
        Assert.Equal(vraag.Indicatoren, gelezen.Vraag.Indicatoren);
        Assert.Equal(vraag.Perioden, gelezen.Vraag.Perioden);
    }));

    [Fact]
    public void Whatever_IsReadWithoutAnException() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), wat =>
            Assert.NotNull(Cijfervraag.Lees($"vorm={wat}&gebied={wat}&partij={wat}&van={wat}&{wat}").Vraag.Bezwaren(Catalogus.Standaard))));

    [Theory]
    [InlineData("cijfer=zoektijd&van=2024-3", "van")]
    [InlineData("cijfer=zoektijd&gebied=Enschede", "gebied")]
    [InlineData("cijfer=zoektijd&partij=Domijn", "partij")]
    [InlineData("cijfer=zoektijd&vorm=taart", "vorm")]
    [InlineData("cijfer=zoektijd&vorm=2", "vorm")]
    [InlineData("cijfer=zoektijd&laatste=veel", "laatste")]
    [InlineData("cijfer=bestaat-niet", "cijfer")]
    [InlineData("", "cijfer")]
    [InlineData("cijfer=zoektijd&naar=energielabel", "naar")]
    [InlineData("cijfer=zoektijd&van=2025&tot=2024", "tot")]
    [InlineData("cijfer=zoektijd&laatste=0", "laatste")]
    [InlineData("cijfer=zoektijd&niveau=gemeente&gebied=BU01530101", "niveau")]
    public void WhatCannotBe_IsSaidAtItsField(string vraag, string veld)
    {
        var gelezen = Cijfervraag.Lees(vraag);
        Assert.Equal([veld], gelezen.Bezwaren.Concat(gelezen.Vraag.Bezwaren(Catalogus.Standaard)).Select(b => b.Veld).Distinct());
    }

    [Fact]
    public void AFormThatLeavesFieldsBlank_AsksTheSame() =>
        Assert.Equal("cijfer=zoektijd&tot=2025-1", Cijfervraag.Lees("?cijfer=zoektijd&van=&tot=2025-1&naar=&vorm=tabel&kolom=periode&per=").Vraag.Schrijf());
}
