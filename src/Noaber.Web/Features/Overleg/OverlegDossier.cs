using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Cijfers;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>Reads all of a meeting that someone may see.</summary>
internal static class Dossierlezer
{
    public static async Task<OverlegDossier?> Lees(NoaberDb db, Aanvrager aanvrager, Guid overleg, CancellationToken stop)
    {
        if (await db.Overleggen.Zichtbaar(aanvrager).AsNoTracking().SingleOrDefaultAsync(o => o.Id == overleg, stop) is not { } rij)
            return null;
        var magWijzigen = aanvrager.Mag(Handeling.OverlegOrganiseren) && await db.IsBesloten(aanvrager, rij, stop);
        var organisator = await db.Partijen.Where(p => p.Id == rij.PartijId).Select(p => p.Organisatie.Naam).SingleAsync(stop);
        var leestAlles = magWijzigen || OverlegRegels.Openbaar.Contains(rij.Soort);
        return new(rij.Id, rij.Soort, rij.Titel, rij.Begin, rij.DuurMinuten, rij.Plaats, rij.Status)
        {
            Termijn = rij.Termijn, VerzondenOp = rij.VerzondenOp, AfgelastOmdat = rij.AfgelastOmdat, Organisator = organisator,
            MagVolgen = aanvrager.Mag(Handeling.VoortgangLezen),
            Versie = rij.Versie, MagWijzigen = magWijzigen && !rij.Status.IsVoorbij(), MagAlles = magWijzigen,
            Genodigden = await Genodigd(db, overleg, stop),
            Punten = await db.MetCijfers(await Punten(db, aanvrager.Hier.PartijId, overleg, leestAlles, stop), stop),
        };
    }

