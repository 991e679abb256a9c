using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Documenten;

/// <summary>Files that were broken or made to harm, as they come in through the form: an answer in Dutch, and nothing is stored.</summary>
public sealed class VijandigTests(Noaberproef noaber) : Inleesproef(noaber), IClassFixture<Noaberproef>
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Tekst = "1. Wonen\n\nPrestatieafspraken\n\n1.1 De gemeente bouwt één woning.\n";

    private static readonly Dictionary<string, (string Naam, Func<byte[]> Inhoud)> Bestanden = new(StringComparer.Ordinal)
    {
        ["zipbom"] = ("bom.docx", () => Docx(("word/bom.xml", [.. "<a>"u8, .. Enumerable.Repeat((byte)' ', 100 << 20)]))),
        ["oud Word als docx"] = ("oud.docx", () => Oud("WordDocument")),
        ["wachtwoord"] = ("slot.docx", () => Oud("EncryptedPackage")),
        ["afgekapt"] = ("afgekapt.docx", () => Docx()[..400]),
        ["leeg"] = ("leeg.docx", () => []),
        ["externe entiteit"] = ("xxe.docx", () => Docx(hoofd: "<!DOCTYPE w [<!ENTITY geheim SYSTEM \"file:///etc/passwd\">]>")),
        ["pdf die geen pdf is"] = ("kapot.pdf", () => [.. "%PDF-1.4\nkapot"u8]),
        ["programma"] = ("programma.exe", () => [.. "MZ"u8, .. new byte[500]]),
        ["programma als txt"] = ("programma.txt", () => [.. "MZ"u8, .. new byte[500]]),
    };

    public static TheoryData<string, string> Geweigerd => new()
    {
        { "zipbom", "uitpakken" }, { "oud Word als docx", "oud Word-bestand" }, { "wachtwoord", "met een wachtwoord" }, { "afgekapt", "niet heel" }, { "leeg", "is leeg" },
        { "externe entiteit", "een computer kan misleiden" }, { "pdf die geen pdf is", "niet heel" }, { "programma", "andere gegevens dan tekst" }, { "programma als txt", "andere gegevens dan tekst" },
    };

    [Theory]
    [MemberData(nameof(Geweigerd))]
    public async Task FileThatCannotBeRead_GetsAClearAnswerAndLeavesNothing(string welke, string melding)
    {
        var (samenwerking, browser) = await Bewerker();
        var voor = await Rijen(samenwerking);
        var antwoord = await Stuur(browser, samenwerking, Bestanden[welke].Naam, Bestanden[welke].Inhoud());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains(melding, antwoord.Pagina.QuerySelector(".utrecht-alert--error")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Er is niets bewaard", antwoord.Tekst, StringComparison.Ordinal);
        Assert.Equal(voor, await Rijen(samenwerking));
    }

    [Fact]
    public async Task MacrosInADocument_AreToldAndNotRead()
    {
        var (samenwerking, browser) = await Bewerker();
        var antwoord = await Stuur(browser, samenwerking, "macro.docm", Docx(("word/vbaProject.bin", [1, 2, 3])));
        Assert.Contains("macro", (await browser.Haal(antwoord.Naar!)).Pagina.QuerySelector("#bevindingen")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("latin1")]
    [InlineData("utf-16")]
    public async Task TextInAnotherEncoding_IsReadAsItWasWritten(string codering)
    {
        var (samenwerking, browser) = await Bewerker();
        var bytes = codering == "latin1" ? Encoding.Latin1.GetBytes(Tekst) : [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Tekst)];
        var antwoord = await Stuur(browser, samenwerking, "codering.txt", bytes);
        Assert.Contains("één woning", (await browser.Pagina($"{antwoord.Naar}/thema/0")).QuerySelector("#a0 textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CharactersThatReverseOrHideText_DoNotReachTheReview()
    {
        var (samenwerking, browser) = await Bewerker();
        var antwoord = await Stuur(browser, samenwerking, "fact\u202Etxt.exe.txt", Encoding.UTF8.GetBytes(Tekst.Replace("bouwt", "\u202Etwuob\u202C bo\u200Buwt\u0007 \u001B[31m", StringComparison.Ordinal)));
        foreach (var adres in new[] { antwoord.Naar!, $"{antwoord.Naar}/thema/0", $"{antwoord.Naar}/bron", $"/s/{samenwerking.Slug}/documenten/inlezen" })
        {
            var pagina = await browser.Haal(adres);
            Assert.Equal(HttpStatusCode.OK, pagina.Status);
            Assert.DoesNotContain(pagina.Html, c => c is '\u202E' or '\u202C' or '\u0007' or '\u001B');
        }
    }

    [Fact]
    public async Task WebPageNamedText_IsShownAsTextAndHoldsNoAgreements()
    {
        var (samenwerking, browser) = await Bewerker();
        var antwoord = await Stuur(browser, samenwerking, "pagina.txt", "<!DOCTYPE html><html><head><script>alert(1)</script></head><body><h1>Nieuws</h1><p>De gemeente opende een park.</p></body></html>"u8.ToArray());
        var adressen = antwoord.Naar is { } naar ? new[] { naar, $"{naar}/bron", $"{naar}/indelen" } : [];
        Assert.DoesNotContain("<script>alert", antwoord.Html, StringComparison.Ordinal);
        foreach (var adres in adressen)
            Assert.DoesNotContain("<script>alert", (await browser.Haal(adres)).Html, StringComparison.Ordinal);
        Assert.Equal(0, await Kaders(samenwerking));
    }

    /// <summary>The original is for who may read sources: every role at the table, and nobody else, also not by the address.</summary>
    [Fact]
    public async Task OriginalFile_IsGivenToWhoMayAndNotToOthers()
    {
        var (samenwerking, browser) = await Bewerker();
        var kader = (await Bevestig(browser, await Upload(browser, samenwerking, Document))).Naar!;
        await using var db = Toepassing.Db();
        var bron = await db.Brondocumenten.SingleAsync(b => b.SamenwerkingId == samenwerking.Id);
        var (pagina, bestand) = ($"/s/{samenwerking.Slug}/documenten/{bron.Id}", $"/s/{samenwerking.Slug}/documenten/{bron.Id}/bestand");
        foreach (var rol in new[] { Rol.Lezer, Rol.Bewerker, Rol.Bestuurder, Rol.Partijbeheerder, Rol.Procesleider, Rol.Monitorbeheerder })
        {
            using var iemand = Toepassing.Als(await Toepassing.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, rol));
            var antwoord = await iemand.Haal(bestand);
            Assert.Equal((rol, HttpStatusCode.OK, Document), (rol, antwoord.Status, antwoord.Html));
            Assert.Equal("application/octet-stream", antwoord.Inhoudsoort);
            Assert.Contains(bron.Sha256, (await iemand.Haal(pagina)).Tekst, StringComparison.Ordinal);
        }
        var (andere, vreemde) = await Bewerker();
        using var toehoorder = Toepassing.Als(await Toepassing.Wereld.Iemand(samenwerking, PartijSoort.Overig, Rol.Lezer));
        using var niemand = Toepassing.Niemand();
        foreach (var wie in new[] { vreemde, toehoorder, niemand })
        {
            foreach (var adres in new[] { bestand, pagina, bestand.Replace(samenwerking.Slug, andere.Slug, StringComparison.Ordinal), kader })
                Assert.DoesNotContain("zoektijd", (await wie.Haal(adres)).Html, StringComparison.OrdinalIgnoreCase);
            Assert.NotEqual(HttpStatusCode.OK, (await wie.Haal(bestand)).Status);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Haal($"/s/{samenwerking.Slug}/documenten/{Guid.CreateVersion7()}/bestand")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Haal($"/s/{samenwerking.Slug}/documenten/1/bestand")).Status);
    }

    private static async Task<Antwoord> Stuur(Browser browser, Samenwerking samenwerking, string naam, byte[] inhoud) =>
        await browser.Upload(await browser.Pagina($"/s/{samenwerking.Slug}/documenten/inlezen"), "main form", "bestand", naam, inhoud);

    private async Task<string> Rijen(Samenwerking samenwerking)
    {
        await using var db = Toepassing.Db();
        return $"{await db.Inlezingen.CountAsync(i => i.SamenwerkingId == samenwerking.Id)} {await db.Brondocumenten.CountAsync(b => b.SamenwerkingId == samenwerking.Id)} "
            + $"{await Kaders(samenwerking)} {await db.Afspraken.CountAsync(a => a.SamenwerkingId == samenwerking.Id)} {await db.Logboek.CountAsync(l => l.SamenwerkingId == samenwerking.Id)}";
    }

    /// <summary>What an old Word file, or one with a password, begins with; and the name of what is in it.</summary>
    private static byte[] Oud(string stroom) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[500], .. Encoding.Unicode.GetBytes(stroom), .. new byte[500]];

    private static byte[] Docx(params (string Naam, byte[] Inhoud)[] bijlagen) => Docx("", bijlagen);

    private static byte[] Docx(string hoofd, params (string Naam, byte[] Inhoud)[] bijlagen)
    {
        const string Soort = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        var alineas = string.Concat(Tekst.Split('\n').Select(regel => $"<w:p><w:r><w:t>{regel}</w:t></w:r></w:p>"));
        using var stroom = new MemoryStream();
        using (var zip = new ZipArchive(stroom, ZipArchiveMode.Create))
        {
            foreach (var (naam, inhoud) in new (string, byte[])[]
            {
                ("[Content_Types].xml", Encoding.UTF8.GetBytes($"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"bin\" ContentType=\"application/octet-stream\"/><Override PartName=\"/word/document.xml\" ContentType=\"{Soort}\"/></Types>")),
                ("_rels/.rels", Encoding.UTF8.GetBytes("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")),
                ("word/document.xml", Encoding.UTF8.GetBytes($"{hoofd}<w:document xmlns:w=\"{Word}\"><w:body>{alineas}</w:body></w:document>")),
            }.Concat(bijlagen))
            {
                using var deel = zip.CreateEntry(naam).Open();
                deel.Write(inhoud);
            }
        }
        return stroom.ToArray();
    }
}
