using System.Globalization;
using System.Text;
using Noaber.Kernel.Monitor.Persoonlijk;

namespace Noaber.Kernel.Tests.Monitor;

/// <summary>Whatever script or code a text is in, it is looked at in one form, and no text is too strange to be looked at.</summary>
public sealed class PersoonsgegevensVormTests
{
    private static readonly string[] Woorden =
    [
        "BSN", "Jansen", "de Vries", "straat", "Parkweg", "nummer", "huurder", "contract", "hij", "twee gezinnen", "in de", "schulden", "is", "en", "geb.", "mrt", "maart", "@", "apenstaartje", ".nl", "NL",
        "auto", "paspoort", "€", "%", "(", ")", "'", "/", "-", ".", ",", "_", " ", "\n", "\r\n", "\t", "\u00a0", "\u2028", "\u200b", "\0", "_x0031_", "_x000D_", "_xD800_", "_xZZZZ_", "\ud800", "\udc00", "½", "²", "№", "ⅷ", "𝟙", "=", "AB", "x",
    ];

    /// <summary>Every digit that there is, of each script.</summary>
    private static IReadOnlyList<Rune> Nullen { get; } =
        [.. Enumerable.Range(0x80, 0x1FFFF - 0x80).Where(Rune.IsValid).Select(code => new Rune(code)).Where(r => Rune.GetUnicodeCategory(r) == UnicodeCategory.DecimalDigitNumber && Rune.GetNumericValue(r) == 0)];

    [Fact]
    public void ANumber_IsFoundInEachScript()
    {
        Assert.True(Nullen.Count > 50);
        foreach (var nul in Nullen)
        {
            var bsn = string.Concat("123456782".Select(c => new Rune(nul.Value + c - '0').ToString()));
            Assert.Contains(Kijk(bsn), b => b.Soort == Persoonsgegeven.Bsn);
            Assert.Contains(Kijk($"huurder 4471023 heeft een regeling; {bsn}"), b => b.Soort == Persoonsgegeven.Bsn);
        }
    }

    [Theory]
    [InlineData("_x0031_23456782")]
    [InlineData("123_x0020_456_x000D_782")]
    [InlineData("1_x0032_3_x002E_456_x002e_782")]
    [InlineData("123\u200b456\u2060782")]
    [InlineData("123−456−782")]
    [InlineData("123⁄456∕782")]
    public void WhatExcelShows_IsLookedAt(string tekst) => Assert.Contains(Kijk(tekst), b => b.Soort == Persoonsgegeven.Bsn);

    [Fact]
    public void ABreakInACell_EndsASentenceOnlyBeforeACapital()
    {
        Assert.NotEmpty(Kijk("een bewoner van de flat\nmet een verslaving"));
        Assert.NotEmpty(Kijk("Gesproken met mevrouw\nHaverkate"));
        Assert.Empty(Kijk("Een huurder telt als één huishouden\nSchulden: zie tabel 2"));
    }

    [Fact]
    public void NoText_IsTooStrangeToBeLookedAt()
    {
        for (var zaad = 0; zaad < 4000; zaad++)
        {
            var toeval = new Random(zaad);
            var tekst = string.Concat(Enumerable.Range(0, toeval.Next(1, 40)).Select(_ => toeval.Next(3) switch
            {
                0 => new Rune(Nullen[toeval.Next(Nullen.Count)].Value + toeval.Next(10)).ToString(),
                1 => $"{(char)toeval.Next(1, 0xFFFF)}",
                _ => Woorden[toeval.Next(Woorden.Length)],
            }));
            var fout = Record.Exception(() => Kijk(tekst));
            Assert.True(fout is null, $"{zaad}: {fout}");
        }
    }

    /// <summary>A cell holds 32.767 characters; one of each pattern's own letters must not keep it busy.</summary>
    [Theory]
    [InlineData("1 ")]
    [InlineData("12-")]
    [InlineData("A")]
    [InlineData("Aa ")]
    [InlineData("van de ")]
    [InlineData("een oude ")]
    [InlineData("a.")]
    [InlineData("Jansen en ")]
    [InlineData("straat ")]
    [InlineData("\n")]
    [InlineData("_x000A_")]
    [InlineData("J.v.d.")]
    [InlineData("mevrou J. van der ")]
    [InlineData("1.111.222.")]
    [InlineData("voor een oude ")]
    [InlineData("nr 12 aan de Oude ")]
    [InlineData("geboren op de ")]
    [InlineData("insta jan_")]
    [InlineData("besluit zaak ")]
    public void ALongCell_IsLookedAtInTime(string deel) => Kijk(string.Concat(Enumerable.Repeat(deel, 32_767 / deel.Length)));

    [Fact]
    public void WhatStandsFarInALongText_IsFoundAsWell()
    {
        const string zin = "De huurders van de buurt kregen een brief over het onderhoud. ";
        Assert.Empty(Kijk(string.Concat(Enumerable.Repeat(zin, 400))));
        for (var plek = 1; plek < 400; plek += 31)
            Assert.Contains(Kijk(string.Concat(Enumerable.Repeat(zin, plek)) + "Mevrouw Haverkate, geboren op 3 mei 1961, is dement. "
                + string.Concat(Enumerable.Repeat(zin, 400 - plek))), b => b.Soort == Persoonsgegeven.Geboortedatum);
    }

    private static IReadOnlyList<Persoonsbevinding> Kijk(string tekst)
    {
        var zoeker = new Persoonsgegevens();
        zoeker.Blad("Blad1");
        zoeker.Noot(1, 1, tekst);
        return zoeker.Sluit();
    }
}
