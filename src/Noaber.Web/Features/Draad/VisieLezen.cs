using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Draad;
using Noaber.Kernel.Streefwaarden;
using Noaber.Kernel.Visies;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Draad;

/// <summary>A vision: its statements under their chapters, how many agreements answer each, and what its words mean.</summary>
internal static class VisieLezen
{
    public static async Task<IResult> Toon(Guid kader, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop) =>
        await Model(kader, db, aanvrager, stop) is { } model ? scherm.Toon<VisieScherm, VisieModel>(model)
        : await db.Kaders.Zichtbaar(aanvrager).AnyAsync(k => k.Id == kader, stop)
            ? Results.LocalRedirect($"{aanvrager.Hier.Basis}/afspraken/{kader}")
        : Results.NotFound();

    public static async Task<VisieModel?> Model(Guid kader, NoaberDb db, Aanvrager aanvrager, CancellationToken stop)
    {
        var visies = await Visies(db, aanvrager).ToListAsync(stop);
        if (visies.Find(v => v.Id == kader) is not { } visie)
            return null;
        var uitspraken = await db.Beleidsuitspraken.AsNoTracking().Where(u => u.KaderId == kader).OrderBy(u => u.Volgorde)
            .Select(u => new Uitspraakregel(u.LijnId, u.Hoofdstuk, u.Paragraaf, u.Aard, u.Tekst, u.Streefwaarden,
                db.Koppelingen.Count(k => k.SamenwerkingId == u.SamenwerkingId && k.NaarId == u.LijnId
                    && k.Oordeel == Koppeloordeel.Bevestigd && k.VanSoort == Draadsoort.Afspraak)))
            .ToListAsync(stop);
        var begrippen = await db.Definities.AsNoTracking().Where(d => d.KaderId == kader).OrderBy(d => d.Term)
            .Select(d => new Begrip(d.LijnId, d.Term, d.Tekst)).ToListAsync(stop);
        return new(visie, uitspraken, begrippen)
        {
            Opvolger = visies.Find(v => v.Id == visie.Opvolger), Voorganger = visies.Find(v => v.Id == visie.VervangtId),
            MagVaststellen = visie.Status == KaderStatus.Concept && aanvrager.Mag(Handeling.VisieVaststellen),
            MagHerroepen = visie.Status == KaderStatus.Vastgesteld && aanvrager.Mag(Handeling.VisieVaststellen),
            MagSchrijven = visie.Status == KaderStatus.Concept && aanvrager.Mag(Handeling.VisieSchrijven),
            MagBron = aanvrager.Mag(Handeling.BronLezen),
            TeVervangen =
                [.. visies.Where(v => v.Status is KaderStatus.Vigerend or KaderStatus.Vastgesteld && v.Opvolger is null && v.Id != kader)
                    .Select(v => new Optie($"{v.Id}", v.Titel))],
        };
    }

    /// <summary>The visions that this person may see, those that hold first.</summary>
    public static IQueryable<Visienaam> Visies(NoaberDb db, Aanvrager aanvrager) => db.Kaders.Zichtbaar(aanvrager).AsNoTracking()
        .Where(k => k.Soort == DocumentSoort.Visie && k.Status != KaderStatus.Vervangen)
        .OrderBy(k => k.Status == KaderStatus.Vigerend ? 0 : k.Status == KaderStatus.Vastgesteld ? 1
            : k.Status == KaderStatus.Concept ? 2 : 3)
        .ThenByDescending(k => k.Van).Take(50)
        .Select(k => new Visienaam(k.Id, k.Titel, k.Status, k.Van, k.Tot, k.Besluit, k.BrondocumentId)
        {
            Opvolger = db.Kaders.Where(n => n.SamenwerkingId == k.SamenwerkingId && n.VervangtId == k.Id && n.Status != KaderStatus.Concept)
                .Select(n => (Guid?)n.Id).FirstOrDefault(),
            VervangtId = k.VervangtId,
        });
}

/// <summary>A vision in a list.</summary>
public sealed record Visienaam(Guid Id, string Titel, KaderStatus Status, DateOnly? Van, DateOnly? Tot, string? Besluit, Guid? Bron)
{
    /// <summary>Which one was adopted to take its place.</summary>
    public Guid? Opvolger { get; init; }

    /// <summary>In the place of which one it comes.</summary>
    public Guid? VervangtId { get; init; }
}

/// <summary>A statement with how many agreements answer it.</summary>
public sealed record Uitspraakregel(
    Guid Lijn, string Hoofdstuk, string Paragraaf, Aard? Aard, string Tekst, IReadOnlyList<Streefwaarde> Streefwaarden, int Afspraken);

/// <summary>A word and what is meant by it.</summary>
public sealed record Begrip(Guid Lijn, string Term, string Tekst);

/// <summary>What the page of a vision shows.</summary>
public sealed record VisieModel(Visienaam Visie, IReadOnlyList<Uitspraakregel> Uitspraken, IReadOnlyList<Begrip> Begrippen)
{
    public required bool MagVaststellen { get; init; }

    /// <summary>Whether the reader can take back that it was adopted: as long as it does not hold yet.</summary>
    public required bool MagHerroepen { get; init; }

    /// <summary>Whether the reader can write in it: as long as nobody adopted it.</summary>
    public required bool MagSchrijven { get; init; }
    public required bool MagBron { get; init; }

    /// <summary>The vision that took its place, or will.</summary>
    public Visienaam? Opvolger { get; init; }

    /// <summary>The vision whose place it took, or will.</summary>
    public Visienaam? Voorganger { get; init; }

    /// <summary>The terms that light up in its statements, each where it first stands.</summary>
    internal Begrippenlijst Uitleg { get; } =
        new Begrippenlijst([.. Begrippen.Select(b => new Begripuitleg(b.Term, b.Tekst, $"#b-{b.Lijn}"))]).EensPerBladzijde();

    public IReadOnlyList<Optie> TeVervangen { get; init; } = [];
    public Visieformulier Formulier { get; init; } = new();
    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];
}
