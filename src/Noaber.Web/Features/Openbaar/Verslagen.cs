using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Jaarcyclus;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Openbaar;

/// <summary>Releases a closed evaluation, or how things went in a quarter, to everyone; and takes it back.</summary>
internal static class Verslagen
{
    private const int Meest = 100, Kwartalen = 4;

    /// <summary>What can be released and what is: closed evaluations, the last quarters that are over, and all that was released before.</summary>
    public static async Task<IReadOnlyList<Verslagkeuze>> Keuzes(NoaberDb db, Aanvrager aanvrager, DateOnly vandaag, CancellationToken stop)
    {
        var hier = aanvrager.Hier.SamenwerkingId;
        var openbaar = await db.Openbareverslagen.AsNoTracking().Where(v => v.SamenwerkingId == hier && v.IngetrokkenOp == null)
            .OrderByDescending(v => v.Peildag).Take(Meest)
            .Select(v => new Verslagkeuze(v.Titel, v.EvaluatieId, v.Jaar, v.Kwartaal, v.Id, new(v.Nummer, v.Op))).ToListAsync(stop);
        if (!aanvrager.Mag(Handeling.OpenbaarMaken))
            return openbaar;
        var evaluaties = await db.Evaluaties.AsNoTracking().Where(e => e.SamenwerkingId == hier && e.GeslotenOp != null)
            .OrderByDescending(e => e.Jaar).Take(Meest).Select(e => new { e.Id, e.Jaar }).ToListAsync(stop);
        return
        [
            .. openbaar,
            .. evaluaties.Where(e => openbaar.TrueForAll(v => v.Evaluatie != e.Id))
                .Select(e => new Verslagkeuze($"Evaluatie van {e.Jaar}", e.Id, e.Jaar, null, null, null)),
            .. Voorbij(vandaag).Where(k => openbaar.TrueForAll(v => (v.Jaar, v.Kwartaal) != (k.Jaar, k.Nummer)))
                .Select(k => new Verslagkeuze($"Voortgang {k}", null, k.Jaar, k.Nummer, null, null)),
        ];
    }

    public static async Task<IResult> Voer([FromForm] Verslagformulier form, [AsParameters] Verslagverzoek verzoek)
    {
        var (db, hier) = (verzoek.Db, verzoek.Aanvrager.Hier);
        await OpenbaarMaken.Alleen(db, hier, verzoek.Stop);
        var keuze = (await Keuzes(db, verzoek.Aanvrager, verzoek.Klok.Vandaag(), verzoek.Stop)).FirstOrDefault(form.Is);
        if (keuze is null)
            return Results.NotFound();
        if (keuze.Openbaar is not null)
            return OpenbaarMaken.Terug(hier); // a second click
        db.Add(await Kopie(keuze, verzoek));
        return await OpenbaarMaken.Bewaar(db, verzoek.Aanvrager, "openbaar gemaakt", $"‘{keuze.Naam}’ is openbaar gemaakt.", verzoek.Stop);
    }

    private static async Task<Openbaarverslag> Kopie(Verslagkeuze keuze, Verslagverzoek verzoek)
    {
        var hier = verzoek.Aanvrager.Hier.SamenwerkingId;
        var (peildag, regels) = keuze.Evaluatie is { } evaluatie ? await Verslagregels.Evaluatie(verzoek, evaluatie)
            : await Verslagregels.Voortgang(verzoek, new(keuze.Jaar, keuze.Kwartaal!.Value));
        var laatste = await verzoek.Db.Openbareverslagen.Where(v => v.SamenwerkingId == hier).MaxAsync(v => (int?)v.Nummer, verzoek.Stop);
        return new()
        {
            SamenwerkingId = hier, EvaluatieId = keuze.Evaluatie, Jaar = keuze.Jaar, Kwartaal = keuze.Kwartaal, Titel = keuze.Naam,
            Soort = keuze.Evaluatie is null ? Verslagsoort.Voortgang : Verslagsoort.Evaluatie, Nummer = 1 + (laatste ?? 0), Peildag = peildag,
            Inhoud = regels, DoorId = verzoek.Aanvrager.AccountId, Op = verzoek.Klok.GetUtcNow(),
        };
    }

    public static async Task<IResult> TrekIn([FromForm] Guid? verslag, [AsParameters] Verslagverzoek verzoek)
    {
        var (db, hier) = (verzoek.Db, verzoek.Aanvrager.Hier);
        await OpenbaarMaken.Alleen(db, hier, verzoek.Stop);
        if (await db.Openbareverslagen.SingleOrDefaultAsync(
            v => v.Id == verslag && v.SamenwerkingId == hier.SamenwerkingId && v.IngetrokkenOp == null, verzoek.Stop) is not { } rij)
            return OpenbaarMaken.Terug(hier);
        rij.IngetrokkenOp = verzoek.Klok.GetUtcNow();
        return await OpenbaarMaken.Bewaar(db, verzoek.Aanvrager, "openbaarheid ingetrokken", $"‘{rij.Titel}’ is niet meer openbaar.", verzoek.Stop);
    }

    private static IEnumerable<Kwartaal> Voorbij(DateOnly vandaag)
    {
        var kwartaal = Kwartaal.Met(vandaag);
        for (var n = 0; n < Kwartalen; n++)
            yield return kwartaal = kwartaal.Vorige;
    }
}

/// <summary>A report that is released, or can be.</summary>
public sealed record Verslagkeuze(string Naam, Guid? Evaluatie, int Jaar, int? Kwartaal, Guid? Verslag, Openbaarheid? Openbaar)
{
    /// <summary>Tells its form from the others on the page.</summary>
    internal string Kenmerk => Evaluatie is { } e ? $"{e}" : $"{Jaar}-{Kwartaal}";
}

/// <summary>Which report: of an evaluation, or of a quarter.</summary>
public sealed record Verslagformulier
{
    public Guid? Evaluatie { get; init; }
    public int? Jaar { get; init; }
    public int? Kwartaal { get; init; }

    internal bool Is(Verslagkeuze keuze) =>
        keuze.Evaluatie == Evaluatie && (Evaluatie is not null || (keuze.Jaar, keuze.Kwartaal) == (Jaar, Kwartaal));
}
