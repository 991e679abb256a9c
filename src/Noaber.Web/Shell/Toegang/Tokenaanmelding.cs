using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Noaber.Web.Data;
using AuthenticationHeaderValue = System.Net.Http.Headers.AuthenticationHeaderValue;

namespace Noaber.Web.Shell.Toegang;

/// <summary>
/// Knows who a program reads for by the token that it carries (RFC 6750). Chosen for addresses of the API alone: see
/// <see cref="ToegangModule"/>.
/// </summary>
internal sealed class Tokenaanmelding(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, NoaberDb db)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Schema = "Bearer";

    /// <summary>The token by its id: limits count by it.</summary>
    public const string Claim = "token";

    /// <summary>Makes a token known where it should not lie: in a repository, a log.</summary>
    private const string Voorvoegsel = "noaber_";

    private const int Lengte = 50;

    public static string NieuwGeheim() => Voorvoegsel + WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    /// <summary>Looked up by its hash, so that no comparison tells how much of a guess was right.</summary>
    public static byte[] Hash(string geheim) => SHA256.HashData(Encoding.UTF8.GetBytes(geheim));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var kop)
            || !string.Equals(kop.Scheme, Schema, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        var geheim = kop.Parameter ?? "";
        if (geheim.Length != Lengte || !geheim.StartsWith(Voorvoegsel, StringComparison.Ordinal) || await Open(geheim) is not { } token)
            return AuthenticateResult.Fail("Het token is onbekend of werkt niet meer.");
        var wie = new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, $"{token.AccountId}"), new(Claim, $"{token.Id}"),
            .. new Tokenruimte(token.Gebieden, token.Samenwerkingen).AlsClaims(),
        ], Schema);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(wie), Schema));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        var fout = Request.Headers.Authorization.Count > 0 ? ", error=\"invalid_token\"" : "";
        Response.Headers[HeaderNames.WWWAuthenticate] = $"{Schema} realm=\"Noaber\"{fout}";
        return Task.CompletedTask;
    }

    private Task<Apitoken?> Open(string geheim)
    {
        var hash = Hash(geheim);
        return db.Apitokens.FromSql($"select * from open_api_token({hash})").AsNoTracking().SingleOrDefaultAsync(Context.RequestAborted);
    }
}
