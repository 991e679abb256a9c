using System.Text.RegularExpressions;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Tests;

/// <summary>The real documents of Enschede; skipped where they are not at hand. Facts only: their sentences do not stand here.</summary>
public partial class EchtDocumentTests
{
    private const string Enschede2024 = "000_fedc81887a679f80.txt";
    private const string Enschede2020 = "001_c911101483456dab.txt";

    [Fact]
    public void Enschede2024_HasNineThemesInTheOrderOfTheDocument()
    {
        var lezing = Testdocument.LeesBron(Enschede2024);

        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "9", "8"], lezing.Kader.Themas.Select(thema => thema.Nummer));
        Assert.Equal([8, 9, 13, 2, 6, 3, 4, 2, 6], lezing.Kader.Themas.Select(thema => thema.Afspraken.Count));
        Assert.Equal(53, lezing.Afspraken().Count());
        Assert.EndsWith("investeringsagenda (DIA)", lezing.Kader.Themas[5].Titel, StringComparison.Ordinal);
    }

    [Fact]
    public void Enschede2024_KeepsEveryNumberAsPrinted() => Assert.Equal(
        "1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.9 2.1 2.2 2.3 2.4 2.5 2.6 2.6 2.7 2.8 3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.9 3.10 3.11 3.12 3.13 3.14 "
        + "4.1 4.2 5.1 5.2 5.3 5.5 5.6 5.7 6.1 6.2 6.4 7.1 7.2 7.3 7.4 9.1 9.2 8.1 8.2 8.3 8.4 8.5 8.6",
        string.Join(' ', Testdocument.LeesBron(Enschede2024).Afspraken().Select(a => a.Nummer)));

    [Fact]
    public void Enschede2024_HasPurposeApproachAndMonitorWhereTheSourceHasThem()
    {
        var themas = Testdocument.LeesBron(Enschede2024).Kader.Themas;

        Assert.Equal(
            ["1:dh-", "2:---", "3:---", "4:dhm", "5:dhm", "6:dh-", "7:dhm", "9:dhm", "8:dhm"],
            themas.Select(thema => $"{thema.Nummer}:{Shape(thema.Opzet)}"));
        Assert.Equal(
            ["2A:dhm", "2B:dhm", "3A:dhm", "3B:dhm", "3C:dhm", "3D:dhm"],
            themas.SelectMany(thema => thema.Onderdelen.Select(deel => $"{thema.Nummer}{deel.Letter}:{Shape(deel.Opzet)}")));
    }

    [Fact]
    public void Enschede2024_HasHeadingsAndKindsWhereTheSourceHasThem()
    {
        var lezing = Testdocument.LeesBron(Enschede2024);

        Assert.Equal(
            ["1.1", "1.2", "1.4", "1.5", "1.7", "1.9", "2.6", "2.8", "3.1", "3.2", "3.4"],
            lezing.Afspraken().Where(a => a.Kop is not null).Select(a => a.Nummer));
        Assert.Equal(["1", "9"], lezing.Afspraken().Where(a => a.Soort == AfspraakSoort.Procesmatig).Select(a => a.Nummer[..1]).Distinct());
    }

    [Fact]
    public void Enschede2024_PutsParagraphsAndListsWhereTheSourceHasThem()
    {
        var lezing = Testdocument.LeesBron(Enschede2024);

        Assert.Equal(
            ["1.1:2", "1.6:3", "2.1:2", "2.3:2", "2.4:2", "2.6:2", "2.7:4", "3.2:3", "3.7:2+3", "4.2:2", "5.1:2", "5.2:1+3", "5.3:2", "7.4:2", "8.1:2", "8.6:2"],
            lezing.Afspraken().Select(Paragraphs).Where(shape => !shape.EndsWith(":1", StringComparison.Ordinal)));
        Assert.Equal(new Bronplaats(710, 712), lezing.Afspraken().Last().Bron);
    }

    [Theory]
    [InlineData(Enschede2024)]
    [InlineData(Enschede2020)]
    public void EveryLetterOfAnAgreement_IsInItsText(string name)
    {
        var lezing = Testdocument.LeesBron(name);

        Assert.All(lezing.Afspraken(), afspraak =>
        {
            var source = lezing.Bron.Regels.Skip(afspraak.Bron.Van - 1).Take(afspraak.Bron.Tot - afspraak.Bron.Van + 1);
            var expected = Letters(string.Join('\n', source));
            Assert.StartsWith(Letters(afspraak.Nummer), expected, StringComparison.Ordinal);
            Assert.Equal(expected[Letters(afspraak.Nummer).Length..], Letters(afspraak.Kop + "\n" + afspraak.Tekst));
        });
    }

    [Fact]
    public void Enschede2024_OdditiesAreFindings()
    {
        var lezing = Testdocument.LeesBron(Enschede2024);

        Assert.Equal(
            [
                "nummer-ontbreekt 164", "nummer-dubbel 282", "nummer-ontbreekt 428", "nummer-ontbreekt 546", "nummer-ontbreekt 591",
                "kolom-onzeker 782", "kolom-onzeker 807",
                "indeling-gekozen ", "titel-afgeleid ", "looptijd-onbekend ", "inleiding-niet-overgenomen 1", "monitor-ontbreekt 78",
                "monitor-ontbreekt 557", "thema-volgorde 663", "slot-niet-overgenomen 713",
                "kolom-afgeleid 776", "totaal-klopt-niet 808", "totaal-klopt-niet 810", "totaal-klopt-niet 814",
            ],
            lezing.Meldingen.Select(melding => $"{melding.Code} {melding.Bron?.Van}"));
        Assert.Contains("regels 249–260 en regels 282–285", lezing.Meldingen[1].Tekst, StringComparison.Ordinal);
        Assert.Equal("Prestatieafspraken Enschede", lezing.Kader.Titel);
    }

    [Fact]
    public void Enschede2020_IsReadByTheLayoutWithTabs()
    {
        var lezing = Testdocument.LeesBron(Enschede2020);

        Assert.Equal([6, 9, 14, 3, 5, 4, 5, 3, 3, 1], lezing.Kader.Themas.Select(thema => thema.Afspraken.Count));
        Assert.Equal(["A", "B", "A", "B", "C", "D"], lezing.Kader.Themas.SelectMany(thema => thema.Onderdelen).Select(deel => deel.Letter));
        Assert.DoesNotContain(Ernst.Bevestigen, lezing.Meldingen.Select(melding => melding.Ernst));
    }

    private static string Shape(Opzet opzet) =>
        (opzet.Doel is null ? "-" : "d") + (opzet.Hoe is null ? "-" : "h") + (opzet.Monitor is null ? "-" : "m");

    private static string Paragraphs(Afspraak afspraak)
    {
        var lines = afspraak.Tekst.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var items = lines.Count(line => line.StartsWith("- ", StringComparison.Ordinal));
        return $"{afspraak.Nummer}:{lines.Length - items}{(items == 0 ? "" : $"+{items}")}";
    }

    /// <summary>Letters and digits only, without list marks and mark-up.</summary>
    private static string Letters(string text) =>
        string.Concat(ListMark().Replace(Markup().Replace(text, ""), "\n").Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"</?(i|ul|ol)(\s[^<>]*)?>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Markup();

    [GeneratedRegex(@"(^|\n|(?<=;))\s*(- )?(o|[a-z]\.|-|\d\))\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ListMark();
}
