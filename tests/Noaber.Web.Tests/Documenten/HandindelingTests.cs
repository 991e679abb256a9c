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

    private static Bronstuk Stuk(Nakijkstaat staat, string begin) =>
        Bronstukken.Vrij(Lezing, staat, alles: true).Single(stuk => stuk.Tekst.StartsWith(begin, StringComparison.Ordinal));

    /// <summary>All words that are not in an agreement: left without a place, or in a text beside them.</summary>
    private static string Rest(Nakijkstaat staat)
    {
        var na = Handindeling.ZonderDubbel(Lezing, Lezing, staat);
        return string.Join('\n', [.. na.Dekking.NietGeplaatst.Select(rest => rest.Tekst), .. na.Tekstdelen.Select(deel => deel.Tekst)]);
    }
}
