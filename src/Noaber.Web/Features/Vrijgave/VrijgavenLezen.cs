using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>What was released, for everyone here; and what lies ready, with why figures are hidden, for who releases.</summary>
internal static class VrijgavenLezen
{
    private const int Meest = 100;

    public static async Task<IResult> Lijst([AsParameters] Vrijgaveverzoek verzoek) => verzoek.Scherm.Toon<VrijgavenScherm, VrijgavenModel>(new(
        [.. (await verzoek.Db.Vrijgaven.AsNoTracking().Where(v => v.SamenwerkingId == verzoek.Hier.SamenwerkingId).OrderByDescending(v => v.Nummer)
            .Take(Meest).ToListAsync(verzoek.Stop)).Select(Regel)])
    {
        MagVoorbereiden = verzoek.MagVoorbereiden, MagToestemming = verzoek.Aanvrager.Mag(Handeling.ToestemmingLezen),
    });

    public static async Task<IResult> Een(Guid vrijgave, string? cijfer, [AsParameters] Vrijgaveverzoek verzoek) =>
        await verzoek.Db.Vrijgaven.AsNoTracking().SingleOrDefaultAsync(
            v => v.SamenwerkingId == verzoek.Hier.SamenwerkingId && v.Id == vrijgave, verzoek.Stop) is { } rij
            ? await Blad(rij, cijfer, verzoek) : Results.NotFound();

    public static async Task<IResult> Blad(VrijgaveRij rij, string? cijfer, Vrijgaveverzoek verzoek, string? bezwaar = null)
    {
        var db = verzoek.Db;
        var (ligtKlaar, mag) = (rij.VrijgegevenOp is null, verzoek.MagVoorbereiden);
        var verborgen = await db.Vrijgavecijfers.CountAsync(c => c.VrijgaveId == rij.Id && c.Soort == Vrijgavesoort.Verborgen, verzoek.Stop);
        var model = new VrijgaveModel(Regel(rij), await Cijfertafels.Van(db, rij, cijfer, null, verzoek.Stop))
        {
            Aantal = await db.Vrijgavecijfers.CountAsync(c => c.VrijgaveId == rij.Id, verzoek.Stop), Verborgen = verborgen,
            Protocol = mag ? await Verloop(rij, verzoek) : null,
            Bezwaar = bezwaar ?? (ligtKlaar && mag ? await Vrijgeven.Bezwaar(rij, verzoek) : null),
        };
        return verzoek.Scherm.Toon<VrijgaveScherm, VrijgaveModel>(
            model, bezwaar is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    internal static Vrijgaveregel Regel(VrijgaveRij v) =>
        new(v.Id, v.Nummer, v.Titel, $"{v.Halfjaar.InZin}, voor {v.Publiek.Naam()}", v.Op, v.VrijgegevenOp);

    private static async Task<Vrijgaveverslag> Verloop(VrijgaveRij rij, Vrijgaveverzoek verzoek)
    {
        var db = verzoek.Db;
        var protocol = (await db.Vrijgaveprotocollen.AsNoTracking().SingleAsync(p => p.VrijgaveId == rij.Id, verzoek.Stop)).Inhoud;
        var metNaam = verzoek.Aanvrager.Mag(Handeling.MensenZien);
        var namen = metNaam ? await db.Users.Where(u => u.Id == rij.DoorId || u.Id == rij.VrijgegevenDoorId)
            .ToDictionaryAsync(u => u.Id, u => u.Naam, verzoek.Stop) : [];
        return new(protocol, Naam(rij.DoorId), Naam(rij.VrijgegevenDoorId));

        string? Naam(Guid? wie) => wie is { } id ? namen.GetValueOrDefault(id) : null;
    }
}

/// <summary>A release in a list.</summary>
public sealed record Vrijgaveregel(Guid Id, int Nummer, string Titel, string Wat, DateTimeOffset Op, DateTimeOffset? VrijgegevenOp);

/// <summary>What the list of releases shows.</summary>
public sealed record VrijgavenModel(IReadOnlyList<Vrijgaveregel> Vrijgaven)
{
    public bool MagVoorbereiden { get; init; }
    public bool MagToestemming { get; init; }
}

/// <summary>How a release came about, and who made it.</summary>
public sealed record Vrijgaveverslag
{
    internal Vrijgaveverslag(Vrijgaveverloop verloop, string? voorbereid, string? vrijgegeven) =>
        (Verloop, Voorbereid, Vrijgegeven) = (verloop, voorbereid, vrijgegeven);

    public string? Voorbereid { get; }
    public string? Vrijgegeven { get; }

    internal Vrijgaveverloop Verloop { get; }
}

/// <summary>What the page of a release shows.</summary>
public sealed record VrijgaveModel(Vrijgaveregel Vrijgave, Cijfertafels Cijfers)
{
    public int Aantal { get; init; }
    public int Verborgen { get; init; }

    /// <summary>For who releases alone.</summary>
    public Vrijgaveverslag? Protocol { get; init; }

    /// <summary>Why the reader cannot release it now.</summary>
    public string? Bezwaar { get; init; }
}
