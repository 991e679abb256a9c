using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Accounts;

/// <summary>
/// A code of the app (RFC 6238) counts once, as its section 5.2 asks: whoever read it over a shoulder is too late. Else as Identity has it,
/// with the same room for a clock that is off.
/// </summary>
internal sealed class EenmaligeCode(NoaberDb db, TimeProvider klok) : AuthenticatorTokenProvider<Account>
{
    private const int Cijfers = 6, Rek = 2, Seconden = 30;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (token.Length != Cijfers || await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } sleutel)
            return false;
        var (geheim, nu) = (Geheim(sleutel), klok.GetUtcNow().ToUnixTimeSeconds() / Seconden);
        for (var stap = nu - Rek; stap <= nu + Rek; stap++)
        {
            if (CryptographicOperations.FixedTimeEquals(Tekens(Code(geheim, stap)), Tekens(token)) && await IsEerste(user.Id, stap))
                return true;
        }
        return false;
    }

    /// <summary>Of two who come with the same code one is first: the row is held in between.</summary>
    private async Task<bool> IsEerste(Guid account, long stap) =>
        await db.Users.Where(a => a.Id == account && a.Codestap < stap).ExecuteUpdateAsync(a => a.SetProperty(x => x.Codestap, stap)) == 1;

    private static ReadOnlySpan<byte> Tekens(string cijfers) => System.Text.Encoding.ASCII.GetBytes(cijfers);

    private static string Code(byte[] geheim, long stap)
    {
        var teller = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(teller, stap);
#pragma warning disable CA5350 // the standard's own algorithm, which every app uses
        var hash = HMACSHA1.HashData(geheim, teller);
#pragma warning restore CA5350
        var getal = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (getal % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The key as Identity keeps it: base 32 (RFC 4648).</summary>
    private static byte[] Geheim(string sleutel)
    {
        var (bytes, bits, waarde) = (new List<byte>(), 0, 0);
        foreach (var letter in sleutel.TrimEnd('=').ToUpperInvariant())
        {
            (waarde, bits) = (((waarde << 5) | Letters.IndexOf(letter, StringComparison.Ordinal)) & 0xFFFF, bits + 5);
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(waarde >> bits));
        }
        return [.. bytes];
    }
}
