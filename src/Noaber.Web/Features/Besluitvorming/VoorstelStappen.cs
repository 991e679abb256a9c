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
    public static async Task<IResult> Vraag([AsParameters] Voorstelverzoek verzoek) =>
        await verzoek.Vind() switch
        {
            null => Results.NotFound(),
            { Voorstel: var open } when MagSturen(open, verzoek.Aanvrager) =>
                verzoek.Scherm.Toon<VoorstelFormulierScherm, VoorstelFormulierModel>(new(verzoek.Voorstel, Formulier(open), [], [])),
            _ => verzoek.Terug(),
        };

    public static async Task<IResult> Wijzig([AsParameters] Voorstelverzoek verzoek, [FromForm] Voorstelformulier form)
    {
        if (await verzoek.Houd() is not { } zaak)
            return Results.NotFound();
        if (!MagSturen(zaak.Voorstel, verzoek.Aanvrager))
            return verzoek.Terug();
        var vast = zaak.Voorstel.Uitkomst is not null || zaak.Partijen.Any(p => p.Geldig is not null);
        var (fouten, nu) = (form.Controleer(vast ? DateOnly.MinValue : verzoek.Klok.Vandaag()), Formulier(zaak.Voorstel));
        if (vast && form.Dag is { } dag && dag != zaak.Voorstel.Ingang)
            fouten.Add(new(nameof(form.Ingang), $"Er is al ingestemd of besloten met {Datum.Dag(zaak.Voorstel.Ingang)} als eerste dag. "
                + "Die dag kan niet meer anders."));
        if (nu.Versie != form.Versie)
            return verzoek.Scherm.Toon<VoorstelFormulierScherm, VoorstelFormulierModel>(new(verzoek.Voorstel,
                form with { Versie = nu.Versie }, [], fouten, nu)
            {
                Door = await Wijziger.Van(verzoek.Db, verzoek.Aanvrager, zaak.Voorstel, zaak.Voorstel.Id, verzoek.Stop),
            }, StatusCodes.Status409Conflict);
        if (fouten.Count > 0)
            return verzoek.Scherm.Opnieuw<VoorstelFormulierScherm, VoorstelFormulierModel>(new(verzoek.Voorstel, form, [], fouten));
        (zaak.Voorstel.Titel, zaak.Voorstel.Reden, zaak.Voorstel.Ingang) = (form.Titel.Trim(), form.Reden.Trim(), form.Dag!.Value);
        return await verzoek.Bewaar("voorstel gewijzigd", $"{verzoek.Hier.Partij} wijzigde het voorstel ‘{zaak.Voorstel.Titel}’.");
    }

    public static async Task<IResult> DienIn([AsParameters] Voorstelverzoek verzoek)
    {
        if (await Zet(verzoek, VoorstelStatus.Ingediend, v => v.Status == VoorstelStatus.Concept
            && MagSturen(v, verzoek.Aanvrager)) is not { } zaak)
            return verzoek.Terug();
        var (form, vandaag) = (Formulier(zaak.Voorstel), verzoek.Klok.Vandaag());
        // It was left lying until its day was past: another day is chosen first, and nothing is handed in.
        if (zaak.Voorstel.Ingang < vandaag)
            return verzoek.Scherm.Opnieuw<VoorstelFormulierScherm, VoorstelFormulierModel>(new(verzoek.Voorstel, form, [],
                form.Controleer(vandaag)));
        if (await verzoek.Zaken.WijzigtNiets(zaak, verzoek.Stop))
            return verzoek.Scherm.Opnieuw<VoorstelFormulierScherm, VoorstelFormulierModel>(new(verzoek.Voorstel, form, [],
                [new("", "Dit voorstel wijzigt nog niets: de tekst is nog precies zoals hij nu is. Schrijf eerst in de werkversie wat er "
                    + "anders moet, en dien het daarna in.")]));
        (zaak.Voorstel.IngediendOp, zaak.Voorstel.IngediendeHash) = (verzoek.Klok.GetUtcNow(), zaak.TekstHash);
        return await verzoek.Bewaar("voorstel ingediend", $"{verzoek.Hier.Partij} diende het voorstel ‘{zaak.Voorstel.Titel}’ in.");
    }

    public static async Task<IResult> TrekIn([AsParameters] Voorstelverzoek verzoek)
    {
        if (await Zet(verzoek, VoorstelStatus.Ingetrokken, v => MagIntrekken(v, verzoek.Aanvrager)) is not { } zaak)
            return verzoek.Terug();
        await Voorstelpunten.HaalAf(verzoek.Db, verzoek.Voorstel, verzoek.Stop);
        return await verzoek.Bewaar("voorstel ingetrokken", $"{verzoek.Hier.Partij} trok het voorstel ‘{zaak.Voorstel.Titel}’ in.");
    }

    /// <summary>
    /// Everyone who writes at the table writes in the text of a proposal, which is what it is for. What it asks and when it lies before the
    /// parties is up to the party that made it, and to who leads the process.
    /// </summary>
    internal static bool MagSturen(Voorstel voorstel, Aanvrager aanvrager) => Voorstelgang.IsOpen(voorstel.Status)
        && (voorstel.PartijId == aanvrager.Hier.PartijId || aanvrager.Mag(Handeling.BesluitVastleggen));

    /// <summary>Taken back until it was decided on: after that it is not one's own any more.</summary>
    internal static bool MagIntrekken(Voorstel voorstel, Aanvrager aanvrager) => voorstel.Uitkomst is null
        && MagSturen(voorstel, aanvrager);

    /// <summary>
    /// The proposal in its new status, held; null when it cannot go there, such as after a double click, or not by this person.
    /// </summary>
    private static async Task<Zaak?> Zet(Voorstelverzoek verzoek, VoorstelStatus naar, Func<Voorstel, bool> mag)
    {
        if (await verzoek.Houd() is not { } zaak || !Voorstelgang.Mag(zaak.Voorstel.Status, naar) || !mag(zaak.Voorstel))
            return null;
        zaak.Voorstel.Status = naar;
        return zaak;
    }

    private static Voorstelformulier Formulier(Voorstel voorstel) =>
        new(voorstel.Titel, voorstel.Reden, Datum.Veldwaarde(voorstel.Ingang), null, voorstel.Versie);
}
