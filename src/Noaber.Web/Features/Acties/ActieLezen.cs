using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Acties;

/// <summary>One action: what was agreed, how it goes with each party, and what was said of it before.</summary>
internal static class ActieLezen
{
    private const int LangsteGeschiedenis = 200;

    public static async Task<IResult> Toon(
        Guid lijn, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop) =>
        await Model(lijn, db, aanvrager, klok, stop) is { } model ? scherm.Toon<ActieScherm, ActieModel>(model) : Results.NotFound();

    public static async Task<ActieModel?> Model(Guid id, NoaberDb db, Aanvrager aanvrager, TimeProvider klok, CancellationToken stop)
    {
        if (await new Actiebron(db, Lezer.Van(aanvrager.Hier), klok, stop).Met(id) is not { } kaart)
            return null;
        var eerder = await db.Voortgang.AsNoTracking().Where(v => v.ActieLijnId == id || v.UitkomstId == id).OrderByDescending(v => v.Op)
            .Take(LangsteGeschiedenis)
            .Select(v => new Eerder(
                db.Partijen.Where(p => p.Id == v.PartijId).Select(p => p.Organisatie.Naam).First(), v.Stand, v.Aantal, v.Toelichting,
                v.Bewijs, v.Uitvoerder, db.Users.Where(u => u.Id == v.DoorId).Select(u => u.Naam).FirstOrDefault(), v.Op))
            .ToListAsync(stop);
        var voor = Voor(kaart, aanvrager);
        // Only where it is plain for whom: what one party said is no beginning for another.
        return new(kaart, eerder, voor, voor is [var enige] ? Actieformulier.Van(kaart.Gemeld.GetValueOrDefault(enige.Id)) : new());
    }

    /// <summary>
    /// For which parties the reader may report: the own one, or for who leads the process each that does it. What no party is named for is
    /// taken up by each that says so, whoever was first.
    /// </summary>
    private static IReadOnlyList<PartijAanTafel> Voor(Actiekaart kaart, Aanvrager aanvrager)
    {
        if (!aanvrager.Mag(Handeling.VoortgangMelden))
            return [];
        var hier = aanvrager.Hier;
        IReadOnlyList<PartijAanTafel> wie = !kaart.IsVrij ? kaart.Trekkers
            : [.. kaart.Trekkers.UnionBy([new PartijAanTafel(hier.PartijId, hier.Partij, hier.Soort)], p => p.Id)];
        return aanvrager.Mag(Handeling.BesluitVastleggen) ? wie : [.. wie.Where(p => p.Id == hier.PartijId)];
    }
}

/// <summary>A report of before.</summary>
public sealed record Eerder(
    string Partij, Voortgangstand Stand, decimal? Aantal, string? Toelichting, string? Bewijs, string? Uitvoerder, string? Door,
    DateTimeOffset Op);

/// <summary>What the page of an action shows; <paramref name="Voor"/> are the parties that the reader may report for.</summary>
public sealed record ActieModel(
    Actiekaart Actie, IReadOnlyList<Eerder> Eerder, IReadOnlyList<PartijAanTafel> Voor, Actieformulier Formulier)
{
    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];

    /// <summary>What the party said while the reader was writing.</summary>
    public Melding? Intussen { get; init; }
}
