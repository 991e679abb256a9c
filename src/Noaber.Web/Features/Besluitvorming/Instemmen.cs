using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Accounts;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>Consent: by a bestuurder to exactly the text on the screen, or recorded from signed minutes by who leads the process.</summary>
internal static class Instemmen
{
    public const int MeesteBytes = 10 << 20;

    private const string Andere = "De tekst is gewijzigd nadat je deze pagina opende. Lees eerst wat er veranderde, en stem dan in.";
    private const string Ingehaald = "Een ander voorstel was eerder: de tekst gaat nog uit van de vorige versie. Wacht tot het is "
        + "overgezet, lees het dan opnieuw en stem in.";
    private const string NaTeKijken = "De tekst is overgezet op een nieuwere versie, en iemand moet nog nakijken of wat beide wijzigden "
        + "bij elkaar past. Wacht tot dat is gedaan, lees dan opnieuw en stem in.";
    private const string NogTeWijzigen = "Er is besloten tot een gewijzigde tekst, en die is nog niet geschreven. Wacht tot de tekst is "
        + "aangepast, lees hem dan en stem in.";
    private const string GeenTweedeStap =
        "Om in te stemmen heb je een tweede stap nodig: een passkey of een code-app op je telefoon. Stel die in bij je account.";
    private const string VerkeerdePasskey =
        "Deze passkey hoort niet bij jouw account, of het duurde te lang. Probeer het opnieuw, of gebruik de code van je app.";
    private const string VerkeerdeCode = "Deze code klopt niet, of is te oud. Neem de code die nu in de app staat.";

    public static async Task<IResult> Vraag([AsParameters] Voorstelverzoek verzoek, EigenAccount eigen)
    {
        if (await verzoek.Vind() is not { } zaak)
            return Results.NotFound();
        // Already given, not asked of this party, or over: there is nothing to consent to, and the page shows how it stands.
        return Voorstelgang.LigtVoor(zaak.Voorstel.Status) && !zaak.LigtStil
            && zaak.Partijen.Any(p => p.Id == verzoek.Hier.PartijId && p.Stand is Instemmingstand.Gevraagd or Instemmingstand.Vervallen)
            ? await Scherm(verzoek, zaak, eigen, []) : verzoek.Terug("#instemming");
    }

    public static async Task<IResult> Voer(
        [AsParameters] Voorstelverzoek verzoek, [FromForm] Instemformulier form, Vaststelling vaststelling, EigenAccount eigen,
        SignInManager<Account> aanmelding)
    {
        if (await verzoek.Houd() is not { } zaak)
            return Results.NotFound();
        var mijn = zaak.Partijen.FirstOrDefault(p => p.Id == verzoek.Hier.PartijId);
        // A second click, or a colleague who was first.
        if (mijn is { Stand: Instemmingstand.Gegeven })
            return verzoek.Terug("#instemming");
        var fouten = new List<Invoerfout>();
        if (mijn is null or { Stand: Instemmingstand.NietNodig } || !Voorstelgang.LigtVoor(zaak.Voorstel.Status))
            fouten.Add(new("", "Op dit voorstel kan jullie partij nu geen instemming geven."));
        else if (Bezwaar(zaak, form.TekstHash) is { } bezwaar)
            fouten.Add(bezwaar);
        else if (!form.Gelezen)
            fouten.Add(new(nameof(form.Gelezen), "Vink aan dat je de tekst hebt gelezen."));
        else if (await TweedeStapKlopt(form, eigen, aanmelding) is { } waarom)
            fouten.Add(waarom);
        if (fouten.Count > 0)
            return await Scherm(verzoek, zaak, eigen, fouten);
        await vaststelling.Instem(zaak, mijn!, InstemmingWijze.Persoonlijk, null, verzoek.Stop);
        return verzoek.Terug("#instemming");
    }

