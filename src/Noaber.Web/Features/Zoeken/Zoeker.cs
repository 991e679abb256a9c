using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;
using Npgsql;
using NpgsqlTypes;

namespace Noaber.Web.Features.Zoeken;

/// <summary>Looks in all of this partnership that this person may see. Which meetings that are, the feature of meetings says.</summary>
internal sealed class Zoeker(NoaberDb db, Aanvrager aanvrager)
{
    /// <summary>More is not looked at: who finds so much asks too little.</summary>
    public const int Meest = 5000;

    private static readonly string Houders = Lees("houders.sql");
    private static readonly string Treffers = Houders + Lees("zoeken.sql");
    private static readonly string Lijken = Houders + Lees("lijken.sql");

    private readonly Guid samenwerking = aanvrager.Hier.SamenwerkingId;
    private Guid[]? overleggen;

    /// <summary>One page of what is found; <paramref name="delen"/> when a part of a word will do, anywhere in it.</summary>
    public async Task<IReadOnlyList<Vondst>> Zoek(
        IReadOnlyList<string> woorden, Zoekfilter filter, bool delen, int blad, int perBlad, CancellationToken stop)
    {
        var gevonden = await db.Database.SqlQueryRaw<Vondst>(Treffers,
        [
            .. await Waar(woorden, stop),
            new NpgsqlParameter("delen", delen), new NpgsqlParameter("meest", Meest),
            Tekst("soort", filter.Soort), Tekst("plaats", filter.Plaats), Tekst("nummer", Zoekvraag.Nummer(filter.Vraag)),
            new NpgsqlParameter("partij", NpgsqlDbType.Uuid) { Value = (object?)filter.Partij ?? DBNull.Value },
            Woorden("namen", await Namen(filter.Partij, stop)),
            new NpgsqlParameter("jaar", NpgsqlDbType.Integer) { Value = (object?)filter.Jaar ?? DBNull.Value },
            new NpgsqlParameter("marks", $"StartSel={Fragment.Begin},StopSel={Fragment.Eind}"),
            new NpgsqlParameter("aantal", perBlad), new NpgsqlParameter("vanaf", (blad - 1) * perBlad),
        ]).ToListAsync(stop);
        return [.. gevonden.OrderBy(v => v.Plek)];
    }

    /// <summary>The nearest words by which something is found, or null when nothing is near.</summary>
    public async Task<IReadOnlyList<string>?> LijktOp(IReadOnlyList<string> woorden, CancellationToken stop)
    {
        string[] klein = [.. woorden.Select(w => w.ToLowerInvariant())];
        var bekend = await db.Database.SqlQueryRaw<string>(Lijken, await Waar(klein, stop)).ToListAsync(stop);
        return bekend.SequenceEqual(klein) ? null : bekend;
    }

    /// <summary>What a text calls the party that was chosen.</summary>
    private async Task<IEnumerable<string>> Namen(Guid? partij, CancellationToken stop) => partij is null ? []
        : await db.Partijen.Where(p => p.Id == partij && p.SamenwerkingId == samenwerking).Select(p => new { p.Organisatie.Naam, p.Organisatie.Soort })
            .SingleOrDefaultAsync(stop) is { } wie ? Partijnaam.Namen(wie.Soort, wie.Naam) : [];

    private async Task<object[]> Waar(IReadOnlyList<string> woorden, CancellationToken stop)
    {
        overleggen ??= await db.Overleggen.Zichtbaar(aanvrager).Select(o => o.Id).ToArrayAsync(stop);
        return
        [
            Woorden("woorden", woorden), new NpgsqlParameter("samenwerking", samenwerking),
            new NpgsqlParameter("concept", aanvrager.Mag(Handeling.ConceptenLezen)),
            new NpgsqlParameter("voortgang", aanvrager.Mag(Handeling.VoortgangLezen)),
            new NpgsqlParameter("voorstellen", aanvrager.Mag(Handeling.VoorstellenLezen)),
            new NpgsqlParameter("evaluaties", aanvrager.Mag(Handeling.EvaluatieLezen)),
            new NpgsqlParameter("bod", aanvrager.Mag(Handeling.BodLezen)), new NpgsqlParameter("bron", aanvrager.Mag(Handeling.BronLezen)),
            new NpgsqlParameter("schrijver", NpgsqlDbType.Uuid) { Value = aanvrager.Mag(Handeling.BodSchrijven) ? aanvrager.Hier.PartijId : DBNull.Value },
            new NpgsqlParameter("overleggen", NpgsqlDbType.Array | NpgsqlDbType.Uuid) { Value = overleggen },
        ];
    }

    private static NpgsqlParameter Woorden(string naam, IEnumerable<string> woorden) =>
        new(naam, NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = woorden.ToArray() };

    private static NpgsqlParameter Tekst(string naam, string? tekst) => new(naam, NpgsqlDbType.Text) { Value = (object?)tekst ?? DBNull.Value };

    private static string Lees(string naam)
    {
        using var stroom = typeof(Zoeker).Assembly.GetManifestResourceStream(naam) ?? throw new InvalidOperationException($"{naam} ontbreekt.");
        using var lezer = new StreamReader(stroom);
        return lezer.ReadToEnd();
    }
}
