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

    /// <summary>The page of the delivery of a party.</summary>
    public string Adres(Meetperiode halfjaar, Guid partij, string verder = "") => $"{Lijst}/{halfjaar}/{partij}{verder}";

    /// <summary>Where the own party works on its delivery.</summary>
    public string Eigen(Meetperiode halfjaar, string verder) => $"{Lijst}/{halfjaar}{verder}";

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
    /// <param name="halfjaar">Over which half-year.</param>
    /// <param name="partij">Of whom; null for the own party.</param>
    public async Task<Leveringszaak?> Zaak(Meetperiode halfjaar, Guid? partij = null) => await Partij(partij ?? Hier.PartijId) is { } wie
        ? await Leveringszaak.Maak(this, wie, halfjaar, await Kring(), await Db.GebiedenVan(Hier.SamenwerkingId, Stop)) : null;

    /// <summary>The one of the half-year that an address names; null also when it names none.</summary>
    public async Task<Leveringszaak?> Zaak(string halfjaar, Guid? partij = null) =>
        Halfjaar(halfjaar) is { } periode ? await Zaak(periode, partij) : null;

    /// <summary>The same, to write in: who else does waits until the end of the transaction.</summary>
    public async Task<Leveringszaak?> Alleen(string halfjaar, Guid partij) =>
        Halfjaar(halfjaar) is { } periode ? await Alleen(periode, partij) : null;

    public async Task<Leveringszaak?> Alleen(Meetperiode halfjaar, Guid partij)
    {
        await Db.NaElkaar($"levering {partij} {halfjaar}", Stop);
        return await Zaak(halfjaar, partij);
    }

    /// <summary>What a party agreed to last; null when it never did.</summary>
    public async Task<Gegevensovereenkomst?> Overeenkomst(Guid partij) => (await Db.Gegevensovereenkomsten.AsNoTracking()
        .Where(o => o.SamenwerkingId == Hier.SamenwerkingId && o.PartijId == partij).OrderByDescending(o => o.Op)
        .FirstOrDefaultAsync(Stop))?.Waarde;

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
