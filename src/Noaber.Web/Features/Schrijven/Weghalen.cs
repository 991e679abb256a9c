using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Schrijven;

/// <summary>Takes a piece out of a concept. What hangs in it goes along only when the button says so; else it moves up.</summary>
internal static class Weghalen
{
    private const string MetInhoud = "weg";
    private const string Alleen = "alleen";
    private const string Veranderd = "Dit stuk, of wat erin hangt, is net gewijzigd. Er is niets weggehaald. Hieronder staat hoe het nu "
        + "is: wil je het nog steeds weghalen?";

    public static async Task<IResult> Voer([AsParameters] Schrijfverzoek verzoek)
    {
        var form = await verzoek.Http.Request.ReadFormAsync(verzoek.Stop);
        if (verzoek.Welke is null || await Schrijfverzoek.HoudConcept(verzoek.Db, verzoek.Aanvrager, verzoek.Kader, verzoek.Stop) is null
            || await verzoek.Open() is not { } stuk)
            return await verzoek.NaarConcept();
        var manieren = await Manieren(verzoek.Db, stuk.Rij, verzoek.Stop);
        if (form["Gezien"] != Merk(stuk, manieren))
            return await StukSchrijven.Opnieuw(verzoek, stuk, $"{Veranderd} {await StukSchrijven.Door(verzoek, stuk)}");
        if (manieren.FirstOrDefault(m => m.Waarde == form["Doe"]) is not { } manier)
            return Results.LocalRedirect($"{verzoek.Concept}/{verzoek.Stuk}");
        if (manier.Waarde == Alleen)
            await ZetHoger(verzoek.Db, stuk.Rij, verzoek.Stop);
        verzoek.Db.Remove(stuk.Rij);
        verzoek.Db.Noteer("weggehaald", $"Uit een concept gehaald: {Opmaak.Kort(stuk.Titel, 200)}. {manier.Uitkomst}".Trim(),
            verzoek.Aanvrager.AccountId, verzoek.Aanvrager.Hier.SamenwerkingId);
        await verzoek.Db.SaveChangesAsync(verzoek.Stop);
        await verzoek.RuimKladOp();
        return Results.LocalRedirect($"{verzoek.Concept}#{Erboven(stuk.Rij)}");
    }

    /// <summary>A mark of what would go: the words of the piece, and what hangs in it.</summary>
    public static string Merk(Schrijfstuk stuk, IReadOnlyList<Wegmanier> manieren) =>
        $"{stuk.Stand}|{string.Join('|', manieren.Select(m => m.Tekst))}";

    /// <summary>The ways to take a piece away; none when it holds what must find another place first.</summary>
    public static async Task<IReadOnlyList<Wegmanier>> Manieren(NoaberDb db, object rij, CancellationToken stop)
    {
        switch (rij)
        {
            case ThemaRij thema:
                return await db.Afspraken.AnyAsync(a => a.ThemaId == thema.Id, stop)
                || await db.Onderdelen.AnyAsync(o => o.ThemaId == thema.Id, stop)
                    ? [] : [new(MetInhoud, "Haal het thema weg", "")];
            case OnderdeelRij deel:
                return await db.Afspraken.CountAsync(a => a.OnderdeelId == deel.Id, stop) is var afspraken and > 0
                    ? [new(Alleen, $"Haal het onderdeel weg; {Aantal.Van(afspraken, "afspraak blijft", "afspraken blijven")} in het thema",
                        $"{Aantal.Van(afspraken, "afspraak staat", "afspraken staan")} nu in het thema zelf.")]
                    : [new(MetInhoud, "Haal het onderdeel weg", "")];
            case JaarschijfRij jaar:
                return await db.Acties.CountAsync(a => a.JaarschijfId == jaar.Id, stop) is var acties and > 0
                    ? [
                        new(Alleen, $"Haal het jaar weg; {Aantal.Van(acties, "actie blijft", "acties blijven")} bij de afspraak",
                            $"{Aantal.Van(acties, "actie staat", "acties staan")} nu bij de afspraak zelf."),
                        new(MetInhoud, $"Haal het jaar weg, met {Aantal.Van(acties, "actie", "acties")}",
                            $"Met {Aantal.Van(acties, "actie", "acties")}."),
                    ]
                    : [new(MetInhoud, "Haal het jaar weg", "")];
            case AfspraakRij afspraak:
                return [Met("de afspraak", await db.Jaarschijven.CountAsync(j => j.AfspraakId == afspraak.Id, stop),
                    await db.Acties.CountAsync(a => a.AfspraakId == afspraak.Id, stop))];
            case SpeerpuntRij speerpunt:
                return [Met("het speerpunt", 0, await db.Acties.CountAsync(a => a.SpeerpuntId == speerpunt.Id, stop))];
            case KaderRij: return [];
            default: return [new(MetInhoud, "Haal weg uit dit concept", "")];
        }
    }

    private static Wegmanier Met(string wat, int jaren, int acties)
    {
        string[] mee =
        [
            .. jaren > 0 ? [Aantal.Van(jaren, "jaar", "jaren")] : Array.Empty<string>(),
            .. acties > 0 ? [Aantal.Van(acties, "actie", "acties")] : Array.Empty<string>(),
        ];
        var inhoud = string.Join(" en ", mee);
        return inhoud.Length == 0 ? new(MetInhoud, $"Haal {wat} weg", "")
            : new(MetInhoud, $"Haal {wat} weg, met {inhoud}", $"Met {inhoud}.");
    }

    private static Task ZetHoger(NoaberDb db, object rij, CancellationToken stop) => rij switch
    {
        OnderdeelRij deel => db.Afspraken.Where(a => a.OnderdeelId == deel.Id)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.OnderdeelId, (Guid?)null), stop),
        JaarschijfRij jaar => db.Acties.Where(a => a.JaarschijfId == jaar.Id)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.JaarschijfId, (Guid?)null), stop),
        _ => Task.CompletedTask,
    };

    private static string Erboven(object rij) => rij is JaarschijfRij jaar ? StukSchrijven.Anker(jaar) : "";
}

/// <summary>One way to take a piece away: what is posted, what its button says, and what the audit trail adds.</summary>
public sealed record Wegmanier(string Waarde, string Tekst, string Uitkomst);
