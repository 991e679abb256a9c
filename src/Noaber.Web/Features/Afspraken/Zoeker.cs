using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;
using Npgsql;
using NpgsqlTypes;

namespace Noaber.Web.Features.Afspraken;

/// <summary>Looks in the themes, agreements, priorities and statements of policy of this partnership that this person may see.</summary>
internal sealed class Zoeker(NoaberDb db, Aanvrager aanvrager)
{
    private static readonly string Treffers = Lees("zoeken.sql");

    // One or two letters off, in words that stand in what this person may see; without accents, as the words are kept.
    private const string Lijken = """
        select coalesce((
          select lexeme from (
            select distinct unnest(tsvector_to_array(to_tsvector('noaber_woord', woorden))) as lexeme
            from (select kader_id, coalesce(kop, '') || ' ' || tekst as woorden from afspraak where samenwerking_id = @samenwerking
                  union all select kader_id, concat_ws(' ', titel, doel, hoe, monitor) from thema where samenwerking_id = @samenwerking
                  union all select kader_id, concat_ws(' ', o.titel, o.doel, o.hoe, o.monitor) from onderdeel o join thema t on t.id = thema_id
                            where o.samenwerking_id = @samenwerking
                  union all select kader_id, j.tekst from jaarschijf j join afspraak a on a.id = afspraak_id where j.samenwerking_id = @samenwerking
                  union all select kader_id, tekst from actie where samenwerking_id = @samenwerking and afspraak_id is not null
                  union all select kader_id, titel || ' ' || coalesce((select string_agg(veld ->> 'tekst', ' ') from jsonb_array_elements(velden) veld), '')
                            from speerpunt where samenwerking_id = @samenwerking
                  union all select kader_id, tekst from beleidsuitspraak where samenwerking_id = @samenwerking) stuk
            where kader_id in (select id from doorzoekbare_kaders(@samenwerking, @concept))) bekend
          where length(lexeme) between length(gezocht.w) - 2 and length(gezocht.w) + 2
            and length(gezocht.w) > 3
            and levenshtein_less_equal(replace(lexeme, 'ij', 'y'), replace(gezocht.w, 'ij', 'y'), 2) <= case when length(gezocht.w) < 5 then 1 else 2 end
          order by levenshtein(replace(lexeme, 'ij', 'y'), replace(gezocht.w, 'ij', 'y')),
                   similarity(lexeme, gezocht.w) desc, lexeme limit 1), gezocht.w) as "Value"
        from (select unaccent(woord) as w, plek from unnest(@woorden) with ordinality as getypt(woord, plek)) gezocht order by gezocht.plek
        """;

    private readonly Guid samenwerking = aanvrager.Hier.SamenwerkingId;
    private readonly bool concept = aanvrager.Mag(Handeling.ConceptenLezen);

    public async Task<IReadOnlyList<Treffer>> Zoek(IReadOnlyList<string> woorden, int blad, int perBlad, CancellationToken stop)
    {
        var gevonden = await db.Database.SqlQueryRaw<Gevonden>(Treffers, [.. Waar(woorden),
            new NpgsqlParameter("marks", $"StartSel={Fragment.Begin},StopSel={Fragment.Eind}"),
            new NpgsqlParameter("aantal", perBlad), new NpgsqlParameter("vanaf", (blad - 1) * perBlad)]).ToListAsync(stop);
        return
        [
            .. gevonden.OrderBy(g => g.Plek).Select(g => new Treffer(
                Adres(g), g.Nummer, g.Kop, g.Fragment, g.Kader, Enum.Parse<KaderStatus>(g.Status), g.Thema, Plek(g), g.Totaal)),
        ];
    }

    /// <summary>The nearest words that do stand somewhere, or null when nothing is near.</summary>
    public async Task<IReadOnlyList<string>?> LijktOp(IReadOnlyList<string> woorden, CancellationToken stop)
    {
        string[] klein = [.. woorden.Select(w => w.ToLowerInvariant())];
        var bekend = await db.Database.SqlQueryRaw<string>(Lijken, Waar(klein)).ToListAsync(stop);
        return bekend.SequenceEqual(klein) ? null : bekend;
    }

    private sealed record Gevonden(string? Sleutel, string? Anker, Guid KaderId, string Nummer, string? Kop, string Fragment, string Kader, string Status,
        string Thema, int? Jaar, bool InActie, int Totaal, int Plek);

    /// <summary>An agreement has a page of its own; the rest stands on that of its kader.</summary>
    private static string Adres(Gevonden gevonden) => gevonden.Sleutel is { } sleutel ? $"/afspraak/{sleutel}" : $"/afspraken/{gevonden.KaderId}#{gevonden.Anker}";

    /// <summary>Where the words stand, when that is not the agreement itself.</summary>
    private static string? Plek(Gevonden gevonden) => gevonden switch
    {
        { InActie: true, Jaar: { } jaar } => $"Gevonden in een actie voor {jaar}",
        { InActie: true } => "Gevonden in een actie",
        { Jaar: { } jaar } => $"Gevonden in de tekst voor {jaar}",
        _ => null,
    };

    private object[] Waar(IReadOnlyList<string> woorden) =>
    [
        new NpgsqlParameter("woorden", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = woorden.ToArray() },
        new NpgsqlParameter("samenwerking", samenwerking), new NpgsqlParameter("concept", concept),
    ];

    private static string Lees(string naam)
    {
        using var stroom = typeof(Zoeker).Assembly.GetManifestResourceStream(naam) ?? throw new InvalidOperationException($"{naam} ontbreekt.");
        using var lezer = new StreamReader(stroom);
        return lezer.ReadToEnd();
    }
}
