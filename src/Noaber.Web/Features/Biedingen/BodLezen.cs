using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Draad;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Biedingen;

/// <summary>A bid that was handed in, in any of its versions, with what the parties think of it.</summary>
internal static class BodLezen
{
    public static async Task<IResult> Toon(int jaar, Guid partij, int? versie, [AsParameters] Bodverzoek verzoek) =>
        await Model(jaar, partij, versie, verzoek) is { } model ? verzoek.Scherm.Toon<BodScherm, BodModel>(model) : Results.NotFound();

    public static async Task<BodModel?> Model(int jaar, Guid partij, int? versie, Bodverzoek verzoek)
    {
        if (!Bodverzoek.Is(jaar) || await verzoek.Bron.Partij(partij) is not { } wie)
            return null;
        var versies = await verzoek.Bron.Versies(jaar, partij);
        var welke = versies.FirstOrDefault(v => versie is null || v.Nummer == versie);
        if (welke is null)
            return versie is null ? new(jaar, wie, [], null, null, []) : null;
        var gezegd = await Zienswijzen([.. versies.Select(v => v.Id)], verzoek);
        var magVinden = verzoek.Aanvrager.Mag(Handeling.BodBeoordelen) && welke == versies[0];
        var bod = await verzoek.Bron.Bod(welke);
        return new(jaar, wie, versies, welke, bod, gezegd)
        {
            Stukken = await Antwoorden.Stukken(verzoek, bod),
            IsOns = partij == verzoek.Hier.PartijId && verzoek.Aanvrager.Mag(Handeling.BodSchrijven),
            Formulier = magVinden
                ? Beoordelingsformulier.Van(welke,
                    gezegd.FirstOrDefault(z => z.BodId == welke.Id && z.PartijId == verzoek.Hier.PartijId)) : null,
        };
    }

    private static async Task<IReadOnlyList<Bodzienswijze>> Zienswijzen(Guid[] biedingen, Bodverzoek verzoek)
    {
        var db = verzoek.Db;
        return await db.Bodzienswijzen.AsNoTracking().Where(z => biedingen.Contains(z.BodId)).OrderBy(z => z.Op)
            .Select(z => new Bodzienswijze(z.BodId, z.PartijId,
                db.Partijen.Where(p => p.Id == z.PartijId).Select(p => p.Organisatie.Naam).First(),
                db.Partijen.Where(p => p.Id == z.PartijId).Select(p => p.Organisatie.Soort).First(), z.Oordeel, z.Toelichting,
                db.Users.Where(u => u.Id == z.DoorId).Select(u => u.Naam).FirstOrDefault(), z.Op)).ToListAsync(verzoek.Stop);
    }
}

/// <summary>The view of a party on a version.</summary>
public sealed record Bodzienswijze(
    Guid BodId, Guid PartijId, string Partij, PartijSoort Soort, Oordeel Oordeel, string Toelichting, string? Door, DateTimeOffset Op);

/// <summary>What the page of a bid shows; nothing but the party when it handed nothing in.</summary>
public sealed record BodModel(int Jaar, PartijAanTafel Partij, IReadOnlyList<Bodversie> Versies, Bodversie? Versie, Bod? Bod,
    IReadOnlyList<Bodzienswijze> Zienswijzen)
{
    /// <summary>Whether the reader may write it.</summary>
    public bool IsOns { get; init; }

    /// <summary>The view of the reader's own party, to give or to change; null for who gives none.</summary>
    public Beoordelingsformulier? Formulier { get; init; }

    /// <summary>What the lines answer.</summary>
    public Antwoordstukken Stukken { get; init; } = Antwoordstukken.Geen;

    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];

    /// <summary>What a colleague said while the reader was writing.</summary>
    public Bodzienswijze? Intussen { get; init; }
}
