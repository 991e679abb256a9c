using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Draad;

namespace Noaber.Kernel.Tests.Biedingen;

/// <summary>A bid: its figures, what keeps it from being handed in, and what differs between two versions.</summary>
public sealed class BodTests
{
    [Theory]
    [InlineData("70", 70, null, Grens.Precies, "70")]
    [InlineData(" 1.250 ", 1250, null, Grens.Precies, "1.250")]
    [InlineData("circa 70", 70, null, Grens.Circa, "circa 70")]
    [InlineData("Ca. 70", 70, null, Grens.Circa, "circa 70")]
    [InlineData("±70", 70, null, Grens.Circa, "circa 70")]
    [InlineData("minimaal 20", 20, null, Grens.Minimaal, "minimaal 20")]
    [InlineData("min. 20", 20, null, Grens.Minimaal, "minimaal 20")]
    [InlineData("max 30", 30, null, Grens.Maximaal, "maximaal 30")]
    [InlineData("60-70", 60, 70, Grens.Tussen, "60 tot 70")]
    [InlineData("60/70", 60, 70, Grens.Tussen, "60 tot 70")]
    [InlineData("tussen 60 en 70", 60, 70, Grens.Tussen, "60 tot 70")]
    [InlineData("0", 0, null, Grens.Precies, "0")]
    [InlineData("10% - 15%", 10, 15, Grens.Tussen, "10 tot 15")]
    public void NumberAsPeopleWriteIt_IsRead(string tekst, int waarde, int? tot, Grens grens, string terug)
    {
        var getal = Getal.Lees(tekst)!;
        Assert.Equal((waarde, tot, grens, terug), ((int)getal.Waarde, (int?)getal.Tot, getal.Grens, getal.ToString()));
        Assert.Equal(getal, Getal.Lees(getal.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("veel")]
    [InlineData("70 woningen")]
    [InlineData("-3")]
    [InlineData("7.5")]
    [InlineData("34*")]
    [InlineData("70-60")]
    [InlineData("minimaal 60-70")]
    [InlineData("tussen 60")]
    [InlineData("1.2.3")]
    [InlineData("9999999999")]
    public void AnythingElse_IsNoNumber(string tekst) => Assert.Null(Getal.Lees(tekst));

    [Theory]
    [InlineData("34|70", "104")]
    [InlineData("circa 34|70", "circa 104")]
    [InlineData("60 tot 70|10", "70 tot 80")]
    [InlineData("minimaal 20|60 tot 70", "minimaal 80")]
    [InlineData("maximaal 20|60 tot 70", "maximaal 90")]
    [InlineData("minimaal 20|maximaal 30", null)]
    public void Sum_KeepsTheLoosestBoundThatHolds(string getallen, string? som) =>
        Assert.Equal(som, Getal.Som([.. getallen.Split('|').Select(g => Getal.Lees(g)!)])?.ToString());

    [Fact]
    public void InvalidNumber_CannotExist() => Assert.All<Action>(
        [() => _ = new Getal(-1), () => _ = new Getal(5, 4, Grens.Tussen), () => _ = new Getal(5, 6), () => _ = new Getal(5, grens: Grens.Tussen)],
        maak => Assert.Throws<ArgumentException>(maak));

    [Fact]
    public void EmptyBid_IsNotHandedIn() => Assert.Contains("ten minste één regel", Assert.Single(new Bod(2027, []).Controleer()).Tekst, StringComparison.Ordinal);

    [Fact]
    public void HandingIn_SaysAllThatIsWrongAtOnce()
    {
        var bod = new Bod(2027,
        [
            Regel("Hart van Zuid", (2027, "34")), Regel("hart van zuid ", (2028, "1")), Regel("Leeg"), Regel("", (2027, "7,5")),
            Regel("Gesprekken", (2033, "10")) with { Soort = Bodsoort.Anders, Eenheid = "" },
            Regel("Huurverhoging", (2027, "120")) with { Soort = Bodsoort.Huurbeleid, Eenheid = "%" },
        ]);
        var fouten = bod.Controleer().Select(f => f.Tekst).ToList();
        Assert.Collection(fouten,
            f => Assert.Contains("twee keer", f, StringComparison.Ordinal),
            f => Assert.Contains("geen cijfer en geen toelichting", f, StringComparison.Ordinal),
            f => Assert.Contains("zegt niet wat", f, StringComparison.Ordinal),
            f => Assert.Contains("geen heel aantal woningen: 7,5", f, StringComparison.Ordinal),
            f => Assert.Contains("zonder eenheid", f, StringComparison.Ordinal),
            f => Assert.Contains("2027 t/m 2031", f, StringComparison.Ordinal),
            f => Assert.Contains("meer dan 100%", f, StringComparison.Ordinal));
        Assert.Empty(new Bod(2027, [Regel("Hart van Zuid", (2027, "34")), Regel("Dienst") with { Toelichting = "Ruimer open." }]).Controleer());
    }

    [Fact]
    public void Outlook_BecomesTheOfferOfTheNextYear()
    {
        var vorig = new Bod(2026, [Regel("Bouw", (2026, "34"), (2027, "circa 70"), (2030, "70")), Regel("Klaar", (2026, "5")), Regel("Tekst") with { Toelichting = "Blijft." }]);
        var nieuw = vorig.Doorkijk(2027);
        Assert.Equal(["Bouw", "Tekst"], nieuw.Regels.Select(r => r.Wat));
        Assert.Equal([(2027, "circa 70"), (2030, "70")], nieuw.Regels[0].Cijfers.Select(c => (c.Jaar, c.Getal.ToString())));
        Assert.Null(nieuw.Regels[0].In(2031));
        Assert.NotEqual(vorig.Regels[0].Lijn, nieuw.Regels[0].Lijn);
    }

    [Fact]
    public void Difference_NamesWhatCameWentAndChanged()
    {
        var (bouw, weg) = (Regel("Bouw", (2027, "34"), (2028, "70")), Regel("Weg", (2027, "1")));
        var anders = bouw with { Cijfers = [new(2027, new(34), "24 in Hengelo"), new(2029, new(60, 70, Grens.Tussen))], Bedrag = 1_500_000 };
        var erbij = Regel("Erbij", (2027, "2"));
        var verschil = Bodverschil.Tussen(new(2027, [bouw, weg]), new(2027, [anders, erbij]));
        Assert.Equal([(bouw, anders), (null, erbij), (weg, null)], verschil.Select(v => (v.Oud, v.Nieuw)));
        Assert.Equal(
            [new("2027", "34", "34 (24 in Hengelo)"), new("2028", "70", ""), new("2029", "", "60 tot 70"), new("Bedrag", "", "€ 1.500.000")],
            verschil[0].Velden);
        Assert.Empty(Bodverschil.Tussen(new(2027, [bouw]), new(2027, [bouw with { Cijfers = [.. bouw.Cijfers] }])));
    }

    [Fact]
    public void Difference_NamesWhatALineAnswersElse()
    {
        Draadpunt[] punten = [new(Draadsoort.Afspraak, Guid.NewGuid()), new(Draadsoort.Afspraak, Guid.NewGuid())];
        var naam = (Draadpunt punt) => punt == punten[0] ? "2.10 Bouwen" : "2.9 Slopen";
        var (was, wordt) = (Regel("Bouw") with { Antwoorden = [new(punten[0])] }, Regel("Bouw") with { Antwoorden = [.. punten.Select(p => new Bodantwoord(p))] });
        wordt = wordt with { Lijn = was.Lijn };
        Assert.Equal([new("Geeft antwoord op", "2.10 Bouwen", "2.9 Slopen; 2.10 Bouwen")],
            Assert.Single(Bodverschil.Tussen(new(2027, [was]), new(2027, [wordt]), naam)).Velden);
        // In another order, or why it was suggested, is no difference; and what the reader may not see is none to that reader.
        Assert.Empty(Bodverschil.Tussen(new(2027, [wordt]), new(2027, [wordt with { Antwoorden = [new(punten[1], "‘sloop’"), new(punten[0])] }]), naam));
        Assert.Empty(Bodverschil.Tussen(new(2027, [was]), new(2027, [wordt]), punt => punt == punten[0] ? "2.10 Bouwen" : ""));
    }

    [Fact]
    public void ABidFromElsewhere_AnswersWhatTheSameLineAnswered()
    {
        Bodantwoord[] antwoorden = [new(new(Draadsoort.Afspraak, Guid.NewGuid()))];
        var (zelfde, gelijk) = (Regel("Bouw") with { Antwoorden = antwoorden }, Regel("Sloop") with { Plaats = "Borne", Antwoorden = antwoorden });
        var bod = new Bod(2027,
        [
            zelfde with { Wat = "Bouwen", Antwoorden = [] }, gelijk with { Lijn = Guid.NewGuid(), Wat = " sloop", Antwoorden = [] },
            gelijk with { Lijn = Guid.NewGuid(), Plaats = "Hengelo", Antwoorden = [] },
        ]).MetAntwoordenVan(new(2027, [zelfde, gelijk]));
        Assert.Equal([antwoorden, antwoorden, []], bod.Regels.Select(r => r.Antwoorden));
    }

    [Fact]
    public void EachKind_IsFoundByItsName() =>
        Assert.All(Enum.GetValues<Bodsoort>(), soort => Assert.Equal(soort, Bodsoorten.Met($" {soort.Naam().ToUpperInvariant()} ")));

    private static Bodregel Regel(string wat, params (int Jaar, string Getal)[] cijfers) => new()
    {
        Lijn = Guid.NewGuid(), Soort = Bodsoort.Nieuwbouw, Wat = wat, Eenheid = "woningen",
        Cijfers = [.. cijfers.Select(c => new Bodcijfer(c.Jaar, Getal.Lees(c.Getal)!))],
    };
}
