using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Accounts;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>Consent: by a bestuurder to exactly the text on the screen, or recorded from signed minutes by who leads the process.</summary>
internal static class Instemmen
{
    private const string Andere = "De tekst is gewijzigd nadat je deze pagina opende. Lees eerst wat er veranderde, en stem dan in.";
    private const string Ingehaald = "Een ander voorstel was eerder: de tekst gaat nog uit van de vorige versie. Wacht tot het is "
        + "overgezet, lees het dan opnieuw en stem in.";
    private const string NaTeKijken = "De tekst is overgezet op een nieuwere versie, en iemand moet nog nakijken of wat beide wijzigden "
        + "bij elkaar past. Wacht tot dat is gedaan, lees dan opnieuw en stem in.";
    private const string NogTeWijzigen = "Er is besloten tot een gewijzigde tekst, en die is nog niet geschreven. Wacht tot de tekst is "
        + "aangepast, lees hem dan en stem in.";

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
        Instembewijs bewijs)
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
        else if (await bewijs.Bezwaar(verzoek.Http, new(verzoek.Voorstel, mijn.Id, zaak.TekstHash), form) is { } waarom)
            fouten.Add(waarom);
        if (fouten.Count > 0)
            return await Scherm(verzoek, zaak, eigen, fouten);
        await vaststelling.Instem(zaak, mijn!, InstemmingWijze.Persoonlijk, null, verzoek.Stop);
        return verzoek.Terug("#instemming");
    }

    /// <summary>What the browser asks a passkey of this person with.</summary>
    /// <param name="tekst">The hash of the text on the screen: only for that text the answer holds.</param>
    public static async Task<IResult> Passkeyopties([AsParameters] Voorstelverzoek verzoek, string? tekst, Instembewijs bewijs) =>
        Results.Text(await bewijs.Vraag(verzoek.Http, new(verzoek.Voorstel, verzoek.Hier.PartijId, tekst ?? "")), "application/json");

    public static async Task<IResult> UitNotulen([AsParameters] Voorstelverzoek verzoek, [FromForm] Notulenformulier form,
        IFormFile? notulen, Vaststelling vaststelling)
    {
        await verzoek.Db.Als(verzoek.Aanvrager.AccountId, verzoek.Http.TraceIdentifier, verzoek.Stop);
        if (await verzoek.Houd() is not { } zaak)
            return Results.NotFound();
        if (form.TekstHash == zaak.TekstHash && zaak.Partijen.Any(p => p.Id == form.Partij && p.Geldig is { } al
            && al.Wijze == InstemmingWijze.Notulen && al.Stuknaam == Path.GetFileName(notulen?.FileName)))
            return verzoek.Terug("#instemming"); // sent twice: it is recorded
        var van = zaak.Partijen.FirstOrDefault(p => p.Id == form.Partij
            && p.Stand is Instemmingstand.Gevraagd or Instemmingstand.Vervallen);
        var fouten = new List<Invoerfout>();
        if (van is null || !Voorstelgang.LigtVoor(zaak.Voorstel.Status))
            fouten.Add(new("partij", "Kies een partij die nog moet instemmen."));
        if (Bezwaar(zaak, form.TekstHash) is { } bezwaar)
            fouten.Add(bezwaar);
        var stuk = await Notulenstuk.Lees(notulen, verzoek.Stop);
        if (stuk.Bezwaar is { } waarom)
            fouten.Add(new("notulen", waarom));
        if (fouten.Count > 0)
            return verzoek.Scherm.Opnieuw<NotulenScherm, NotulenModel>(new(verzoek.Voorstel, zaak.Voorstel.Titel, zaak.TekstHash,
                Keuzes(zaak), fouten)
            { Partij = form.Partij });
        await vaststelling.Instem(zaak, van!, InstemmingWijze.Notulen, stuk, verzoek.Stop);
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
            Kader = zaak.Kader.Titel, Vanaf = zaak.Vanaf(verzoek.Klok.Vandaag()),
            MetCode = account.TwoFactorEnabled, MetPasskey = await eigen.HeeftPasskey(account), Voorbeeld = eigen.IsVoorbeeld(account),
        };
        return verzoek.Scherm.Toon<InstemScherm, InstemModel>(model, fouten.Count > 0 ? StatusCodes.Status422UnprocessableEntity
            : StatusCodes.Status200OK);
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
    /// <summary>What the text is of.</summary>
    public required string Kader { get; init; }

    /// <summary>From when it is in force, in words.</summary>
    public required string Vanaf { get; init; }

    /// <summary>Whether a code of an app will do.</summary>
    public bool MetCode { get; init; }

    /// <summary>Whether a passkey will do.</summary>
    public bool MetPasskey { get; init; }

    /// <summary>Someone of the example, who needs neither.</summary>
    public bool Voorbeeld { get; init; }
}

/// <summary>What the form for consent from minutes shows.</summary>
public sealed record NotulenModel(Guid Voorstel, string Titel, string TekstHash,
    IReadOnlyList<Optie> Partijen, IReadOnlyList<Invoerfout> Fouten)
{
    /// <summary>The party that was chosen, when the form comes back.</summary>
    public Guid? Partij { get; init; }
}
