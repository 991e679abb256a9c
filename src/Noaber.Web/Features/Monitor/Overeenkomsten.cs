using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Monitor;

/// <summary>The rules on figures that each party agrees to before its first delivery, and which party did.</summary>
internal static class Overeenkomsten
{
    /// <summary>The kinds of party that hand in figures.</summary>
    private static readonly HashSet<PartijSoort> Leveraars = [.. Catalogus.Standaard.Indicatoren.SelectMany(i => i.Levert)];

    public static async Task<IResult> Toon([AsParameters] Meetverzoek verzoek)
    {
        var (db, hier, vandaag) = (verzoek.Db, verzoek.Hier, verzoek.Klok.Vandaag());
        var metNaam = verzoek.Aanvrager.Mag(Handeling.MensenZien);
        var getekend = (await db.Gegevensovereenkomsten.AsNoTracking().Where(o => o.SamenwerkingId == hier.SamenwerkingId)
            .OrderByDescending(o => o.Op)
            .Select(o => new { o, Door = db.Users.Where(u => u.Id == o.DoorId).Select(u => u.Naam).FirstOrDefault() })
            .ToListAsync(verzoek.Stop))
            .ToLookup(o => o.o.PartijId);
        var partijen = await db.PartijenAanTafel(hier.SamenwerkingId, vandaag, verzoek.Stop);
        return verzoek.Scherm.Toon<OvereenkomstScherm, OvereenkomstModel>(new(
        [
            .. from partij in partijen
               where Leveraars.Contains(partij.Soort)
               let laatste = getekend[partij.Id].FirstOrDefault()
               select new Overeenkomstregel(partij, laatste?.o.Waarde, metNaam ? laatste?.Door : null),
        ])
        {
            Vandaag = vandaag,
            Ons = verzoek.Aanvrager.Mag(Handeling.GegevensAfspreken) && Leveraars.Contains(hier.Soort) ? hier.PartijId : null,
        });
    }

    /// <summary>Signs for the own party; a second click finds it signed.</summary>
    public static async Task<IResult> Teken([AsParameters] Meetverzoek verzoek)
    {
        var (db, hier, vandaag) = (verzoek.Db, verzoek.Hier, verzoek.Klok.Vandaag());
        var oud = await Geldend(verzoek);
        if (oud?.Waarde.GeldtOp(vandaag) == true || !Leveraars.Contains(hier.Soort))
            return Results.LocalRedirect(Adres(verzoek));
        if (oud is not null)
        {
            oud.Tot = vandaag; // of rules before these
            await db.SaveChangesAsync(verzoek.Stop);
        }
        db.Add(new GegevensovereenkomstRij
        {
            SamenwerkingId = hier.SamenwerkingId, PartijId = hier.PartijId, Regelversie = Gegevensovereenkomst.HuidigeVersie,
            Vanaf = vandaag,
            DoorId = verzoek.Aanvrager.AccountId, Op = verzoek.Klok.GetUtcNow(),
        });
        await verzoek.Bewaar("gegevensregels aanvaard", $"{hier.Partij} aanvaardde de regels over gegevens.");
        return Results.LocalRedirect(Adres(verzoek));
    }

    /// <summary>Before it is ended: what follows from that. Who has nothing to end sees how it stands.</summary>
    public static async Task<IResult> VraagOpzeggen([AsParameters] Meetverzoek verzoek)
    {
        var (db, hier) = (verzoek.Db, verzoek.Hier);
        if (await Geldend(verzoek) is not { } rij || !rij.Waarde.GeldtOp(verzoek.Klok.Vandaag()))
            return Results.LocalRedirect(Adres(verzoek));
        var halfjaren = await db.Leveringen.AsNoTracking()
            .Where(l => l.SamenwerkingId == hier.SamenwerkingId && l.PartijId == hier.PartijId)
            .OrderByDescending(l => l.Halfjaar).Select(l => new Opzegregel(l.Halfjaar, l.Status)).ToListAsync(verzoek.Stop);
        return verzoek.Scherm.Toon<OpzegScherm, OpzegModel>(new(rij.Id, rij.Vanaf, verzoek.Klok.Vandaag(), halfjaren));
    }

    /// <summary>
    /// Ends it from tomorrow on: what was handed in before stays as it was agreed. One of later than the page is not ended by it.
    /// </summary>
    public static async Task<IResult> ZegOp([FromForm] Opzegformulier form, [AsParameters] Meetverzoek verzoek)
    {
        if (await Geldend(verzoek) is { } rij && rij.Id == form.Gezien)
        {
            rij.Tot = verzoek.Klok.Vandaag();
            await verzoek.Bewaar("gegevensregels opgezegd", $"{verzoek.Hier.Partij} zegde de regels over gegevens op.");
        }
        return Results.LocalRedirect(Adres(verzoek));
    }

    private static async Task<GegevensovereenkomstRij?> Geldend(Meetverzoek verzoek)
    {
        await verzoek.Db.NaElkaar($"gegevensovereenkomst {verzoek.Hier.PartijId}", verzoek.Stop);
        return await verzoek.Db.Gegevensovereenkomsten.SingleOrDefaultAsync(
            o => o.SamenwerkingId == verzoek.Hier.SamenwerkingId && o.PartijId == verzoek.Hier.PartijId && o.Tot == null, verzoek.Stop);
    }

    private static string Adres(Meetverzoek verzoek) => $"{verzoek.Hier.Basis}/monitor/overeenkomst";
}

/// <summary>A party that hands in figures, with what it last agreed to and who signed.</summary>
public sealed record Overeenkomstregel(PartijAanTafel Partij, Gegevensovereenkomst? Laatste, string? Door);

/// <summary>What the page of the rules shows.</summary>
public sealed record OvereenkomstModel(IReadOnlyList<Overeenkomstregel> Partijen)
{
    public required DateOnly Vandaag { get; init; }

    /// <summary>The own party, for who may sign for it.</summary>
    public Guid? Ons { get; init; }

    internal bool Geldt => Partijen.Any(p => p.Partij.Id == Ons && p.Laatste?.GeldtOp(Vandaag) == true && p.Laatste.Tot is null);
}

/// <summary>The agreement that was on the page on which it is ended.</summary>
public sealed record Opzegformulier
{
    public Guid Gezien { get; init; }
}

/// <summary>A delivery of the own party, and how far it is.</summary>
public sealed record Opzegregel(Meetperiode Halfjaar, Leveringsstatus Status);

/// <summary>What the page shows on which someone ends the agreement for the own party.</summary>
public sealed record OpzegModel(Guid Overeenkomst, DateOnly Sinds, DateOnly Vandaag, IReadOnlyList<Opzegregel> Leveringen)
{
    /// <summary>The half-years of which a concept lies there: it cannot be handed in any more.</summary>
    internal IReadOnlyList<Meetperiode> Concepten =>
        [.. Leveringen.Where(l => l.Status == Leveringsstatus.Concept).Select(l => l.Halfjaar)];

    /// <summary>How many were handed in.</summary>
    internal int Ingediend => Leveringen.Count(l => l.Status != Leveringsstatus.Concept);
}