    private static async Task<IReadOnlyList<GenodigdeRegel>> Genodigd(NoaberDb db, Guid overleg, CancellationToken stop)
    {
        var rijen = await db.Genodigden.AsNoTracking().Where(g => g.OverlegId == overleg)
            .GroupJoin(db.Partijen, g => g.PartijId, p => p.Id, (g, p) => new { g, p })
                .SelectMany(x => x.p.DefaultIfEmpty(), (x, p) => new GenodigdeRegel(
                x.g.Id, x.g.Naam, x.g.PartijId, p == null ? null : p.Organisatie.Naam, p == null ? null : p.Organisatie.Soort,
                    x.g.Aanwezigheid, x.g.Vertegenwoordiger))
            .ToListAsync(stop);
        return [.. rijen.OrderBy(g => g.Soort ?? (PartijSoort)99).ThenBy(g => g.Partij, StringComparer.Ordinal)
            .ThenBy(g => g.Naam, StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<PuntRegel>> Punten(NoaberDb db, Guid mijnPartij, Guid overleg, bool leestAlles,
        CancellationToken stop)
    {
        var punten = await db.Agendapunten.AsNoTracking().Where(a => a.OverlegId == overleg).OrderBy(a => a.Volgorde).ToListAsync(stop);
        var ids = punten.ConvertAll(a => a.Id);
        var stukken = (await db.Stukken.AsNoTracking().Where(s => ids.Contains(s.AgendapuntId)).OrderBy(s => s.ToegevoegdOp)
            .Select(s => new
            {
                s.AgendapuntId, s.Id, s.Naam, s.Link, s.Tekst, Bytes = s.Inhoud == null ? (int?)null : s.Inhoud.Length,
                Partijen = db.Delingen.Where(d => d.StukId == s.Id).Select(d => d.PartijId).ToList()
            }).ToListAsync(stop))
            .ToLookup(s => s.AgendapuntId, s => new StukRegel(s.Id, s.Naam, s.Bytes, s.Partijen, leestAlles
                || s.Partijen.Contains(mijnPartij))
            { Link = s.Link, Tekst = s.Tekst }.Veilig());
        var uitkomsten = (await db.Uitkomsten.AsNoTracking().Where(u => ids.Contains(u.AgendapuntId)).OrderBy(u => u.OpgeschrevenOp)
            .Select(u => new
            {
                u.AgendapuntId, Regel = new UitkomstRegel(u.Id, u.Soort, u.Tekst, u.PartijId,
                db.Partijen.Where(p => p.Id == u.PartijId).Select(p => p.Organisatie.Naam).FirstOrDefault(), u.Persoon, u.Uiterlijk)
            })
                    .ToListAsync(stop))
            .ToLookup(u => u.AgendapuntId, u => u.Regel);
        var koppen = (await db.Afspraken.AsNoTracking().Where(a => punten.Select(p => p.AfspraakSleutel).Contains(a.Sleutel))
            .Select(a => new { a.Sleutel, a.Nummer, a.Kop }).ToListAsync(stop))
                .ToDictionary(a => a.Sleutel, a => $"{a.Nummer} {a.Kop}".Trim(), StringComparer.Ordinal);
        return [.. punten.Select(p => new PuntRegel(p.Id, p.Volgorde, p.Titel, p.Toelichting, p.Soort, p.Vertrouwelijk, p.Minuten)
        {
            Vraag = p.Vraag, VraagAan = p.VraagAan, Stukken = [.. stukken[p.Id]], Uitkomsten = [.. uitkomsten[p.Id]],
            Voorstel = p.VoorstelId, Evaluatie = p.EvaluatieId, AfspraakSleutel = p.AfspraakSleutel,
            Afspraak = p.AfspraakSleutel is { } sleutel ? koppen.GetValueOrDefault(sleutel) : null,
        })];
    }
}

/// <summary>A meeting with all that this person may see of it.</summary>
public sealed record OverlegDossier(
    Guid Id, OverlegSoort Soort, string Titel, DateTimeOffset Begin, int DuurMinuten, string? Plaats, OverlegStatus Status)
{
    public required int Termijn { get; init; }
    public required DateTimeOffset? VerzondenOp { get; init; }
    public required string? AfgelastOmdat { get; init; }
    public required string Organisator { get; init; }
    public required uint Versie { get; init; }

    /// <summary>Whether this person may change it, and it is not over.</summary>
    public required bool MagWijzigen { get; init; }

    /// <summary>Whether this person is one of its organisers, also when it is over.</summary>
    public required bool MagAlles { get; init; }

    /// <summary>Whether this person may see how actions go.</summary>
    public bool MagVolgen { get; init; }

    public required IReadOnlyList<GenodigdeRegel> Genodigden { get; init; }
    public required IReadOnlyList<PuntRegel> Punten { get; init; }

    /// <summary>The numbers of items that this person may not see.</summary>
    public IEnumerable<int> Verborgen => Enumerable.Range(1, Punten.Count == 0 ? 0 : Punten[^1].Nummer)
        .Except(Punten.Select(p => p.Nummer));

    public bool KanVaststellen => OverlegRegels.KanVaststellen(Soort, Genodigden.Where(g => g.Soort is not null)
        .Select(g => g.Soort!.Value));
}

/// <summary>Someone who is invited; without a party a guest.</summary>
public sealed record GenodigdeRegel(
    Guid Id, string Naam, Guid? PartijId, string? Partij, PartijSoort? Soort, Aanwezigheid Aanwezigheid, string? Vertegenwoordiger)
{
    /// <summary>The name beside that of the party: a party that is invited as a whole is not named twice.</summary>
    public string Wie => Naam == Partij ? "wie de partij stuurt" : Naam;

    /// <summary>Whether that person was there, in words.</summary>
    public string Stand => Vertegenwoordiger is null ? Aanwezigheid.Woord() : $"{Aanwezigheid.Woord()} door {Vertegenwoordiger}";
}

/// <summary>An item of the agenda.</summary>
public sealed record PuntRegel(Guid Id, int Nummer, string Titel, string? Toelichting, AgendapuntSoort Soort, bool Vertrouwelijk,
    int? Minuten)
{
    public required string? Vraag { get; init; }
    public required IReadOnlyList<Guid> VraagAan { get; init; }
    public required IReadOnlyList<StukRegel> Stukken { get; init; }
    public required IReadOnlyList<UitkomstRegel> Uitkomsten { get; init; }

    /// <summary>The proposal that it is about.</summary>
    public Guid? Voorstel { get; init; }

    /// <summary>The evaluation that it is about.</summary>
    public Guid? Evaluatie { get; init; }

    /// <summary>Figures that stand with it.</summary>
    public IReadOnlyList<Bijlagefiguur> Figuren { get; init; } = [];

    public required string? AfspraakSleutel { get; init; }

    /// <summary>Number and heading of the agreement that it is about.</summary>
    public required string? Afspraak { get; init; }

    /// <summary>Whether something of it stays at the table, and is left out of what is passed on.</summary>
    public bool IsBesloten => Vertrouwelijk || Figuren.Any(f => f.IsVanDeTafel)
        || Uitkomsten.Any(u => u.Cijfers.Any(c => c.Inzage != Inzage.Iedereen));

    /// <summary>Whether something is asked of this party here.</summary>
    public bool VraagtVan(Guid? partij) => Vraag is not null && (VraagAan.Count == 0 || (partij is { } wie && VraagAan.Contains(wie)));
}

/// <summary>A paper; <paramref name="Leesbaar"/> when it was shared with the party of who looks.</summary>
public sealed record StukRegel(Guid Id, string Naam, int? Bytes, IReadOnlyList<Guid> Partijen, bool Leesbaar)
{
    public string? Link { get; init; }
    public string? Tekst { get; init; }

    /// <summary>Without what this person may not read.</summary>
    internal StukRegel Veilig() => Leesbaar ? this : this with { Link = null, Tekst = null };
}

/// <summary>What an item led to.</summary>
public sealed record UitkomstRegel(Guid Id, OverlegUitkomst Soort, string Tekst, Guid? PartijId, string? Partij, string? Persoon,
    DateOnly? Uiterlijk)
{
    /// <summary>The figures that it rests on, as they stood.</summary>
    public IReadOnlyList<Besluitcijferregel> Cijfers { get; init; } = [];

    /// <summary>Who does it and by when, in words; empty when nobody is named.</summary>
    public string Wie => string.Join(", ",
        new[] { Partij, Persoon, Uiterlijk is { } dag ? $"uiterlijk {Datum.Dag(dag)}" : null }.Where(d => !string.IsNullOrEmpty(d)));
}
