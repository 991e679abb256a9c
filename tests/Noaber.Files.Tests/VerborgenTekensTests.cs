using System.Text.Json;
using Noaber.Files.Uitvoer;

namespace Noaber.Files.Tests;

public class VerborgenTekensTests
{
    private const string Tag = "\U000E0001\U000E0061\U000E007F";

    public static TheoryData<string> Verborgen() =>
    [
        "\0", "\u0007", "\u001B", "\u0085", "\u00AD", "\u061C", "\u200B", "\u200C", "\u200D", "\u200E", "\u202A", "\u202E", "\u2060", "\u2066", "\u2069", "\u206F",
        "\uFE0F", "\uFEFF", "\uFFFE", "\uFFFF", "\U0001FFFE", Tag, "\U000E0100",
    ];

    [Theory]
    [MemberData(nameof(Verborgen))]
    public void WhatNobodySees_IsTakenOutOfTextAndName(string teken)
    {
        Assert.True(VerborgenTekens.StaanIn($"af{teken}spraak"));
        Assert.Equal("afspraak", VerborgenTekens.Zonder($"af{teken}spraak"));
        Assert.StartsWith("af\uFFFD", VerborgenTekens.Zichtbaar($"af{teken}spraak"), StringComparison.Ordinal);
        Assert.Equal("afspraak.txt", VerborgenTekens.Naam($"af{teken}spraak.txt", 100));
    }

    [Fact]
    public void HalfACharacter_IsTakenOut() => Assert.Equal(("afspraak", "plan"), (VerborgenTekens.Zonder("af\uD800spraak"), VerborgenTekens.Zonder("plan\uDC00")));

    [Theory]
    [InlineData("één café, 12 m² – ‘plan’")]
    [InlineData("een\ttab en een\fblad")]
    [InlineData("👨\u200D👩\u200D👧 en ✔\uFE0F en 1\uFE0F\u20E3")]
    [InlineData("👩🏽\u200D⚕\uFE0F")]
    [InlineData("\uF0B7 een bolletje uit Symbol, en \uE000 uit een eigen letter")]
    [InlineData("e\u0301 los")]
    public void WhatIsSeen_Stays(string tekst)
    {
        Assert.False(VerborgenTekens.StaanIn(tekst));
        Assert.Equal(tekst, VerborgenTekens.Zonder(tekst));
        Assert.Equal(tekst, VerborgenTekens.Zichtbaar(tekst));
    }

    [Theory]
    [InlineData("af\u200Dspraak", "afspraak")]
    [InlineData("👨\u200Dplan", "👨plan")]
    [InlineData("✔\uFE0F\uFE0F\uFE0E", "✔\uFE0F")]
    public void JoinerOrSelectorOutsideAPicture_IsHidden(string tekst, string over) => Assert.Equal(over, VerborgenTekens.Zonder(tekst));

    [Theory]
    [InlineData("abc\n.txt", 100, "abc.txt")]
    [InlineData("ab😀c", 3, "ab")]
    public void NameOfAFile_StaysOnOneLineAndIsNotCutWithinACharacter(string naam, int langst, string over) => Assert.Equal(over, VerborgenTekens.Naam(naam, langst));

    [Theory]
    [InlineData(Tag)]
    [InlineData("\u202E")]
    [InlineData("\u200B")]
    public void HiddenInEveryLine_ReachesNothingThatWasRead(string teken)
    {
        foreach (var naam in (string[])["regelwijs.txt", "tabel-met-jaarschijf.txt", "visie.txt", "bundel.txt", "tabel-cel-per-regel.txt"])
        {
            var regels = Testdocument.Tekst(naam).Split('\n');
            var lezing = Assert.IsType<Lezing>(Testdocument.LeesTekst(string.Join('\n', regels.Select(regel => regel.Insert(regel.Length / 2, teken)))));
            var gelezen = LezingJsonMaker.Make(lezing);

            Assert.Contains("verborgen-tekens", lezing.Codes());
            Assert.DoesNotContain(Teksten(JsonSerializer.SerializeToElement(gelezen)), VerborgenTekens.StaanIn);
        }
    }

    [Fact]
    public void SoftHyphens_MendBrokenWordsAndAreNoFinding()
    {
        var lezing = Assert.IsType<Lezing>(Testdocument.LeesTekst(
            "Prestatieafspraken Oeverland 2027\n\nThema 1: Huizen\n\n1.1 De Dijk bouwt dertig wo\u00ADnin\u00AD\ngen in Oeverland en ver\u00ADkoopt er geen.\n"));

        Assert.Equal("De Dijk bouwt dertig woningen in Oeverland en verkoopt er geen.", lezing.Afspraak("1.1").Tekst);
        Assert.DoesNotContain("verborgen-tekens", lezing.Codes());
    }

    private static IEnumerable<string> Teksten(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(deel => Teksten(deel.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Teksten),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}