    /// <summary>What the browser asks a passkey of this person with.</summary>
    public static async Task<IResult> Passkeyopties(EigenAccount eigen, SignInManager<Account> aanmelding) =>
        Results.Text(await aanmelding.MakePasskeyRequestOptionsAsync(await eigen.Haal()), "application/json");

    public static async Task<IResult> UitNotulen([AsParameters] Voorstelverzoek verzoek, [FromForm] Notulenformulier form,
        IFormFile? notulen, Vaststelling vaststelling)
    {
        await verzoek.Db.Als(verzoek.Aanvrager.AccountId, verzoek.Http.TraceIdentifier, verzoek.Stop);
        if (await verzoek.Houd() is not { } zaak)
            return Results.NotFound();
        var van = zaak.Partijen.FirstOrDefault(p => p.Id == form.Partij
            && p.Stand is Instemmingstand.Gevraagd or Instemmingstand.Vervallen);
        var fouten = new List<Invoerfout>();
        if (van is null || !Voorstelgang.LigtVoor(zaak.Voorstel.Status))
            fouten.Add(new("partij", "Kies een partij die nog moet instemmen."));
        if (Bezwaar(zaak, form.TekstHash) is { } bezwaar)
            fouten.Add(bezwaar);
        if (notulen is not { Length: > 0 and <= MeesteBytes })
            fouten.Add(new("notulen", "Voeg het ondertekende verslag toe, van hooguit 10 MB."));
        if (fouten.Count > 0)
            return verzoek.Scherm.Opnieuw<NotulenScherm, NotulenModel>(new(verzoek.Voorstel, zaak.Voorstel.Titel, zaak.TekstHash,
                Keuzes(zaak), fouten));
        using var inhoud = new MemoryStream((int)notulen!.Length);
        await notulen.CopyToAsync(inhoud, verzoek.Stop);
        await vaststelling.Instem(zaak, van!, InstemmingWijze.Notulen, new(Path.GetFileName(notulen.FileName), inhoud.ToArray()),
            verzoek.Stop);
        return verzoek.Terug("#instemming");
    }

    public static async Task<IResult> VraagNotulen([AsParameters] Voorstelverzoek verzoek) =>
        await verzoek.Vind() is { } zaak
            ? verzoek.Scherm.Toon<NotulenScherm, NotulenModel>(new(verzoek.Voorstel, zaak.Voorstel.Titel, zaak.TekstHash, Keuzes(zaak), []))
            : Results.NotFound();

    /// <summary>The signed minutes as they came in; never opened by the browser itself.</summary>
    public static async Task<IResult> Stuk([AsParameters] Voorstelverzoek verzoek, Guid instemming) =>
        await verzoek.Db.Instemmingen.AsNoTracking()
            .Where(i => i.Id == instemming && i.VoorstelId == verzoek.Voorstel && i.SamenwerkingId == verzoek.Hier.SamenwerkingId
                && i.Stuk != null)
            .Select(i => new { i.Stuknaam, i.Stuk }).SingleOrDefaultAsync(verzoek.Stop) is { } gevonden
            ? Results.File(gevonden.Stuk!, "application/octet-stream", gevonden.Stuknaam) : Results.NotFound();

    /// <summary>Why nobody can consent to the text that was read: it is another one now, or is to become another one.</summary>
    private static Invoerfout? Bezwaar(Zaak zaak, string? gelezen) =>
        zaak.IngehaaldDoor is not null ? new("", Ingehaald) : zaak.Voorstel.NaTeKijken.Count > 0 ? new("", NaTeKijken)
        : zaak.NogTeWijzigen ? new("", NogTeWijzigen)
        : gelezen != zaak.TekstHash ? new("", Andere) : null;

    private static IReadOnlyList<Optie> Keuzes(Zaak zaak) =>
        [.. zaak.Partijen.Where(p => p.Stand is Instemmingstand.Gevraagd or Instemmingstand.Vervallen)
            .Select(p => new Optie(p.Id.ToString(), p.Naam))];

