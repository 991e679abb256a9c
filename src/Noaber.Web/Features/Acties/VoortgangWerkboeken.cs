using Noaber.Files.Werkboeken;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Features.Jaarcyclus;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Acties;

/// <summary>All actions of the own party in a workbook: it goes out with what was said last, and comes in whole or not at all.</summary>
internal static class VoortgangWerkboeken
{
    public static async Task<IResult> Geef([AsParameters] Werkboekverzoek verzoek) => Results.File(
        Voortgangwerkboek.Schrijf(verzoek.Sleutel, [.. (await verzoek.Acties()).Select(a => Rij(a, verzoek.Hier.PartijId))]),
        Werkboekschrijver.Mediatype,
        $"Voortgang {verzoek.Gevraagd} {verzoek.Hier.Partij}.xlsx");

    public static IResult Vraag([AsParameters] Werkboekverzoek verzoek, int? gemeld) =>
        verzoek.Scherm.Toon<VoortgangWerkboekScherm, VoortgangWerkboekModel>(
            new(verzoek.Gevraagd, verzoek.Hier.Partij, "", []) { Gemeld = gemeld is >= 0 ? gemeld : null });

    public static async Task<IResult> Lees([AsParameters] Werkboekverzoek verzoek, IFormFile? bestand)
    {
        if (bestand is null)
            return Weiger(verzoek, "", new Celmelding("geen-bestand", null, "", "Je koos nog geen bestand.",
                "Kies eerst een bestand en klik dan op ‘Lees in’."));
        var (rijen, meldingen) = Werkboeklezer.Lees(await bestand.Bytes(verzoek.Stop), stop: verzoek.Stop) switch
        {
            Werkboek boek => Voortgangwerkboek.Lees(boek, verzoek.Sleutel),
            var onleesbaar => ([], ((OnleesbaarWerkboek)onleesbaar).Meldingen),
        };
        if (meldingen.Count > 0)
            return Weiger(verzoek, bestand.FileName, meldingen);
        await VoortgangMelden.Alleen(verzoek.Db, [.. rijen.Select(r => r.Actie)], verzoek.Stop);
        var acties = (await verzoek.Acties()).ToDictionary(a => a.Id);
        var bezwaren = rijen.Select(rij => Bezwaar(rij, acties, verzoek.Hier)).OfType<Celmelding>().ToList();
        if (bezwaren.Count > 0)
            return Weiger(verzoek, bestand.FileName, bezwaren);
        var nieuw = rijen.Where(r => !Opgave(r).Zegt(acties[r.Actie].Gemeld.GetValueOrDefault(verzoek.Hier.PartijId))).ToList();
        await Bewaar(nieuw, acties, verzoek);
        return Results.LocalRedirect($"{verzoek.Hier.Basis}/acties/werkboek?jaar={verzoek.Gevraagd}&gemeld={nieuw.Count}");
    }

    private static async Task Bewaar(IReadOnlyList<Voortgangrij> rijen, Dictionary<Guid, Actiekaart> acties, Werkboekverzoek verzoek)
    {
        if (rijen.Count == 0)
            return;
        var (db, hier, nu) = (verzoek.Db, verzoek.Hier, verzoek.Klok.GetUtcNow());
        db.AddRange(rijen.Select(r => Opgave(r).Bij(acties[r.Actie], hier.PartijId, verzoek.Aanvrager, nu)));
        db.Noteer("voortgang gemeld", $"{hier.Partij} meldde de voortgang van {rijen.Count} acties in een werkboek.",
            verzoek.Aanvrager.AccountId, hier.SamenwerkingId);
        await db.SaveChangesAsync(verzoek.Stop);
    }

