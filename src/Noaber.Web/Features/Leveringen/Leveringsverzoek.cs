using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Web.Data;
using Noaber.Web.Features.Gebieden;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Leveringen;

/// <summary>A request about deliveries, with what its answer is made of.</summary>
internal sealed record Leveringsverzoek(HttpContext Http, NoaberDb Db, Aanvrager Aanvrager, Scherm Scherm, TimeProvider Klok)
{
    public CancellationToken Stop => Http.RequestAborted;

    public Deelname Hier => Aanvrager.Hier;

    public string Lijst => $"{Hier.Basis}/monitor/leveringen";

    /// <summary>The page of the delivery of a party, or another one under it.</summary>
    public string Adres(Meetperiode halfjaar, Guid partij, string verder = "") => $"{Lijst}/{halfjaar}/{partij}{verder}";

    /// <summary>The answer to who wants to work on a delivery and does not act for it; there may be none.</summary>
    public static IResult Weiger(Leveringszaak? zaak) =>
        zaak is null ? Results.NotFound() : Results.StatusCode(StatusCodes.Status403Forbidden);

    /// <summary>The half-year of an address; null when it names none.</summary>
    public static Meetperiode? Halfjaar(string? tekst) => Meetperiode.Lees(tekst) is { Ritme: Ritme.Halfjaar } halfjaar ? halfjaar : null;

    /// <summary>Who is asked for what here.</summary>
    public Task<Leverkring> Kring() => Leverkring.Van(Db, [Hier.SamenwerkingId], Stop);

    /// <summary>The plan that lines of it make, in the order of the definitions; null when there are none.</summary>
    public static Meetplan? Plan(IEnumerable<MeetplanregelRij> regels) =>
        Catalogus.Standaard.Indicatoren.Join(regels, i => i.Code, r => r.Indicator, (_, r) => r.Waarde).ToList() is { Count: > 0 } gekozen
            ? new(Catalogus.Standaard, gekozen) : null;

    public Task<PartijAanTafel?> Partij(Guid partij) => Db.Partijen.AsNoTracking()
        .Where(p => p.SamenwerkingId == Hier.SamenwerkingId && p.Id == partij).AlsAanTafel().SingleOrDefaultAsync(Stop);

    /// <summary>The delivery of a party over a half-year with all that is asked of it; null when there is no such party.</summary>
    public async Task<Leveringszaak?> Zaak(Meetperiode halfjaar, Guid partij) => await Partij(partij) is { } wie
        ? await Leveringszaak.Maak(this, wie, halfjaar, await Kring(), await Db.GebiedenVan(Hier.SamenwerkingId, Stop)) : null;

    /// <summary>The one of the half-year that an address names; null also when it names none.</summary>
    public async Task<Leveringszaak?> Zaak(string halfjaar, Guid partij) =>
        Halfjaar(halfjaar) is { } periode ? await Zaak(periode, partij) : null;

    /// <summary>The same, to write in: who else does waits until the end of the transaction.</summary>
    public async Task<Leveringszaak?> Alleen(string halfjaar, Guid partij) =>
        Halfjaar(halfjaar) is { } periode ? await Alleen(periode, partij) : null;

    public async Task<Leveringszaak?> Alleen(Meetperiode halfjaar, Guid partij)
    {
        await Db.NaElkaar($"levering {partij} {halfjaar}", Stop);
        return await Zaak(halfjaar, partij);
    }

    /// <summary>
    /// What was agreed to for a delivery, by its party or by who acts for it: what holds today, else what was last; null when nothing was.
    /// </summary>
    public async Task<Gegevensovereenkomst?> Overeenkomst(Leveringszaak zaak)
    {
        Guid[] wie = [zaak.Partij.Id, zaak.Leverancier.Id];
        var alle = (await Db.Gegevensovereenkomsten.AsNoTracking()
            .Where(o => o.SamenwerkingId == Hier.SamenwerkingId && wie.Contains(o.PartijId)).OrderByDescending(o => o.Op)
            .ToListAsync(Stop)).ConvertAll(o => o.Waarde);
        return alle.Find(o => o.GeldtOp(Vandaag)) ?? alle.FirstOrDefault();
    }

    /// <summary>Names that are no person's, for who looks for personal things: of areas and of organisations.</summary>
    public async Task<IReadOnlySet<string>> Bekend(Leveringszaak zaak) => new HashSet<string>(
    [
        .. (zaak.Gebieden?.Gebieden ?? []).Select(g => g.Naam),
        .. await Db.Partijen.Where(p => p.SamenwerkingId == Hier.SamenwerkingId).Select(p => p.Organisatie.Naam).ToListAsync(Stop),
    ]);

    /// <summary>Keeps what was done, under these words.</summary>
    public Task Bewaar(string handeling, string omschrijving)
    {
        Db.Noteer(handeling, omschrijving, Aanvrager.AccountId, Hier.SamenwerkingId);
        return Db.SaveChangesAsync(Stop);
    }

    public DateOnly Vandaag => Klok.Vandaag();
}
