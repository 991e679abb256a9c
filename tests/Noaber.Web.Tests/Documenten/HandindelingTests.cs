using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Features.Documenten;

namespace Noaber.Web.Tests.Documenten;

/// <summary>What a person places by hand, without a browser: no word of the document goes on the way.</summary>
public class HandindelingTests
{
    private static readonly Lezing Lezing = (Lezing)DocumentLezer.Lees("pact.txt", new MemoryStream(
        "Woonpact\n\nBlok bouwen\n\n* We bouwen samen 40 woningen.\n* De gemeente zoekt grond.\n"u8.ToArray()));

    private static readonly Nakijkstaat Begin = Nakijkstaat.Uit(Lezing);

    [Fact]
    public void PlacedAndLeftOutAgain_StandsWithWhatFoundNoPlace()
    {
        var stuk = Stuk(Begin, "* We bouwen");
        var geplaatst = Begin.Plaats(stuk, Stukkeuze.Afspraak, Lezing);
        Assert.DoesNotContain("40 woningen", Rest(geplaatst), StringComparison.Ordinal);

        var weg = geplaatst.Zet(geplaatst.Afspraken.Single() with { Stand = Nakijkstand.Weg });
        Assert.Contains("40 woningen", Rest(weg), StringComparison.Ordinal);
        Assert.Contains(Bronstukken.Vrij(Lezing, weg, alles: true), vrij => vrij.Bron == stuk.Bron);
    }

    [Fact]
    public void APieceTooLongForAHeading_IsNotMadeATheme()
    {
        var lang = Stuk(Begin, "Blok bouwen") with { Tekst = new string('t', 301) };
        Assert.Same(Begin, Begin.Plaats(lang, Stukkeuze.Thema, Lezing));
    }

    [Fact]
    public void AThemeThatWasTakenAway_ComesBackWithWhatComesBackInIt()
    {
        var staat = Begin.Plaats(Stuk(Begin, "Blok bouwen"), Stukkeuze.Thema, Lezing);
        var leeg = staat.ZonderThema(0);
        Assert.True(leeg.Themas[0].Weg);
        Assert.Equal((false, staat.Geplaatst.Count), (leeg.MetThema(0).Themas[0].Weg, leeg.MetThema(0).Geplaatst.Count));
    }

    [Fact]
    public void StatementsTermsAndTablesOfALineThatWasPlaced_AreNotStoredTwice()
    {
        var lezing = Uitgebreid.Lezing();
        var begin = Nakijkstaat.Uit(lezing);
        var na = Bronstukken.Vrij(lezing, begin, alles: true).Where(stuk => stuk.Bron.Van is 8 or 9 or 10 or 11).Aggregate(begin, (staat, stuk) => staat.Plaats(stuk, Stukkeuze.Afspraak, lezing));
        var over = Handindeling.ZonderDubbel(lezing, na);
        Assert.Empty(over.Beleidsuitspraken);
        Assert.Empty(over.Definities);
        Assert.Empty(over.Reeksen);
        Assert.Equal((1, 1), (over.Speerpunten.Count, over.Tekstdelen.Count));
        Assert.True(Nakijkgroepen.Vind("begrippen")!.Toon(lezing, na, 0).Elders);

        var terug = na with { Afspraken = [.. na.Afspraken.Select(a => a with { Stand = Nakijkstand.Weg })] };
        Assert.Equal((2, 2), (Handindeling.ZonderDubbel(lezing, terug).Beleidsuitspraken.Count, Handindeling.ZonderDubbel(lezing, terug).Definities.Count));
    }

    [Fact]
    public void TermOfWhichALineWasPlaced_KeepsTheOtherLine()
    {
        var lezing = Uitgebreid.Lezing();
        lezing = lezing with { Definities = [lezing.Definities[0] with { Tekst = "het weghalen. Woningen 2026 2027", Bron = new(9, 10) }], Reeksen = [] };
        var begin = Nakijkstaat.Uit(lezing);
        var na = begin.Plaats(new(new(10, 10), "Woningen 2026 2027", null), Stukkeuze.Afspraak, lezing);
        Assert.Equal(("Sloop", "het weghalen van een huis."), Handindeling.ZonderDubbel(lezing, na).Definities.Select(d => (d.Term, d.Tekst)).Single());
    }

    private static Bronstuk Stuk(Nakijkstaat staat, string begin) =>
        Bronstukken.Vrij(Lezing, staat, alles: true).Single(stuk => stuk.Tekst.StartsWith(begin, StringComparison.Ordinal));

    /// <summary>All words that are not in an agreement: left without a place, or in a text beside them.</summary>
    private static string Rest(Nakijkstaat staat)
    {
        var na = Handindeling.ZonderDubbel(Lezing, staat);
        return string.Join('\n', [.. na.Dekking.NietGeplaatst.Select(rest => rest.Tekst), .. na.Tekstdelen.Select(deel => deel.Tekst)]);
    }
}
