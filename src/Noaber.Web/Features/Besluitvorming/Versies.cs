using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>The versions of a kader: which was in force when, by whose consent, and what each changed.</summary>
internal static class Versies
{
    private const int Meest = 200;

    /// <summary>All versions, the newest first.</summary>
    /// <param name="kader">Any version of the kader.</param>
    /// <param name="op">The day to look at; the version that was in force then is marked.</param>
    public static async Task<IResult> Toon(
        Guid kader, string? op, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        if (await db.Kaders.Zichtbaar(aanvrager).AsNoTracking().SingleOrDefaultAsync(k => k.Id == kader, stop) is not { } rij)
            return Results.NotFound();
        var versies = await db.Versies.AsNoTracking().Where(v => v.LijnId == rij.LijnId && v.SamenwerkingId == rij.SamenwerkingId)
            .OrderByDescending(v => v.Nummer).Take(Meest)
            .Select(v => new VersieRegel(v.Nummer, v.KaderId, v.VoorstelId, v.Ingang, v.VastgesteldOp, v.Hash, v.Besluit))
            .ToListAsync(stop);
        var vandaag = klok.Vandaag();
        return scherm.Toon<VersiesScherm, VersiesModel>(new(kader, rij.Titel, versies, Datum.UitVeld(op) ?? vandaag, vandaag)
        {
            Ervoor = await Ervoor(db, rij, stop),
            Gezegd = aanvrager.Mag(Handeling.VoorstellenLezen) ? await Gezegd(db, [.. versies.Select(v => v.Voorstel)], stop) : null,
        });
    }

    /// <summary>What each party thought of the proposals behind the versions, also where it disagreed and consented all the same.</summary>
    private static async Task<ILookup<Guid, Gezegd>> Gezegd(NoaberDb db, Guid[] voorstellen, CancellationToken stop)
    {
        var zienswijzen = await db.Zienswijzen.AsNoTracking().Where(z => voorstellen.Contains(z.VoorstelId))
            .Join(db.Partijen, z => z.PartijId, p => p.Id, (z, p) => new { z.VoorstelId, p.Organisatie.Naam, z.Oordeel })
            .ToListAsync(stop);
        return zienswijzen.OrderBy(z => z.Naam, StringComparer.CurrentCulture)
            .ToLookup(z => z.VoorstelId, z => new Gezegd(z.Naam, z.Oordeel));
    }

    /// <summary>What was in force before version 1, or still is: it was read in, and not decided on here.</summary>
    private static async Task<Begintekst?> Ervoor(NoaberDb db, KaderRij kader, CancellationToken stop) =>
        await db.Kaders.AsNoTracking().Where(k => k.LijnId == kader.LijnId && k.SamenwerkingId == kader.SamenwerkingId
            && k.Status != KaderStatus.Concept
                && !db.Versies.Any(v => v.KaderId == k.Id))
            .OrderByDescending(k => k.GemaaktOp).Select(k => new { k.Id, k.Titel, k.Van, k.GemaaktOp })
                .FirstOrDefaultAsync(stop) is { } begin
            ? new(begin.Id, begin.Titel, begin.GemaaktOp, begin.Van ?? Tijdstip.Dag(begin.GemaaktOp)) : null;

    /// <summary>Two versions side by side, piece by piece and per word.</summary>
    public static async Task<IResult> Verschil(
        Guid kader, Guid? met, NoaberDb db, Aanvrager aanvrager, Scherm scherm, Kaderkast kast, CancellationToken stop)
    {
        var beide = await db.Kaders.Zichtbaar(aanvrager).AsNoTracking().Where(k => k.Id == kader || k.Id == met).ToListAsync(stop);
        if (beide.Find(k => k.Id == kader) is not { } nieuw)
            return Results.NotFound();
        if (beide.Find(k => k.Id == met && k.LijnId == nieuw.LijnId) is not { } oud)
            return Results.LocalRedirect($"{aanvrager.Hier.Basis}/afspraken/{kader}/versies");
        var verschillen = Versievergelijking.Vergelijk(await VoorstelLezen.Passages(db, kast, oud, stop),
            await VoorstelLezen.Passages(db, kast, nieuw, stop));
        var nummers = await db.Versies.AsNoTracking().Where(v => v.KaderId == kader || v.KaderId == met)
            .ToDictionaryAsync(v => v.KaderId, v => v.Nummer, stop);
        return scherm.Toon<VersieverschilScherm, VersieverschilModel>(new(
            kader, nieuw.Titel, Naam(oud, nummers), Naam(nieuw, nummers), [.. verschillen.Where(v => !v.Gelijk)],
            verschillen.Count(v => v.Gelijk)));
    }

    private static string Naam(KaderRij kader, Dictionary<Guid, int> nummers) =>
        nummers.TryGetValue(kader.Id, out var nummer) ? $"versie {nummer}" : kader.Status == KaderStatus.Concept ? "de werkversie"
        : "de tekst van voor versie 1";
}

/// <summary>A version in the list.</summary>
public sealed record VersieRegel(
    int Nummer, Guid Kader, Guid Voorstel, DateOnly Ingang, DateTimeOffset VastgesteldOp, string Hash, string Besluit)
{
    /// <summary>What was written down about the decision.</summary>
    internal Besluittekst Genomen => JsonSerializer.Deserialize<Besluittekst>(Besluit, Jsonkolom.Opties)!;
}

/// <summary>What a party thought of a proposal.</summary>
public sealed record Gezegd(string Partij, Oordeel Oordeel);

/// <summary>The text of before version 1: when it was read in, and from when it holds by what it says itself.</summary>
public sealed record Begintekst(Guid Kader, string Titel, DateTimeOffset IngelezenOp, DateOnly Vanaf);

/// <summary>What the list of versions shows, and which is in force on a day.</summary>
public sealed record VersiesModel(Guid Kader, string Titel, IReadOnlyList<VersieRegel> Versies, DateOnly Dag, DateOnly Vandaag)
{
    public Begintekst? Ervoor { get; init; }

    /// <summary>What was said of each proposal; null for who may not read proposals.</summary>
    public ILookup<Guid, Gezegd>? Gezegd { get; init; }

    /// <summary>What is in force on that day, in words. Of a day to come only what is known now can be said.</summary>
    internal string WatGeldt => $"{(Dag > Vandaag ? "Zoals het er nu ligt, geldt op" : "Op")} {Datum.Dag(Dag)} {Wanneer}{Welke}";

    private string Wanneer => Dag < Vandaag ? "gold " : Dag == Vandaag ? "geldt " : "";

    private string Welke => Versies.FirstOrDefault(v => v.Ingang <= Dag) is { } versie ? $"versie {versie.Nummer}."
        : Ervoor?.Vanaf <= Dag ? "de tekst van voor versie 1. Die is ingelezen uit een document, en niet in Noaber vastgesteld."
        : "nog niets dat in Noaber staat.";
}

/// <summary>What the comparison of two versions shows.</summary>
public sealed record VersieverschilModel(Guid Kader, string Titel, string Oud, string Nieuw, IReadOnlyList<Passageverschil> Verschillen,
    int Gelijk);
