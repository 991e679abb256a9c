using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Files.Werkboeken;
using Noaber.Files.Werkboeken.Eigen;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Leveringen;

/// <summary>
/// How the own workbook of a party is laid out: proposed from a workbook, confirmed by a person, and kept for each delivery after.
/// </summary>
internal static class Indelingen
{
    /// <summary>Some fields for each column of each sheet.</summary>
    public static readonly object Kolommen = new RequestFormLimitsAttribute { ValueCountLimit = 10_000 };

    private static readonly Invoerfout
        GeenBestand = new("bestand", "Kies eerst het werkboek of de CSV waarvan jullie de indeling willen vertellen."),
        TeDruk = new("bestand", "Er worden nu te veel werkboeken tegelijk gelezen. Probeer het over een minuut nog eens."),
        GeenTabel = new("bestand", "Er is geen blad met gebieden gevonden: een kolom met namen of CBS-codes van wijken of buurten, en "
            + "koppen erboven.");

    public static async Task<IResult> Toon(string halfjaar, Guid partij, [AsParameters] Leveringsverzoek verzoek)
    {
        var zaak = await verzoek.Zaak(halfjaar, partij);
        return zaak is not { IsEigen: true } ? Leveringsverzoek.Weiger(zaak)
            : verzoek.Scherm.Toon<IndelingScherm, IndelingModel>(Model(zaak, await verzoek.Indeling(zaak), []));
    }

    /// <summary>Looks in a workbook for tables and says what their columns seem to be. Nothing of it is kept.</summary>
    public static async Task<IResult> Lees(
        string halfjaar, Guid partij, IFormFile? bestand, [AsParameters] Leveringsverzoek verzoek, Inleesbeurten beurten)
    {
        var zaak = await verzoek.Zaak(halfjaar, partij);
        if (zaak is not { IsEigen: true })
            return Leveringsverzoek.Weiger(zaak);
        var model = Model(zaak, await verzoek.Indeling(zaak), []);
        if (bestand is null || await zaak.Sjabloon() is not { } sjabloon)
            return Opnieuw(verzoek, model, [GeenBestand]);
        using var plek = beurten.Rij.Sluit(zaak.Leverancier.Id, bestand.Length);
        if (plek is null)
            return Opnieuw(verzoek, model, [TeDruk]);
        await plek.Beurt.WaitAsync(verzoek.Stop);
        var uitkomst = new Aangeboden(bestand.FileName, await bestand.Bytes(verzoek.Stop)).Boek(await verzoek.Bekend(zaak), verzoek.Stop);
        if (uitkomst is OnleesbaarWerkboek onleesbaar)
            return verzoek.Scherm.Opnieuw<IndelingScherm, IndelingModel>(model with { Meldingen = onleesbaar.Meldingen });
        var gevonden = Indelingsvoorstel.Van((Werkboek)uitkomst, sjabloon);
        return gevonden.Count == 0
            ? Opnieuw(verzoek, model, [GeenTabel])
            : verzoek.Scherm.Toon<IndelingScherm, IndelingModel>(model with { Kolommen = Indelingformulier.Van(gevonden, model.Keuzes) });
    }

    public static async Task<IResult> Bewaar(
        string halfjaar, Guid partij, [FromForm] Indelingformulier form, [AsParameters] Leveringsverzoek verzoek)
    {
        var zaak = await verzoek.Zaak(halfjaar, partij);
        if (zaak is not { IsEigen: true })
            return Leveringsverzoek.Weiger(zaak);
        await verzoek.Db.NaElkaar($"eigenindeling {partij}", verzoek.Stop);
        var rij = await verzoek.Indeling(zaak);
        // What is personal is not said again either, whatever else is the matter.
        if (form.Doe != Indelingformulier.Weg && form.Persoonlijk(await verzoek.Bekend(zaak)) is [_, ..] persoonlijk)
            return verzoek.Scherm.Opnieuw<IndelingScherm, IndelingModel>(Model(zaak, rij, []) with { Meldingen = persoonlijk });
        var model = Model(zaak, rij, form.Kolommen ?? []);
        if (form.Gezien != (rij?.Versie ?? 0))
            return await Botst(model, rij, verzoek);
        if (form.Doe == Indelingformulier.Weg)
            return await HaalWeg(rij, zaak, verzoek);
        var (indeling, fouten) = form.Lees(model.Keuzes);
        if (indeling is null)
            return Opnieuw(verzoek, model, fouten);
        rij ??= verzoek.Db.Add(Nieuw(zaak, indeling, verzoek)).Entity;
        (rij.Indeling, rij.BijgewerktOp) = (indeling, verzoek.Klok.GetUtcNow());
        await verzoek.Bewaar("eigen indeling bewaard", $"{zaak.Leverancier.Naam} vertelde hoe {Werkboek(zaak)} eruitziet.");
        return Results.LocalRedirect(verzoek.Adres(zaak.Halfjaar, partij, "/indeling"));
    }

