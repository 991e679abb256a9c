using Noaber.Files.Werkboeken;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Tests.Werkboeken;

/// <summary>The workbook in which a party reports on its actions, and the faults of real life in it.</summary>
public sealed class VoortgangwerkboekTests
{
    private static readonly Werkboeksleutel Sleutel =
        new(Guid.Parse("11111111-1111-1111-1111-111111111111"), Guid.Parse("22222222-2222-2222-2222-222222222222"), "Welbions", 2026);

    private static readonly IReadOnlyList<Voortgangrij> Rijen =
    [
        new(Guid.Parse("33333333-3333-3333-3333-333333333333"), Guid.Parse("44444444-4444-4444-4444-444444444444"))
        {
            Gegeven = ["=HYPERLINK(1)", "Afspraak 1", "Q2", "60 plekken"], Stand = Voortgangstand.AandachtNodig, Aantal = 12.5m, Toelichting = "Wacht op\nvergunning.",
            Bewijs = "https://voorbeeld.nl", Uitvoerder = "Projectleider",
        },
        new(Guid.Parse("55555555-5555-5555-5555-555555555555"), null) { Gegeven = ["Gesprekken voeren", "Afspraak 2", "", ""] },
    ];

    private static readonly byte[] Boek = Voortgangwerkboek.Schrijf(Sleutel, Rijen);

    [Fact]
    public void WhatGoesOut_ComesBackTheSame_WithoutTheRowsThatNobodyFilledIn()
    {
        var (rijen, meldingen) = Lees(Boek);
        Assert.Empty(meldingen);
        var rij = Assert.Single(rijen);
        Assert.Equal(Rijen[0] with { Gegeven = rij.Gegeven, Plaats = rij.Plaats }, rij);
        Assert.Equal("G5", rij.Plaats!.Adres);
    }

    [Theory]
    [InlineData("G5", "gaat lekker", "stand-onbekend")]
    [InlineData("H5", "veel", "geen-getal")]
    [InlineData("H5", "circa 5", "geen-aantal")]
    [InlineData("I5", "", "uitleg-ontbreekt")]
    [InlineData("G5", "", "stand-ontbreekt")]
    [InlineData("A5", "weg", "geen-actie")]
    [InlineData("A3", "#anders", "kolom-ontbreekt")]
    public void WrongText_IsFoundAtItsCell(string adres, string tekst, string code)
    {
        var (rijen, meldingen) = Lees(Boek.MetTekst(adres, tekst));
        Assert.Empty(rijen);
        Assert.Contains(code, meldingen.Select(m => m.Code));
        Assert.All(meldingen, m => Assert.NotEmpty(m.Herstel));
    }

    [Fact]
    public void ACopiedRow_IsSaid()
    {
        var boek = Boek.MetTekst("A6", "33333333-3333-3333-3333-333333333333").MetTekst("G6", "op koers");
        Assert.Equal("actie-dubbel", Assert.Single(Lees(boek).Meldingen).Code);
    }

    [Fact]
    public void AStatusInAnyCase_IsRead() => Assert.Equal(Voortgangstand.OpKoers, Assert.Single(Lees(Boek.MetTekst("G5", " Op Koers ")).Rijen).Stand);

    [Fact]
    public void AnotherWorkbook_IsNamed()
    {
        Assert.Equal("andere-partij", Meld(Sleutel with { Partij = Guid.NewGuid(), Naam = "Domijn" }));
        Assert.Equal("ander-jaar", Meld(Sleutel with { Jaar = 2027 }));
        var bod = Bodwerkboek.Schrijf(Sleutel, new(2026, []));
        Assert.Equal("geen-voortgang", Assert.Single(Lees(bod).Meldingen).Code);
    }

    private static string Meld(Werkboeksleutel sleutel) => Assert.Single(Voortgangwerkboek.Lees((Werkboek)Werkboeklezer.Lees(Boek), sleutel).Meldingen).Code;

    private static (IReadOnlyList<Voortgangrij> Rijen, IReadOnlyList<Celmelding> Meldingen) Lees(byte[] boek) =>
        Voortgangwerkboek.Lees((Werkboek)Werkboeklezer.Lees(boek), Sleutel);
}
