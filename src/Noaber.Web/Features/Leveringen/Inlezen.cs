using Microsoft.AspNetCore.Mvc;
using Noaber.Files;
using Noaber.Files.Werkboeken;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Web.Data;
using Noaber.Web.Shell;

namespace Noaber.Web.Features.Leveringen;

/// <summary>
/// Takes the workbook of the own party in: read in memory, looked at for anything personal, checked by all rules, and kept in one transaction.
/// What cannot be read is refused as a whole, with all that is wrong at once.
/// </summary>
internal static class Inlezen
{
    private const int Meest = (20 << 20) + (1 << 20);

    /// <summary>A file of the size that we read, and the form around it; no part of it is ever laid on disk.</summary>
    public static readonly object[] Omvang = [new RequestSizeLimitAttribute(Meest), new InGeheugen(Meest)];

    private static readonly Celmelding
        TeDruk = Melding("te-druk", "Er worden nu te veel werkboeken tegelijk gelezen.", "Probeer het over een minuut nog eens."),
        GeenBestand = Melding("geen-bestand", "Je koos nog geen bestand.", "Kies eerst een bestand en klik dan op ‘Lees in’."),
        NietsGevraagd = Melding("niets-gevraagd", "Er wordt van jullie over dit halfjaar niets gevraagd.", "Kijk in het meetplan."),
        NietsIngevuld = Melding("niets-ingevuld", "Er staat nog geen enkel cijfer in dit werkboek.", "Vul de witte cellen in.");

    public static async Task<IResult> Vraag(string halfjaar, [AsParameters] Leveringsverzoek verzoek) =>
        Leveringsverzoek.Halfjaar(halfjaar) is { } periode && await verzoek.Zaak(periode) is { } zaak
            ? verzoek.Scherm.Toon<InleesScherm, InleesModel>(Model(zaak, "", [])) : Results.NotFound();

    public static async Task<IResult> Lees(
        string halfjaar, IFormFile? bestand, [FromForm] Inleesformulier form, [AsParameters] Leveringsverzoek verzoek, Inleesbeurten beurten)
    {
        var aangeboden = bestand is null ? null : new Aangeboden(bestand.FileName, await bestand.Bytes(verzoek.Stop));
        using var beurt = await beurten.Wacht(aangeboden?.Inhoud.Length ?? 0, verzoek.Stop);
        await verzoek.Db.Als(verzoek.Aanvrager.AccountId, verzoek.Http.TraceIdentifier, verzoek.Stop);
        if (await verzoek.Alleen(halfjaar, verzoek.Hier.PartijId) is not { } zaak)
            return Results.NotFound();
        if (beurt is null)
            return Weiger(verzoek, zaak, aangeboden, TeDruk);
        if (aangeboden is null)
            return Weiger(verzoek, zaak, null, GeenBestand);
        return await Botsing(zaak, form, verzoek) ?? await Lees(zaak, aangeboden, form, verzoek);
    }

    private static async Task<IResult> Lees(Leveringszaak zaak, Aangeboden aangeboden, Inleesformulier form, Leveringsverzoek verzoek)
    {
        if (await zaak.Sjabloon() is not { } sjabloon)
            return Weiger(verzoek, zaak, aangeboden, NietsGevraagd);
        var lezing = aangeboden.Lees(sjabloon, (await Indelingen.Rij(verzoek))?.Indeling, await verzoek.Bekend(zaak), verzoek.Stop);
        var gelezen = Aangeboden.Bevindingen(lezing);
        if (lezing.Meldingen.Count > 0)
        {
            // With what could be read, so that all can be mended at once.
            var alles = lezing.Cijfers.Count > 0 ? await zaak.Kijk(lezing.Cijfers, gelezen) : new([]);
            return Terug(form, aangeboden, alles) ?? Weiger(verzoek, Model(zaak, Naam(aangeboden, lezing.Meldingen), lezing.Meldingen) with { Gevonden = alles });
        }
        if (lezing.Cijfers.All(c => c.Waarde.Soort == Waardesoort.Leeg))
            return Weiger(verzoek, zaak, aangeboden, NietsIngevuld);
        if (await zaak.Wijziging(lezing.Cijfers) is not { } wijziging)
            return Results.LocalRedirect(verzoek.Adres(zaak.Halfjaar, zaak.Partij.Id, "?gelijk=ja"));
        var controle = await zaak.Kijk(lezing.Cijfers, gelezen);
        var versie = await verzoek.NieuweVersie(zaak, wijziging, aangeboden.Kenmerk);
        await verzoek.Db.Bewaar(versie, lezing.Cijfers, controle, verzoek.Stop);
        await verzoek.Bewaar("levering ingelezen", $"{zaak.Partij.Naam} las versie {versie.Nummer} van de {zaak.Naam} in.");
        return Terug(form, aangeboden, controle) ?? Results.LocalRedirect(verzoek.Adres(zaak.Halfjaar, zaak.Partij.Id));
    }

