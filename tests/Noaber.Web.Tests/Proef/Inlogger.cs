using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Noaber.Web.Data;

namespace Noaber.Web.Tests.Proef;

/// <summary>The steps of signing in, as a person takes them.</summary>
internal static class Inlogger
{
    public static async Task<Antwoord> LogIn(
        this Browser browser, Account account, string wachtwoord = Wereld.Wachtwoord, string terug = "/account") =>
        await browser.LogIn(account.Email!, wachtwoord, terug);

    public static async Task<Antwoord> LogIn(this Browser browser, string email, string wachtwoord, string terug = "/account") =>
        await browser.Verstuur(await browser.Pagina($"/inloggen?terug={Uri.EscapeDataString(terug)}"), "#wachtwoord", ("Email", email),
            ("Wachtwoord", wachtwoord));

    /// <summary>Turns the second step on; answers the key of the app and the recovery codes.</summary>
    public static async Task<(string Sleutel, string[] Herstelcodes)> ZetCodeAppAan(this Browser browser)
    {
        await browser.Verstuur(await browser.Pagina("/account"), "form[action='/account/code-app/begin']");
        var pagina = await browser.Pagina("/account/code-app");
        var sleutel = pagina.QuerySelector(".sleutel")!.TextContent.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        var aan = await browser.Verstuur(pagina, "form[action='/account/code-app']", ("Code", Code(sleutel, -1))); // of before: the one of now is for what comes next
        return (sleutel, [.. aan.Pagina.QuerySelectorAll(".herstelcodes code").Select(c => c.TextContent)]);
    }

    private static readonly ConditionalWeakTable<Browser, StrongBox<long>> Getoond = [];

    /// <summary>Another code of the app each time, as a person who waits for the next one: a code counts once.</summary>
    public static string VerseCode(this Browser browser, string sleutel)
    {
        var laatste = Getoond.GetOrCreateValue(browser);
        laatste.Value = Math.Max(laatste.Value + 1, Nu - 1);
        return Code(sleutel, laatste.Value - Nu);
    }

    private static long Nu => DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30;

    /// <summary>The code that the app shows (RFC 6238): now, or so many half minutes from now.</summary>
    public static string Code(string sleutel, long over = 0)
    {
        var stap = BitConverter.GetBytes(Nu + over);
        Array.Reverse(stap);
#pragma warning disable CA5350 // the standard's own algorithm, which every app uses
        var hash = HMACSHA1.HashData(Base32(sleutel), stap);
#pragma warning restore CA5350
        var plek = hash[^1] & 15;
        var getal = ((hash[plek] & 127) << 24) | (hash[plek + 1] << 16) | (hash[plek + 2] << 8) | hash[plek + 3];
        return $"{getal % 1_000_000:D6}";
    }

    private static byte[] Base32(string tekst)
    {
        var bits = string.Concat(tekst.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal),
            2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }
}
