using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;
using Noaber.Web.Features.Cijfers;
using Noaber.Web.Features.Gebieden;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Monitor;

/// <summary>What each figure means: all of them by subject, and one with all that goes with it.</summary>
internal static class DefinitiesLezen
{
    public static IResult Alle(Aanvrager aanvrager, Scherm scherm) => scherm.Toon<DefinitiesScherm, DefinitiesModel>(
        new(Catalogus.Standaard.Indicatoren, aanvrager.Mag(Handeling.MeetplanLezen)));

    public static async Task<IResult> Een(string code, [AsParameters] Cijferverzoek verzoek)
    {
        if (Catalogus.Standaard.Zoek(code) is not { } indicator)
            return Results.NotFound();
        var cijfers = await verzoek.PerGebied(indicator);
        return verzoek.Scherm.Toon<DefinitieScherm, DefinitieModel>(
            new(indicator, verzoek.Vandaag, await Doelen(code, verzoek.Db, verzoek.Aanvrager, verzoek.Stop))
            {
                Cijfers = cijfers,
                Veranderd = cijfers is null ? [] : (await Gebiedsgeschiedenis.Van(verzoek.Db, verzoek.Samenwerking, verzoek.Stop)).Jaren,
            });
    }

    /// <summary>What is agreed in this figure: the targets of agreements that are in force.</summary>
    private static async Task<IReadOnlyList<Definitiedoel>> Doelen(string code, NoaberDb db, Aanvrager aanvrager, CancellationToken stop)
    {
        var hier = aanvrager.Hier.SamenwerkingId;
        var afspraken = await (from a in db.Afspraken.FromSql($"""
                select *, xmin from afspraak where samenwerking_id = {hier}
                and streefwaarden @> jsonb_build_array(jsonb_build_object('indicator', {code}::text))
                """).AsNoTracking()
                               join k in db.Kaders on a.KaderId equals k.Id
                               where k.Status == KaderStatus.Vigerend
                               orderby k.Titel, a.Volgorde
                               select new { a.Sleutel, a.Nummer, a.Kop, a.Streefwaarden }).ToListAsync(stop);
        return
        [
            .. from a in afspraken
               from doel in a.Streefwaarden
               where doel.Indicator == code
               select new Definitiedoel($"{doel.Partij ?? "alle partijen samen"}: {doel.Hoeveel()} ({doel.Wat})",
                   $"{a.Nummer} {a.Kop}".TrimEnd(), $"{aanvrager.Hier.Basis}/afspraak/{a.Sleutel}"),
        ];
    }
}

/// <summary>What the page of all definitions shows.</summary>
public sealed record DefinitiesModel(IReadOnlyList<Indicator> Indicatoren, bool MagMeetplan);

/// <summary>A target that is counted by a definition, with the agreement that it is of.</summary>
public sealed record Definitiedoel(string Doel, string Afspraak, string Adres);

/// <summary>What the page of a definition shows: with the codes that hold on a day.</summary>
public sealed record DefinitieModel(Indicator Indicator, DateOnly Dag, IReadOnlyList<Definitiedoel> Doelen)
{
    /// <summary>The public figures; null for what parties hand in, and while no table came in.</summary>
    public Figuurmodel? Cijfers { get; init; }

    /// <summary>What became of the areas of these figures, the newest first.</summary>
    public IReadOnlyList<Gebiedsjaar> Veranderd { get; init; } = [];
}
