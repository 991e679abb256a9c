using System.Collections.Frozen;
using System.IO.Compression;
using Microsoft.AspNetCore.Identity;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Accounts;

/// <summary>What a password must be: long, not known from a breach, and not the own e-mail address. Nothing else (NIST SP 800-63B).</summary>
internal sealed class Wachtwoordregels(BekendeWachtwoorden bekend) : IPasswordValidator<Account>
{
    public const int Lengte = 12;

    private const string TeBekend =
        "Dit wachtwoord staat op een lijst van bekende wachtwoorden, of is er een met wat cijfers of tekens erbij. Kies een ander.";

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var wachtwoord = password ?? "";
        var fout = IsAdres(user.Email ?? "", wachtwoord) ? "Gebruik niet je e-mailadres als wachtwoord."
            : bekend.Kent(wachtwoord) ? TeBekend
            : null;
        return Task.FromResult(fout is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "Wachtwoord", Description = fout }));
    }

    /// <summary>What is wrong with a new password, at the field where it was typed.</summary>
    public static IReadOnlyList<Invoerfout> Fouten(IdentityResult uitkomst, string veld) =>
        [.. uitkomst.Errors.Select(e => new Invoerfout(GaatOverAdres(e) ? "Email" : veld, e.Description)).DistinctBy(f => f.Naam)];

    private static bool GaatOverAdres(IdentityError fout) =>
        fout.Code is nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName);

    private static bool IsAdres(string email, string wachtwoord) =>
        email.Length > 0 && (wachtwoord.Equals(email, StringComparison.OrdinalIgnoreCase)
            || wachtwoord.Equals(email.Split('@')[0], StringComparison.OrdinalIgnoreCase));
}

/// <summary>The passwords that are known from breaches; the list is made with the bundle.</summary>
internal sealed class BekendeWachtwoorden
{
    private const string Bestand = "wachtwoorden.txt.gz";
    private readonly FrozenSet<string> lijst = Lees();

    public bool Kent(string wachtwoord)
    {
        var klein = wachtwoord.ToLowerInvariant();
        // Most of the list is shorter than we accept; people make it longer with digits at the end, by saying it twice, or by counting on.
        return lijst.Contains(klein) || lijst.Contains(klein.TrimEnd(Aanhang)) || Herhaald(klein) is { } stuk && (stuk.Length < 4 || lijst.Contains(stuk)) || Telt(klein);
    }

    private static readonly char[] Aanhang = [.. "0123456789!?.,@#$%&*-_+= "];

    /// <summary>The piece that the text repeats from begin to end, or null.</summary>
    private static string? Herhaald(string tekst)
    {
        var lengte = (tekst + tekst).IndexOf(tekst, Math.Min(1, tekst.Length), StringComparison.Ordinal);
        return lengte < tekst.Length ? tekst[..lengte] : null;
    }

    /// <summary>Whether digits count up or down, from begin to end: 1234567890123.</summary>
    private static bool Telt(string tekst) =>
        tekst.All(char.IsAsciiDigit) && tekst.Zip(tekst.Skip(1), (eerste, tweede) => (tweede - eerste + 10) % 10).Distinct().ToList() is [1 or 9];

    private static FrozenSet<string> Lees()
    {
        using var bron = typeof(BekendeWachtwoorden).Assembly.GetManifestResourceStream(Bestand)
            ?? throw new InvalidOperationException("De lijst van bekende wachtwoorden ontbreekt. Maak haar met `npm run build` in src/Noaber.Web/assets.");
        using var tekst = new StreamReader(new GZipStream(bron, CompressionMode.Decompress));
        return tekst.ReadToEnd().Split('\n').ToFrozenSet(StringComparer.Ordinal);
    }
}

/// <summary>What Identity has to say about an account, in Dutch.</summary>
internal sealed class Identiteitsfouten : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        Fout(nameof(PasswordTooShort), $"Je wachtwoord is te kort. Gebruik minstens {length} tekens.");
    public override IdentityError PasswordMismatch() => Fout(nameof(PasswordMismatch), "Dit is niet je huidige wachtwoord.");
    public override IdentityError DuplicateEmail(string email) => Fout(nameof(DuplicateEmail), "Er is al een account met dit e-mailadres.");
    public override IdentityError DuplicateUserName(string userName) => Fout(nameof(DuplicateUserName), "Er is al een account met dit e-mailadres.");
    public override IdentityError InvalidEmail(string? email) => Fout(nameof(InvalidEmail), "Dit e-mailadres klopt niet.");
    public override IdentityError InvalidUserName(string? userName) =>
        Fout(nameof(InvalidUserName), "Dit e-mailadres heeft tekens die we niet kunnen gebruiken.");
    public override IdentityError InvalidToken() => Fout(nameof(InvalidToken), "Deze link werkt niet meer.");
    public override IdentityError DefaultError() => Fout(nameof(DefaultError), "Er ging iets mis. Probeer het opnieuw.");
    public override IdentityError ConcurrencyFailure() => Fout(nameof(ConcurrencyFailure), "Je account is net ergens anders gewijzigd. Probeer het opnieuw.");

    private static IdentityError Fout(string code, string tekst) => new() { Code = code, Description = tekst };
}