    private static async Task<IResult> Scherm(Voorstelverzoek verzoek, Zaak zaak, EigenAccount eigen, IReadOnlyList<Invoerfout> fouten)
    {
        var account = await eigen.Haal();
        var model = new InstemModel(zaak.Voorstel.Id, zaak.Voorstel.Titel, zaak.TekstHash, verzoek.Hier.Partij, fouten)
        {
            MetCode = account.TwoFactorEnabled, MetPasskey = await eigen.HeeftPasskey(account), Voorbeeld = eigen.IsVoorbeeld(account),
        };
        return verzoek.Scherm.Toon<InstemScherm, InstemModel>(model, fouten.Count > 0 ? StatusCodes.Status422UnprocessableEntity
            : StatusCodes.Status200OK);
    }

    /// <summary>What is wrong with the second factor; null when it holds. People of the example have none: anyone may be them.</summary>
    private static async Task<Invoerfout?> TweedeStapKlopt(Instemformulier form, EigenAccount eigen, SignInManager<Account> aanmelding)
    {
        var (account, accounts) = (await eigen.Haal(), aanmelding.UserManager);
        if (eigen.IsVoorbeeld(account))
            return null;
        if (!string.IsNullOrEmpty(form.Antwoord))
            return await PasskeyKlopt(form.Antwoord, account, aanmelding) ? null : new("", VerkeerdePasskey);
        if (!account.TwoFactorEnabled && await eigen.HeeftPasskey(account))
            return new("", "Bevestig met je passkey. Dat kan alleen in een browser met JavaScript aan.");
        if (!account.TwoFactorEnabled)
            return new("", GeenTweedeStap);
        if (await accounts.IsLockedOutAsync(account))
            return new(nameof(form.Code), VerkeerdeCode);
        var code = string.Concat((form.Code ?? "").Where(char.IsAsciiDigit));
        if (await accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, code))
            return null;
        await accounts.AccessFailedAsync(account);
        return new(nameof(form.Code), VerkeerdeCode);
    }

    /// <summary>
    /// The device asked for a finger, a face or a PIN, and signed what was asked here a moment ago: with a passkey of this account.
    /// </summary>
    private static async Task<bool> PasskeyKlopt(string antwoord, Account account, SignInManager<Account> aanmelding)
    {
        var toets = new Passkeyantwoord { Antwoord = antwoord }.Toets(aanmelding.PerformPasskeyAssertionAsync);
        if (await toets is not { Succeeded: true } bewijs || bewijs.User.Id != account.Id)
            return false;
        return (await aanmelding.UserManager.AddOrUpdatePasskeyAsync(account, bewijs.Passkey)).Succeeded;
    }
}

/// <summary>What a bestuurder sends: the text it read, and the second factor: a code, or the answer of a passkey.</summary>
public sealed record Instemformulier
{
    public string? TekstHash { get; init; }
    public bool Gelezen { get; init; }
    public string? Code { get; init; }
    public string? Antwoord { get; init; }
}

/// <summary>For which party consent is recorded, and to which text.</summary>
public sealed record Notulenformulier
{
    public Guid? Partij { get; init; }
    public string? TekstHash { get; init; }
}

/// <summary>What the page of consent shows.</summary>
public sealed record InstemModel(Guid Voorstel, string Titel, string TekstHash, string Partij, IReadOnlyList<Invoerfout> Fouten)
{
    /// <summary>Whether a code of an app will do.</summary>
    public bool MetCode { get; init; }

    /// <summary>Whether a passkey will do.</summary>
    public bool MetPasskey { get; init; }

    /// <summary>Someone of the example, who needs neither.</summary>
    public bool Voorbeeld { get; init; }
}

/// <summary>What the form for consent from minutes shows.</summary>
public sealed record NotulenModel(Guid Voorstel, string Titel, string TekstHash,
    IReadOnlyList<Optie> Partijen, IReadOnlyList<Invoerfout> Fouten);

/// <summary>The signed minutes.</summary>
internal sealed record Notulenstuk(string Naam, byte[] Inhoud)
{
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Inhoud));
}
