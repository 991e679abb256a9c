using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using QRCoder;

namespace Noaber.Web.Features.Accounts;

/// <summary>The second step of signing in: an app that shows a code, with recovery codes for when the phone is gone.</summary>
internal static partial class CodeApp
{
    private const int Herstelcodes = 10;

    private const string Geweigerd =
        "Deze code klopt niet. Neem de code die nu in de app staat, en kijk of de klok van je telefoon goed staat.";

    /// <summary>Makes a new key. It counts from the moment that a code of it was typed in.</summary>
    public static async Task<IResult> Begin(EigenAccount eigen, UserManager<Account> accounts)
    {
        var account = await eigen.Haal();
        if (account.TwoFactorEnabled)
            return Results.LocalRedirect("/account");
        await accounts.ResetAuthenticatorKeyAsync(account);
        await eigen.HoudDezeSessie(account);
        return Results.LocalRedirect("/account/code-app");
    }

    public static async Task<IResult> Vraag(EigenAccount eigen, UserManager<Account> accounts, Scherm scherm)
    {
        var account = await eigen.Haal();
        return account.TwoFactorEnabled || await accounts.GetAuthenticatorKeyAsync(account) is not { } sleutel
            ? Results.LocalRedirect("/account")
            : scherm.Toon<CodeAppScherm, CodeAppModel>(Model(account, sleutel, []));
    }

    public static async Task<IResult> ZetAan(
        [FromForm] Codeformulier form, EigenAccount eigen, UserManager<Account> accounts, Scherm scherm, CancellationToken stop)
    {
        var account = await eigen.Haal();
        if (account.TwoFactorEnabled || await accounts.GetAuthenticatorKeyAsync(account) is not { } sleutel)
            return Results.LocalRedirect("/account");
        if (!await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, form.Cijfers))
        {
            return scherm.Opnieuw<CodeAppScherm, CodeAppModel>(Model(account, sleutel, [new(nameof(form.Code), Geweigerd)]));
        }
        await accounts.SetTwoFactorEnabledAsync(account, true);
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, Herstelcodes) ?? [];
        await eigen.HoudDezeSessie(account);
        await eigen.Noteer("tweede stap aan", $"{account.Naam} logt voortaan in met een code uit een app.", stop);
        return scherm.Toon<HerstelcodesScherm, HerstelcodesModel>(new([.. codes], Nieuw: true));
    }

    public static async Task<IResult> NieuweHerstelcodes(
        EigenAccount eigen, UserManager<Account> accounts, Scherm scherm, CancellationToken stop)
    {
        var account = await eigen.Haal();
        if (!account.TwoFactorEnabled)
            return Results.LocalRedirect("/account");
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, Herstelcodes) ?? [];
        await eigen.Noteer("herstelcodes vernieuwd", $"{account.Naam} heeft nieuwe herstelcodes gemaakt.", stop);
        return scherm.Toon<HerstelcodesScherm, HerstelcodesModel>(new([.. codes], Nieuw: false));
    }

    public static async Task<IResult> VraagUit(EigenAccount eigen, Scherm scherm) =>
        (await eigen.Haal()).TwoFactorEnabled ? scherm.Toon<CodeAppUitScherm, CodeAppUitModel>(new([])) : Results.LocalRedirect("/account");

    public static async Task<IResult> ZetUit(
        [FromForm] Wachtwoordformulier form, EigenAccount eigen, UserManager<Account> accounts, Scherm scherm, CancellationToken stop)
    {
        var account = await eigen.Haal();
        if (!await eigen.WachtwoordKlopt(account, form.Huidig))
            return scherm.Opnieuw<CodeAppUitScherm, CodeAppUitModel>(new([new(nameof(form.Huidig), EigenAccount.NietJeWachtwoord)]));
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await accounts.ResetAuthenticatorKeyAsync(account);
        await eigen.HoudDezeSessie(account);
        await eigen.Noteer("tweede stap uit", $"{account.Naam} logt voortaan in zonder code uit een app.", stop);
        return Results.LocalRedirect("/account?gedaan=code-app-uit");
    }

    private static CodeAppModel Model(Account account, string sleutel, IReadOnlyList<Invoerfout> fouten)
    {
        var adres = $"otpauth://totp/Noaber:{Uri.EscapeDataString(account.Email ?? "")}?secret={sleutel}&issuer=Noaber&digits=6";
        using var gegevens = QRCodeGenerator.GenerateQrCode(adres, QRCodeGenerator.ECCLevel.M);
        using var tekening = new SvgQRCode(gegevens);
        var svg = tekening.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
        return new((MarkupString)svg, Viertal().Replace(sleutel.ToLowerInvariant(), "$0 ").Trim(), fouten);
    }

    [GeneratedRegex(".{4}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Viertal();
}

/// <summary>The key for the app: as a picture to scan, and as text to type.</summary>
public sealed record CodeAppModel(MarkupString Plaatje, string Sleutel, IReadOnlyList<Invoerfout> Fouten);

/// <summary>What is asked before the second step goes off.</summary>
public sealed record CodeAppUitModel(IReadOnlyList<Invoerfout> Fouten);

/// <summary>Recovery codes, shown this once.</summary>
public sealed record HerstelcodesModel(IReadOnlyList<string> Codes, bool Nieuw);
