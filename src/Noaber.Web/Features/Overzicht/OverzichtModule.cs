using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Features.Besluitvorming;
using Noaber.Web.Features.Cijfers;
using Noaber.Web.Features.Demo;
using Noaber.Web.Features.Jaarcyclus;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overzicht;

/// <summary>The front door, and the first page of a partnership: what is there, and what changed.</summary>
internal static class OverzichtModule
{
    private const int Nieuws = 8;
    private const int Vers = 14; // days

    public static void MapOverzicht(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Voordeur).Openbaar();
        routes.MapGet("/s/{samenwerking}", Toon).Vereist(Handeling.OverzichtZien);
    }

    private static async Task<IResult> Voordeur(
        string? terug, NoaberDb db, Aanvrager aanvrager, Scherm scherm, IConfiguration configuration, TimeProvider klok, CancellationToken stop)
    {
        if (aanvrager.Persoon is not { } persoon)
        {
            var mensen = configuration.IsDemo() ? Voorbeeld.Mensen().Where(m => m.EenKlik).Select(m => new Demopersoon(m.Sleutel, m.Naam, m.Titel)) : [];
            return scherm.Toon<WelkomScherm, WelkomModel>(new([.. mensen]) { Terug = Terug.Veilig(terug) });
        }
        var mijne = await db.Deelnemers.AsNoTracking().Where(d => d.AccountId == persoon.Id).DieMeedoen(klok.Vandaag())
            .Join(db.Samenwerkingen, d => d.SamenwerkingId, s => s.Id, (d, s) => new { d, s }).OrderBy(x => x.s.Naam)
            .Select(x => new MijnSamenwerking(x.s.Naam, x.s.Slug, x.d.Partij.Organisatie.Naam, x.d.Partij.Organisatie.Soort, x.s.Voorbeeld)).ToListAsync(stop);
        return mijne is [var enige] && !persoon.Beheerder
            ? Results.LocalRedirect($"/s/{enige.Slug}")
            : scherm.Toon<KiesScherm, KiesModel>(new(mijne, persoon.Beheerder));
    }

    private static async Task<IResult> Toon(NoaberDb db, Aanvrager aanvrager, Scherm scherm, Kaderkast kast, TimeProvider klok, CancellationToken stop)
    {
        var hier = aanvrager.Hier;
        var kaders = await Kaders.Lopend(db, aanvrager, stop);
        var vigerend = kaders.FirstOrDefault(k => k is { Status: KaderStatus.Vigerend, IsVisie: false });
        var themas = vigerend is null ? [] : await db.Themas.AsNoTracking().Where(t => t.KaderId == vigerend.Id).OrderBy(t => t.Volgorde)
            .Select(t => new ThemaRegel(t.Volgorde, t.Nummer, t.Titel, db.Afspraken.Count(a => a.ThemaId == t.Id))).ToListAsync(stop);
        var partijen = await db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == hier.SamenwerkingId).AanTafel(klok.Vandaag()).OpVolgorde()
            .Select(p => new PartijRegel(p.Organisatie.Naam, p.Organisatie.Soort, p.Instemmingsrecht)).ToListAsync(stop);
        var nieuws = !aanvrager.Mag(Handeling.LogboekLezen) ? [] : await db.Logboek.AsNoTracking()
            .Where(l => l.SamenwerkingId == hier.SamenwerkingId && l.Omschrijving != null).OrderByDescending(l => l.Id).Take(Nieuws)
            .Select(l => new Nieuwsregel(
                l.Tijdstip, l.Omschrijving!, db.Users.Where(a => a.Id == l.AccountId).Select(a => a.Naam).FirstOrDefault())).ToListAsync(stop);
        var vandaag = klok.Vandaag();
        return scherm.Toon<OverzichtScherm, OverzichtModel>(new(hier.Samenwerking, hier.Partij, hier.Soort, vigerend, themas,
            [.. kaders.Where(k => k.Status == KaderStatus.Concept)], partijen, nieuws, aanvrager.Mag(Handeling.DocumentInlezen))
        {
            Taken = await Taken.Van(db, aanvrager, kast, klok, stop), Vandaag = vandaag,
            Gebeurd = await Gebeurtenissen.Van(db, Lezer.Van(hier), aanvrager.AccountId, vandaag.AddDays(-Vers), stop),
            Weergaven = await Weergaven.Van(db, aanvrager, stop),
            Jaar = await Mijlpaallijst.VanJaar(db, hier, vandaag.Year, vandaag, stop),
        });
    }
}

/// <summary>Someone of the example who can be signed in with one click.</summary>
public sealed record Demopersoon(string Sleutel, string Naam, string Titel);

/// <summary>What the front door shows.</summary>
public sealed record WelkomModel(IReadOnlyList<Demopersoon> Mensen)
{
    /// <summary>Where to go on after signing in.</summary>
    public string Terug { get; init; } = "/";
}

/// <summary>A partnership that the person takes part in.</summary>
public sealed record MijnSamenwerking(string Naam, string Slug, string Partij, PartijSoort Soort, bool Voorbeeld);

/// <summary>What the choice of partnerships shows.</summary>
public sealed record KiesModel(IReadOnlyList<MijnSamenwerking> Samenwerkingen, bool Beheerder);

/// <summary>A party at the table.</summary>
public sealed record PartijRegel(string Naam, PartijSoort Soort, bool Instemmingsrecht);

/// <summary>Something that happened.</summary>
public sealed record Nieuwsregel(DateTimeOffset Op, string Wat, string? Wie);

/// <summary>What the overview of a partnership shows.</summary>
public sealed record OverzichtModel(
    string Samenwerking, string Partij, PartijSoort Soort, KaderRegel? Kader, IReadOnlyList<ThemaRegel> Themas,
    IReadOnlyList<KaderRegel> Concepten, IReadOnlyList<PartijRegel> Partijen, IReadOnlyList<Nieuwsregel> Nieuws, bool MagInlezen)
{
    /// <summary>What is asked of the reader's party, the most pressing first.</summary>
    public IReadOnlyList<OverzichtTaak> Taken { get; init; } = [];

    /// <summary>What was decided lately that the reader is to know of, the last first.</summary>
    public IReadOnlyList<Gebeurtenis> Gebeurd { get; init; } = [];

    /// <summary>The questions to the figures that the reader keeps.</summary>
    public IReadOnlyList<Weergaveregel> Weergaven { get; init; } = [];

    /// <summary>The day it is.</summary>
    public DateOnly Vandaag { get; init; }

    /// <summary>The milestones of this year, of everyone.</summary>
    public IReadOnlyList<Mijlpaalregel> Jaar { get; init; } = [];
}