    /// <summary>The same workbook with what was found at its cells, for who asked for it; null when there is nothing to say at a cell.</summary>
    private static IResult? Terug(Inleesformulier form, Aangeboden aangeboden, Controleuitkomst gevonden) =>
        form.Doe == Inleesformulier.GeefTerug && gevonden.Bevindingen.Any(b => b.Plaats is not null)
            && Terugwerkboek.Maak(aangeboden.Inhoud, gevonden) is { } terug
            ? Results.File(terug, Werkboekschrijver.Mediatype, $"Nagekeken {aangeboden.Kenmerk.Naam}") : null;

    /// <summary>Why nothing can come in now: it was handed in, or a colleague was first.</summary>
    private static async Task<IResult?> Botsing(Leveringszaak zaak, Inleesformulier form, Leveringsverzoek verzoek)
    {
        if (zaak.Status == Leveringsstatus.Concept && form.Gezien == (zaak.Laatste?.Id ?? Guid.Empty))
            return null;
        var nu = zaak.Laatste is { } laatste && zaak.Status == Leveringsstatus.Concept
            ? $"Intussen kwam versie {laatste.Nummer} binnen. {await Wijziger(verzoek, laatste)} Kijk die eerst na. "
                + "Wil je jouw werkboek ervoor in de plaats, kies het dan opnieuw."
            : "Deze levering is intussen ingediend. Er is niets ingelezen.";
        return verzoek.Scherm.Toon<InleesScherm, InleesModel>(Model(zaak, "", []) with { Nu = nu }, StatusCodes.Status409Conflict);
    }

    private static Task<string> Wijziger(Leveringsverzoek verzoek, LeveringversieRij versie) =>
        Shell.Toegang.Wijziger.Van(verzoek.Db, verzoek.Aanvrager, versie, versie.Id, verzoek.Stop);

    private static IResult Weiger(Leveringsverzoek verzoek, Leveringszaak zaak, Aangeboden? aangeboden, Celmelding wat) =>
        Weiger(verzoek, Model(zaak, Naam(aangeboden, [wat]), [wat]));

    private static IResult Weiger(Leveringsverzoek verzoek, InleesModel model) => verzoek.Scherm.Opnieuw<InleesScherm, InleesModel>(model);

    /// <summary>The name of the file; one that tells who it is about is not shown again either.</summary>
    private static string Naam(Aangeboden? aangeboden, IReadOnlyList<Celmelding> wat) =>
        wat.Any(m => m.Code == Aangeboden.IetsPersoonlijks) ? "" : Path.GetFileName(aangeboden?.Bestand ?? "");

    private static InleesModel Model(Leveringszaak zaak, string bestand, IReadOnlyList<Celmelding> meldingen) =>
        new(zaak.Partij, zaak.Halfjaar, bestand, meldingen)
        {
            Gezien = zaak.Laatste?.Id ?? Guid.Empty, Gevraagd = zaak.Plichten.Count, MetGebieden = zaak.Gebieden is not null,
            Ingediend = zaak.Status != Leveringsstatus.Concept, Versie = zaak.Laatste?.Nummer,
        };

    private static Celmelding Melding(string code, string tekst, string herstel) => new(code, null, "", tekst, herstel);
}
