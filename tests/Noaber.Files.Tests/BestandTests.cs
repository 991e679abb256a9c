using System.Security.Cryptography;
using System.Text;

namespace Noaber.Files.Tests;

/// <summary>From bytes to lines, and the files that are refused.</summary>
public class BestandTests
{
    private const string Kort = "1. Samenwerking\n\nDoel Samen één plan.\n\nPrestatieafspraken\n\n1.1 Overleg: Wij overleggen vier keer per jaar.\n";

    public static TheoryData<byte[]> Coderingen() =>
    [
        Encoding.UTF8.GetBytes(Kort),
        (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Kort)],
        (byte[])[.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Kort)],
        (byte[])[.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Kort)],
        Encoding.Latin1.GetBytes(Kort),
        Encoding.UTF8.GetBytes(Kort.Replace("\n", "\r\n", StringComparison.Ordinal)),
        Encoding.UTF8.GetBytes(Kort.Replace("\n", "\r", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Coderingen), DisableDiscoveryEnumeration = true)]
    public void AnyEncodingAndLineEnd_ReadsTheSame(byte[] bytes)
    {
        var lezing = Assert.IsType<Lezing>(Testdocument.LeesBytes(bytes));

        Assert.Equal("Samen één plan.", lezing.Kader.Themas.Single().Opzet.Doel);
        Assert.Equal("regel 7", lezing.Afspraak("1.1").Bron.ToString());
        Assert.Equal(7, lezing.Bron.Regels.Count);
    }

    [Fact]
    public void GuessedEncoding_IsAFinding() =>
        Assert.Contains("tekenset-aangenomen", Assert.IsType<Lezing>(Testdocument.LeesBytes(Encoding.Latin1.GetBytes(Kort))).Codes());

    [Fact]
    public void OneBrokenByteInUtf8_IsShownAndReportedAndLeavesTheOtherLetters()
    {
        var bytes = Encoding.UTF8.GetBytes(Kort.Replace("vier", "de huurdersraad, naïef én oké, vië", StringComparison.Ordinal));
        var broken = bytes.AsSpan().LastIndexOf("ë"u8);
        var lezing = Assert.IsType<Lezing>(Testdocument.LeesBytes([.. bytes[..broken], .. bytes[(broken + 1)..]]));

        Assert.Equal("Samen één plan.", lezing.Kader.Themas.Single().Opzet.Doel);
        Assert.Contains("naïef én oké, vi�", lezing.Afspraak("1.1").Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("tekenset-aangenomen", lezing.Codes());
        var melding = lezing.Meldingen.Single(melding => melding.Code == "tekens-onleesbaar");
        Assert.Equal("regel 7", melding.Bron.ToString());
        Assert.NotNull(melding.Herstel);
    }

    [Theory]
    [InlineData("vier \u00EB keer", true)]
    [InlineData("vier \u201Ckeer\u201D", true)]
    [InlineData("vier \u0081 keer", false)]
    public void BytesThatAreNoUtf8_AreWindows1252WhenAllOfThemExistInIt(string woorden, bool aangenomen)
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var bytes = windows.GetBytes(Kort.Replace("vier keer", woorden, StringComparison.Ordinal).Replace("één", "een", StringComparison.Ordinal));
        var lezing = Assert.IsType<Lezing>(Testdocument.LeesBytes(bytes));

        Assert.Equal(aangenomen, lezing.Codes().Contains("tekenset-aangenomen"));
        Assert.Equal(!aangenomen, lezing.Codes().Contains("tekens-onleesbaar"));
        Assert.Equal(aangenomen, lezing.Afspraak("1.1").Tekst.Contains(woorden, StringComparison.Ordinal));
    }

    [Fact]
    public void ManyBrokenCharacters_AreOneFindingThatNamesTheFirst()
    {
        var text = Kort + string.Concat(Enumerable.Range(2, 8).Select(i => $"1.{i} Wij \uFFFD overleggen.\n"));
        var melding = Assert.IsType<Lezing>(Testdocument.LeesTekst(text)).Meldingen.Single(melding => melding.Code == "tekens-onleesbaar");

        Assert.Contains("en nog 3 regels", melding.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void Hash_IsOverTheBytesAsTheyCame()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Kort)];

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), Assert.IsType<Lezing>(Testdocument.LeesBytes(bytes)).Bron.Sha256);
    }

    [Fact]
    public void FormFeed_IsThePageTurnAndNotALineEnd()
    {
        var text = Kort.Replace("vier keer", "\fSamen in Testdorp\nvier\n\fSamen in Testdorp\nkeer\n\fSamen in Testdorp\n", StringComparison.Ordinal);

        Assert.Equal("Wij overleggen vier keer per jaar.", Assert.IsType<Lezing>(Testdocument.LeesTekst(text)).Afspraak("1.1").Tekst);
    }

    [Fact]
    public void RepeatedLineWithinThePage_Stays()
    {
        var text = Kort + "\n1.2 Zie ook het plan.\n\nZo doen wij dat.\n\n1.3 Zie het jaarplan.\n\nZo doen wij dat.\n\n1.4 Zie het bod.\n\nZo doen wij dat.\n\n3\n";

        Assert.EndsWith("\n\nZo doen wij dat.", Assert.IsType<Lezing>(Testdocument.LeesTekst(text)).Afspraak("1.3").Tekst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C:\\map\\afspraken.txt", "afspraken.txt")]
    [InlineData("../../etc/afspraken.txt", "afspraken.txt")]
    [InlineData("af\u202Espraken.txt", "afspraken.txt")]
    public void FileName_IsItsLastPartWithoutHiddenCharacters(string given, string kept) =>
        Assert.Equal(kept, Assert.IsType<Lezing>(Testdocument.LeesTekst(Kort, given)).Bron.Bestandsnaam);

    [Fact]
    public void HiddenCharacters_AreLeftOutAndReported()
    {
        var lezing = Assert.IsType<Lezing>(Testdocument.LeesTekst(Kort.Replace("vier", "v\u202Ei\u0007er", StringComparison.Ordinal)));

        Assert.Equal("Wij overleggen vier keer per jaar.", lezing.Afspraak("1.1").Tekst);
        Assert.Equal("regel 7", lezing.Meldingen.Single(melding => melding.Code == "verborgen-tekens").Bron.ToString());
    }

    [Theory]
    [InlineData("PK\u0003\u0004 xl/workbook.xml", "Excel")]
    [InlineData("PK\u0003\u0004 iets", "ingepakt")]
    [InlineData("{\\rtf1 tekst}", "RTF")]
    [InlineData("GIF89a", "afbeelding")]
    [InlineData("tekst met \0 erin", "andere gegevens")]
    public void NotText_SaysWhatItLooksLike(string content, string expected)
    {
        var refusal = Testdocument.Weigering(Testdocument.LeesTekst(content));

        Assert.Equal("geen-tekst", refusal.Code);
        Assert.Contains(expected, refusal.Tekst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7 ...")]
    [InlineData("PK\u0003\u0004 word/document.xml")]
    public void FileThatWasCutOff_IsDamaged(string content) => Assert.Equal("bestand-beschadigd", Testdocument.Weigering(Testdocument.LeesTekst(content)).Code);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("\uFEFF")]
    public void NothingInIt_IsEmpty(string content) => Assert.Equal("leeg", Testdocument.Weigering(Testdocument.LeesTekst(content)).Code);

    [Theory]
    [InlineData("Geachte raad,\n\nHierbij de stukken.", "een brief")]
    [InlineData("<!DOCTYPE html>\n<p>Hallo</p>", "een webpagina")]
    [InlineData("naam;plaats;aantal\nA;B;3\n", "een tabel")]
    [InlineData("{\"a\": 1}", "JSON")]
    [InlineData("Er was eens een huis.", "een doorlopende tekst")]
    public void NoAgreement_SaysWhatItLooksLike(string content, string expected)
    {
        var lezing = Assert.IsType<Lezing>(Testdocument.LeesTekst(content));
        var finding = Assert.Single(lezing.Meldingen, melding => melding.Ernst == Ernst.Blokkerend);

        Assert.False(lezing.HeeftAfspraken);
        Assert.Equal("geen-afspraken", finding.Code);
        Assert.Contains(expected, finding.Tekst, StringComparison.Ordinal);
    }
}
