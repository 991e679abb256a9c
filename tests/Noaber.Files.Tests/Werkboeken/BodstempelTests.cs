using Noaber.Files.Werkboeken;
using Noaber.Kernel.Biedingen;

namespace Noaber.Files.Tests.Werkboeken;

/// <summary>A workbook undoes nothing that others did to the bid after it was downloaded.</summary>
public sealed class BodstempelTests
{
    private static readonly Werkboeksleutel Sleutel = new(Guid.NewGuid(), Guid.NewGuid(), "Welbions", 2027);

    private static readonly Bodregel Bouw = new()
    {
        Lijn = Guid.NewGuid(), Soort = Bodsoort.Nieuwbouw, Wat = "Bouw", Eenheid = "woningen", Cijfers = [new(2027, new(34), "los")],
        Bedrag = 12.50m, Toelichting = "Op peil\r\nhouden.",
    };

    private static readonly Bodregel Sloop = new() { Lijn = Guid.NewGuid(), Soort = Bodsoort.Sloop, Wat = "Sloop", Eenheid = "woningen", Toelichting = "Later." };

    private static readonly byte[] Boek = Bodwerkboek.Schrijf(Sleutel, new(2027, [Bouw, Sloop]));

    [Fact]
    public void WhatWasChangedMeanwhile_IsNamed()
    {
        var melding = Assert.Single(Lees(Boek, Bouw with { Cijfers = [new(2027, new(40))] }, Bouw with { Lijn = Guid.NewGuid(), Wat = "Erbij" }).Meldingen);
        Assert.Equal("bod-gewijzigd", melding.Code);
        Assert.Contains("Nieuw of gewijzigd: ‘Bouw’, ‘Erbij’. Weggehaald: ‘Sloop’.", melding.Tekst, StringComparison.Ordinal);
        Assert.Contains("opnieuw", melding.Herstel, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAStamp_AllThatStandsThereIsNew() =>
        Assert.Contains("‘Bouw’, ‘Erbij’", Assert.Single(Lees(Boek.Met("workbook.xml", xml => xml.Replace("noaber_stempel", "weg", StringComparison.Ordinal)),
            Bouw with { Plaats = "Zuid" }, Sloop with { Wat = "Erbij" }).Meldingen).Tekst, StringComparison.Ordinal);

    [Fact]
    public void ManyChanges_AreCountedAfterTheFirst()
    {
        var nu = Enumerable.Range(1, 13).Select(n => Bouw with { Lijn = Guid.NewGuid(), Wat = $"Nieuw {n}" }).Append(Bouw).Append(Sloop);
        Assert.Contains("‘Nieuw 10’ en nog 3.", Assert.Single(Lees(Boek, [.. nu]).Meldingen).Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatTheWorkbookSaysToo_IsUndoneByNobody()
    {
        Assert.Empty(Lees(Boek, Bouw, Sloop).Meldingen);
        Assert.Empty(Lees(Boek, Bouw with { Bedrag = 12.5m, Toelichting = "Op peil\nhouden." }, Sloop).Meldingen);
        // The same lines, begun anew out of last year's outlook.
        Assert.Empty(Lees(Boek, Bouw with { Lijn = Guid.NewGuid() }, Sloop with { Lijn = Guid.NewGuid() }).Meldingen);
        // A second click: what was read is what stands there.
        var anders = Boek.MetTekst("C5", "Bouw in Zuid").MetTekst("A6", "");
        Assert.Empty(Lees(anders, [.. Lees(anders, Bouw, Sloop).Regels]).Meldingen);
    }

    [Fact]
    public void RowsSortedWithoutTheirHiddenColumn_AreRefusedAndNamed()
    {
        var melding = Assert.Single(Lees(Boek.MetTekst("A5", $"{Sloop.Lijn}").MetTekst("A6", $"{Bouw.Lijn}"), Bouw, Sloop).Meldingen);
        Assert.Equal("rij-verschoven", melding.Code);
        Assert.Contains("‘Bouw’, ‘Sloop’", melding.Tekst, StringComparison.Ordinal);
        // A copy of a row is a new line, whatever key came along.
        Assert.Empty(Lees(Boek.MetTekst("A6", $"{Bouw.Lijn}").MetTekst("C6", "Nog een flat"), Bouw, Sloop).Meldingen);
    }

    [Fact]
    public void BesideAFault_ItIsSaidAtOnce() =>
        Assert.Equal(["bod-gewijzigd", "geen-getal"], Lees(Boek.MetTekst("F5", "veel"), Bouw, Sloop with { Plaats = "Zuid" }).Meldingen.Select(m => m.Code));

    private static (IReadOnlyList<Bodregel> Regels, IReadOnlyList<Celmelding> Meldingen) Lees(byte[] boek, params Bodregel[] nu) =>
        Bodwerkboek.Lees((Werkboek)Werkboeklezer.Lees(boek), Sleutel, new(2027, nu));
}
