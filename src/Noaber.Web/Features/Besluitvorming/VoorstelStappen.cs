using Microsoft.AspNetCore.Mvc;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>The steps of a proposal that its writers take: say it otherwise, hand it in, take it back.</summary>
internal static class VoorstelStappen
{
    public static async Task<IResult> Vraag(Guid voorstel, Aanvrager aanvrager, Scherm scherm, Voorstelzaak zaken, CancellationToken stop) =>
        await zaken.Vind(voorstel, stop) switch
        {
            null => Results.NotFound(),
            { Voorstel: var open } when MagSturen(open, aanvrager) => scherm.Toon<VoorstelFormulierScherm, VoorstelFormulierModel>(new(voorstel, Formulier(open), [], [])),
            _ => Terug(aanvrager, voorstel),
        };

    public static async Task<IResult> Wijzig(
        Guid voorstel, [FromForm] Voorstelformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, Voorstelzaak zaken, CancellationToken stop)
    {
        if (await zaken.VindEnHoud(voorstel, stop) is not { } zaak)
            return Results.NotFound();
        if (!MagSturen(zaak.Voorstel, aanvrager))
            return Terug(aanvrager, voorstel);
        var (fouten, nu) = (form.Controleer(), Formulier(zaak.Voorstel));
        if (form.Dag is { } dag && dag != zaak.Voorstel.Ingang && (zaak.Voorstel.Uitkomst is not null || zaak.Partijen.Any(p => p.Geldig is not null)))
            fouten.Add(new(nameof(form.Ingang), $"Er is al ingestemd of besloten met {Datum.Dag(zaak.Voorstel.Ingang)} als eerste dag. Die dag kan niet meer anders."));
        if (nu.Versie != form.Versie)
            return scherm.Toon<VoorstelFormulierScherm, VoorstelFormulierModel>(new(voorstel, form with { Versie = nu.Versie }, [], fouten, nu), StatusCodes.Status409Conflict);
        if (fouten.Count > 0)
            return scherm.Opnieuw<VoorstelFormulierScherm, VoorstelFormulierModel>(new(voorstel, form, [], fouten));
        (zaak.Voorstel.Titel, zaak.Voorstel.Reden, zaak.Voorstel.Ingang) = (form.Titel.Trim(), form.Reden.Trim(), form.Dag!.Value);
        return await Bewaar(zaak, "voorstel gewijzigd", $"{aanvrager.Hier.Partij} wijzigde het voorstel ‘{zaak.Voorstel.Titel}’.", db, aanvrager, stop);
    }

    public static async Task<IResult> DienIn(
        Guid voorstel, NoaberDb db, Aanvrager aanvrager, Voorstelzaak zaken, TimeProvider klok, CancellationToken stop)
    {
        if (await Zet(voorstel, VoorstelStatus.Ingediend, v => v.Status == VoorstelStatus.Concept && MagSturen(v, aanvrager), zaken, stop) is not { } zaak)
            return Terug(aanvrager, voorstel);
        (zaak.Voorstel.IngediendOp, zaak.Voorstel.IngediendeHash) = (klok.GetUtcNow(), zaak.TekstHash);
        return await Bewaar(zaak, "voorstel ingediend", $"{aanvrager.Hier.Partij} diende het voorstel ‘{zaak.Voorstel.Titel}’ in.", db, aanvrager, stop);
    }

    public static async Task<IResult> TrekIn(Guid voorstel, NoaberDb db, Aanvrager aanvrager, Voorstelzaak zaken, CancellationToken stop)
    {
        if (await Zet(voorstel, VoorstelStatus.Ingetrokken, v => MagIntrekken(v, aanvrager), zaken, stop) is not { } zaak)
            return Terug(aanvrager, voorstel);
        if (zaak.Voorstel.OverlegId is { } overleg)
            await Voorstelpunten.HaalAf(db, aanvrager, voorstel, overleg, stop);
        return await Bewaar(zaak, "voorstel ingetrokken", $"{aanvrager.Hier.Partij} trok het voorstel ‘{zaak.Voorstel.Titel}’ in.", db, aanvrager, stop);
    }

    /// <summary>
    /// Everyone who writes at the table writes in the text of a proposal, which is what it is for. What it asks and when it lies before the
    /// parties is up to the party that made it, and to who leads the process.
    /// </summary>
    internal static bool MagSturen(Voorstel voorstel, Aanvrager aanvrager) => Voorstelgang.IsOpen(voorstel.Status)
        && (voorstel.PartijId == aanvrager.Hier.PartijId || aanvrager.Mag(Handeling.BesluitVastleggen));

    /// <summary>Taken back until it was decided on: after that it is not one's own any more.</summary>
    internal static bool MagIntrekken(Voorstel voorstel, Aanvrager aanvrager) => voorstel.Uitkomst is null && MagSturen(voorstel, aanvrager);

    /// <summary>The proposal in its new status, held; null when it cannot go there, such as after a double click, or not by this person.</summary>
    private static async Task<Zaak?> Zet(Guid voorstel, VoorstelStatus naar, Func<Voorstel, bool> mag, Voorstelzaak zaken, CancellationToken stop)
    {
        if (await zaken.VindEnHoud(voorstel, stop) is not { } zaak || !Voorstelgang.Mag(zaak.Voorstel.Status, naar) || !mag(zaak.Voorstel))
            return null;
        zaak.Voorstel.Status = naar;
        return zaak;
    }

    internal static async Task<IResult> Bewaar(Zaak zaak, string handeling, string omschrijving, NoaberDb db, Aanvrager aanvrager, CancellationToken stop)
    {
        db.Noteer(handeling, omschrijving, aanvrager.AccountId, aanvrager.Hier.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Terug(aanvrager, zaak.Voorstel.Id);
    }

    internal static IResult Terug(Aanvrager aanvrager, Guid voorstel, string anker = "") =>
        Results.LocalRedirect($"{aanvrager.Hier.Basis}/voorstellen/{voorstel}{anker}");

    private static Voorstelformulier Formulier(Voorstel voorstel) =>
        new(voorstel.Titel, voorstel.Reden, Datum.Veldwaarde(voorstel.Ingang), null, voorstel.Versie);
}
