using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Jaarcyclus;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Jaarcyclus;

/// <summary>One milestone: what it asks, of whom, how it stands.</summary>
internal static class MijlpaalLezen
{
    public static async Task<IResult> Toon(Guid mijlpaal, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok,
        CancellationToken stop) =>
        await Model(mijlpaal, db, aanvrager, klok.Vandaag(), stop) is { } model ? scherm.Toon<MijlpaalScherm, MijlpaalModel>(model)
        : Results.NotFound();

    public static async Task<MijlpaalModel?> Model(Guid id, NoaberDb db, Aanvrager aanvrager, DateOnly vandaag, CancellationToken stop)
    {
        var hier = aanvrager.Hier;
        var deze = db.Mijlpalen.Where(m => m.Id == id && m.SamenwerkingId == hier.SamenwerkingId);
        var rij = await Mijlpaallijst.MetAfrondingen(db, deze).SingleOrDefaultAsync(stop);
        if (rij is null)
            return null;
        var partijen = await db.PartijenAanTafel(hier.SamenwerkingId, vandaag, stop);
        var jaar = await db.Jaarcycli.AsNoTracking().SingleOrDefaultAsync(j => j.Id == rij.Mijlpaal.JaarcyclusId, stop);
        var namen = Sjablonen.Met(jaar?.Sjabloon)?.Mijlpalen.ToDictionary(m => m.Code, m => m.Naam, StringComparer.Ordinal);
        var vanGeschil = rij.Mijlpaal.GeschilId is not null;
        var magBeheren = !vanGeschil && aanvrager.Mag(Handeling.JaarcyclusBeheren);
        var regel = Mijlpaallijst.Regel(rij, partijen, Lezer.Van(hier), vandaag);
        return new(regel, jaar?.Jaar ?? regel.Datum.Year, rij.Mijlpaal.Nodig, rij.Mijlpaal.Grond,
            Termijntekst.Regel(rij.Mijlpaal.Regel, code => namen?.GetValueOrDefault(code)), partijen)
        {
            Voorstel = await db.Geschillen.Where(g => g.Id == rij.Mijlpaal.GeschilId).Select(g => (Guid?)g.VoorstelId)
                .SingleOrDefaultAsync(stop),
            MagBeheren = magBeheren, Afrondbaar = vanGeschil ? [] : Afrondbaar(regel, rij.Mijlpaal, aanvrager),
            Heropenbaar = !vanGeschil && (magBeheren ? rij.Afgerond.Count > 0
                : aanvrager.Mag(Handeling.MijlpaalAfronden) && rij.Afgerond.Any(a => a.Partij == hier.PartijId)),
        };
    }

    /// <summary>For whom the reader may say that it is done: an empty id stands for all.</summary>
    private static IReadOnlyList<Optie> Afrondbaar(Mijlpaalregel regel, MijlpaalRij rij, Aanvrager aanvrager)
    {
        if (regel.Stand.Status is Mijlpaalstatus.Gereed or Mijlpaalstatus.Vervallen)
            return [];
        var hier = aanvrager.Hier;
        // Who keeps the monitor speaks for the monitor, not for a party.
        var magVoorPartij = Rechten.Mag(Handeling.MijlpaalAfronden, hier.Soort, [.. hier.Rollen.Except([Rol.Monitorbeheerder])]);
        var nogNiet = regel.AanBeurt.Where(p => regel.Afgerond.All(a => a.Partij != p.Id)).Select(p => new Optie(p.Id.ToString(), p.Naam));
        return aanvrager switch
        {
            _ when aanvrager.Mag(Handeling.JaarcyclusBeheren) => [new("", "voor iedereen"), .. nogNiet],
            _ when rij.Rol is { } rol => hier.Rollen.Contains(rol) ? [new("", "voor iedereen")] : [],
            _ => magVoorPartij ? [.. nogNiet.Where(o => o.Waarde == hier.PartijId.ToString())] : [],
        };
    }
}

/// <summary>What the page of a milestone shows; <paramref name="Regel"/> says where its date comes from.</summary>
public sealed record MijlpaalModel(
    Mijlpaalregel Mijlpaal, int Jaar, string Nodig, string Grond, string? Regel, IReadOnlyList<PartijAanTafel> Partijen)
{
    /// <summary>The proposal whose dispute this is a term of; its steps are taken there.</summary>
    public Guid? Voorstel { get; init; }

    /// <summary>Whether the reader may change and drop it.</summary>
    public bool MagBeheren { get; init; }

    /// <summary>For whom the reader may say that it is done.</summary>
    public IReadOnlyList<Optie> Afrondbaar { get; init; } = [];

    /// <summary>Whether the reader may say that it is not done after all.</summary>
    public bool Heropenbaar { get; init; }

    /// <summary>What was wrong with a form of this page.</summary>
    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];
}