    /// <summary>
    /// The layout of the party of a delivery; null when it told none. Of a party that went on as another it is its own too: that one hands
    /// its figures in from the workbook that it had.
    /// </summary>
    public static Task<EigenIndelingRij?> Indeling(this Leveringsverzoek verzoek, Leveringszaak zaak) =>
        verzoek.Db.EigenIndelingen.SingleOrDefaultAsync(
            i => i.SamenwerkingId == verzoek.Hier.SamenwerkingId && i.PartijId == zaak.Partij.Id, verzoek.Stop);

    private static string Werkboek(Leveringszaak zaak) =>
        zaak.Opgegaan is null ? "het eigen werkboek" : $"het werkboek van {zaak.Partij.Naam}";

    private static async Task<IResult> HaalWeg(EigenIndelingRij? rij, Leveringszaak zaak, Leveringsverzoek verzoek)
    {
        if (rij is not null)
        {
            verzoek.Db.Remove(rij);
            await verzoek.Bewaar("eigen indeling weggehaald", $"{zaak.Leverancier.Naam} haalde de indeling van {Werkboek(zaak)} weg.");
        }
        return Results.LocalRedirect(verzoek.Adres(zaak.Halfjaar, zaak.Partij.Id, "/inlezen"));
    }

    private static EigenIndelingRij Nieuw(Leveringszaak zaak, EigenIndeling indeling, Leveringsverzoek verzoek) =>
        new() { SamenwerkingId = verzoek.Hier.SamenwerkingId, PartijId = zaak.Partij.Id, Indeling = indeling, BijgewerktOp = default };

    private static async Task<IResult> Botst(IndelingModel model, EigenIndelingRij? rij, Leveringsverzoek verzoek) =>
        verzoek.Scherm.Toon<IndelingScherm, IndelingModel>(model with { Nu = await Nu(rij, verzoek) }, StatusCodes.Status409Conflict);

    private static async Task<string> Nu(EigenIndelingRij? rij, Leveringsverzoek verzoek) =>
        rij is null ? "De indeling is intussen weggehaald."
            : await Wijziger.Van(verzoek.Db, verzoek.Aanvrager, rij, rij.Id, verzoek.Stop);

    private static IndelingModel Model(Leveringszaak zaak, EigenIndelingRij? rij, IReadOnlyList<Kolomkeuze> kolommen) =>
        new(zaak.Partij, zaak.Halfjaar, Kolomkeuzes.Van(zaak.Plichten))
        {
            Opgegaan = zaak.Opgegaan, Indeling = rij?.Indeling, Gezien = rij?.Versie ?? 0, Kolommen = kolommen,
            MetGebieden = zaak.Gebieden is not null,
        };

    private static IResult Opnieuw(Leveringsverzoek verzoek, IndelingModel model, IReadOnlyList<Invoerfout> fouten) =>
        verzoek.Scherm.Opnieuw<IndelingScherm, IndelingModel>(model with { Fouten = fouten });
}

/// <summary>What the page of the own layout shows.</summary>
public sealed record IndelingModel(PartijAanTafel Partij, Meetperiode Halfjaar, Kolomkeuzes Keuzes)
{
    /// <summary>As whom the party goes on, when it stopped.</summary>
    public Opgegaan? Opgegaan { get; init; }

    /// <summary>As it is kept; null when nobody told one.</summary>
    public EigenIndeling? Indeling { get; init; }

    /// <summary>The row version that was on the screen; 0 when there was none.</summary>
    public uint Gezien { get; init; }

    /// <summary>The columns of a workbook that was just looked at, to be confirmed.</summary>
    public IReadOnlyList<Kolomkeuze> Kolommen { get; init; } = [];

    public bool MetGebieden { get; init; }
    public IReadOnlyList<Celmelding> Meldingen { get; init; } = [];
    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];

    /// <summary>What happened since the page was shown.</summary>
    public string? Nu { get; init; }
}