    /// <summary>
    /// What keeps a row from being taken: it is not of this party, it reads as another action than it is, or a colleague said something
    /// else since.
    /// </summary>
    private static Celmelding? Bezwaar(Voortgangrij rij, Dictionary<Guid, Actiekaart> acties, Deelname hier)
    {
        if (!acties.TryGetValue(rij.Actie, out var actie))
            return new("actie-weg", rij.Plaats, "", $"Deze actie is niet (meer) van {hier.Partij}, of zij geldt niet meer.",
                "Maak de rij leeg, of download het werkboek opnieuw.");
        // Sorted without its hidden columns: what is said here would go to another action.
        if (!LeestAls(rij, actie) && acties.Values.Any(ander => LeestAls(rij, ander)))
            return new("rij-verschoven", rij.Plaats, Opmaak.Kort(rij.Gegeven[0], 60),
                "De verborgen sleutel van deze rij is die van een andere actie. "
                    + "Waarschijnlijk is er gesorteerd of geplakt zonder de verborgen kolommen.",
                "Download het werkboek opnieuw en neem over wat je had ingevuld. Sorteer altijd het hele blad.");
        var laatste = actie.Gemeld.GetValueOrDefault(hier.PartijId);
        return laatste?.Id == rij.Laatste || Opgave(rij).Zegt(laatste) ? null
            : new("intussen-gemeld", rij.Plaats, rij.Stand?.Naam() ?? "",
                $"Een collega meldde intussen ‘{laatste?.Stand.Naam()}’ bij deze actie"
                    + (laatste?.Toelichting is { } tekst ? $": {tekst}" : "."),
                "Klopt jouw melding nog? Download het werkboek opnieuw en neem haar daarin over.");
    }

    private static bool LeestAls(Voortgangrij rij, Actiekaart actie) =>
        Woorden(rij.Gegeven[0]) == Woorden(actie.Tekst) && Woorden(rij.Gegeven[1]) == Woorden(actie.Waar);

    private static string Woorden(string tekst) => string.Join(' ', tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Of a row without findings, which has a status.</summary>
    private static Opgave Opgave(Voortgangrij rij) => new(rij.Stand!.Value, rij.Aantal, rij.Toelichting, rij.Bewijs, rij.Uitvoerder);

    private static Voortgangrij Rij(Actiekaart actie, Guid partij)
    {
        var laatste = actie.Gemeld.GetValueOrDefault(partij);
        return new(actie.Id, laatste?.Id)
        {
            Gegeven = [actie.Tekst, actie.Waar, actie.Wanneer ?? "", Hoeveelheidtekst.Afgesproken(actie)], Stand = laatste?.Stand,
            Aantal = laatste?.Aantal, Toelichting = laatste?.Toelichting, Bewijs = laatste?.Bewijs, Uitvoerder = laatste?.Uitvoerder,
        };
    }

    private static IResult Weiger(Werkboekverzoek verzoek, string naam, params IReadOnlyList<Celmelding> wat) =>
        verzoek.Scherm.Opnieuw<VoortgangWerkboekScherm, VoortgangWerkboekModel>(
            new(verzoek.Gevraagd, verzoek.Hier.Partij, Path.GetFileName(naam), wat));
}

/// <summary>A request about the workbook of a year, with what its answer is made of.</summary>
internal sealed record Werkboekverzoek(
    string? Jaar, NoaberDb Db, Aanvrager Aanvrager, Scherm Scherm, TimeProvider Klok, CancellationToken Stop)
{
    public Deelname Hier => Aanvrager.Hier;

    public int Gevraagd => JaarLezen.Gevraagd(Jaar, Klok.Vandaag());

    public Werkboeksleutel Sleutel => new(Hier.SamenwerkingId, Hier.PartijId, Hier.Partij, Gevraagd);

    /// <summary>The actions that the reader's party does.</summary>
    public async Task<IReadOnlyList<Actiekaart>> Acties() =>
        [.. (await new Actiebron(Db, Lezer.Van(Hier), Klok, Stop).Van(Gevraagd)).Where(a => a.IsVan(Hier.PartijId))];
}

/// <summary>What the page of the workbook shows: why the last file was refused, or how much of it was kept.</summary>
public sealed record VoortgangWerkboekModel(int Jaar, string Partij, string Bestand, IReadOnlyList<Celmelding> Meldingen)
{
    public int? Gemeld { get; init; }
}
