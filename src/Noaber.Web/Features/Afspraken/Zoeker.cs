using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;
using Npgsql;
using NpgsqlTypes;

namespace Noaber.Web.Features.Afspraken;

/// <summary>Looks in the agreements, priorities and statements of policy of this partnership that this person may see.</summary>
internal sealed class Zoeker(NoaberDb db, Aanvrager aanvrager)
{
    /// <summary>
    /// Each agreement once: not the text before or after the one in force, nor the working copy of a proposal, which reads the same for
    /// nearly all of it. A draft is for who may see drafts.
    /// </summary>
    private const string Doorzoekbaar =
        "(kader.status = 'Vigerend' or (kader.status = 'Concept' and kader.basis_id is null and @concept) or (kader.status in ('Vastgesteld', 'Vervallen') "
        + "and not exists (select from kader geldend where geldend.lijn_id = kader.lijn_id and geldend.status = 'Vigerend')))";

    private const string Treffers = $"""
        with delen as (
          select plainto_tsquery('noaber_nl', w) as stam,
                 to_tsquery('noaber_woord', '''' || w || case when length(w) > 1 then ''':*' else '''' end) as woord from unnest(@woorden) w),
        vraag as (
          select coalesce((string_agg('(' || stam::text || ')', ' & ') filter (where stam::text <> ''))::tsquery, ''::tsquery) as stammen,
                 coalesce(string_agg('(' || woord::text || ')', ' & ')::tsquery, ''::tsquery) as woorden,
                 coalesce(string_agg('(' || (stam || woord)::text || ')', ' & ')::tsquery, ''::tsquery) as beide
          from delen
          -- A word like "de" has no stem: it is left out, unless there is nothing else.
          where woord::text <> '' and (stam::text <> '' or not exists (select from delen ander where ander.stam::text <> '')))
        select a.sleutel as "Sleutel", a.lijn_id as "Lijn", a.kader_id as "KaderId", a.nummer as "Nummer",
               ts_headline(case when stam then 'noaber_nl' else 'noaber_woord' end::regconfig, a.kop, vraag.beide,
                 'HighlightAll=true,' || @marks) as "Kop",
               ts_headline(case when stam then 'noaber_nl' else 'noaber_woord' end::regconfig, a.tekst, vraag.beide,
                 'MaxFragments=2,MaxWords=28,MinWords=12,FragmentDelimiter= … ,' || @marks) as "Fragment",
               k.titel as "Kader", k.status as "Status", coalesce(t.nummer || '. ' || t.titel, a.lijst) as "Thema", a.jaar as "Jaar", a.actie as "InActie", a.totaal as "Totaal", a.plek as "Plek"
        from vraag, lateral (
          select *, (count(*) over ())::int as totaal,
                 (row_number() over (order by nummer = any (@woorden) desc, rang desc, volgorde))::int as plek
          from (
            -- An agreement is found once: by its own text, else by that of a year, else by an action.
            (select distinct on (afspraak.id) afspraak.sleutel, afspraak.lijn_id, nummer, kop, kader_id, thema_id, null as lijst, volgorde, deel.tekst, jaar, actie, rang
            from (
              select id, tekst, null::int as jaar, false as actie, ts_rank_cd(zoekvector, vraag.beide, 1) as rang, 1 as keus
              from afspraak where samenwerking_id = @samenwerking and (zoekvector @@ vraag.beide or nummer = any (@woorden))
              union all
              select afspraak_id, tekst, jaar, false, ts_rank_cd(zoekvector, vraag.beide, 1), 2
              from jaarschijf where samenwerking_id = @samenwerking and zoekvector @@ vraag.beide
              union all
              select actie.afspraak_id, actie.tekst, j.jaar, true, ts_rank_cd(actie.zoekvector, vraag.beide, 1), 3
              from actie left join jaarschijf j on j.id = jaarschijf_id
              where actie.samenwerking_id = @samenwerking and actie.afspraak_id is not null and actie.zoekvector @@ vraag.beide) deel
            join afspraak on afspraak.id = deel.id
            where exists (select from kader where kader.id = kader_id and {Doorzoekbaar})
            order by afspraak.id, keus, rang desc)
            union all
            select null, lijn_id, '', titel, kader_id, null, 'Speerpunten', volgorde, (select string_agg(veld ->> 'tekst', E'\n') from jsonb_array_elements(velden) veld),
                   null, false, ts_rank_cd(zoekvector, vraag.beide, 1)
            from speerpunt where samenwerking_id = @samenwerking and zoekvector @@ vraag.beide and exists (select from kader where kader.id = kader_id and {Doorzoekbaar})
            union all
            select null, lijn_id, '', paragraaf, kader_id, null, 'Beleidsuitspraken', volgorde, tekst, null, false, ts_rank_cd(zoekvector, vraag.beide, 1)
            from beleidsuitspraak where samenwerking_id = @samenwerking and zoekvector @@ vraag.beide and exists (select from kader where kader.id = kader_id and {Doorzoekbaar}))
            gevonden
          order by plek limit @aantal offset @vanaf) a
        cross join lateral (select to_tsvector('noaber_nl', coalesce(a.kop, '') || ' ' || a.tekst) @@ vraag.stammen as stam) hoe
        join kader k on k.id = a.kader_id left join thema t on t.id = a.thema_id
        """;

    // One or two letters off, in words that stand in what this person may see; without accents, as the words are kept.
    private const string Lijken = $"""
        select coalesce((
          select lexeme from (
            select distinct unnest(tsvector_to_array(to_tsvector('noaber_woord', woorden))) as lexeme
            from (select kader_id, coalesce(kop, '') || ' ' || tekst as woorden from afspraak where samenwerking_id = @samenwerking
                  union all select kader_id, titel from thema where samenwerking_id = @samenwerking
                  union all select kader_id, j.tekst from jaarschijf j join afspraak a on a.id = afspraak_id where j.samenwerking_id = @samenwerking
                  union all select kader_id, tekst from actie where samenwerking_id = @samenwerking and afspraak_id is not null
                  union all select kader_id, titel || ' ' || coalesce((select string_agg(veld ->> 'tekst', ' ') from jsonb_array_elements(velden) veld), '')
                            from speerpunt where samenwerking_id = @samenwerking
                  union all select kader_id, tekst from beleidsuitspraak where samenwerking_id = @samenwerking) stuk
            where exists (select from kader where kader.id = kader_id and {Doorzoekbaar})) bekend
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

    private sealed record Gevonden(string? Sleutel, Guid Lijn, Guid KaderId, string Nummer, string? Kop, string Fragment, string Kader, string Status,
        string Thema, int? Jaar, bool InActie, int Totaal, int Plek);

    /// <summary>An agreement has a page of its own; the rest stands on that of its kader.</summary>
    private static string Adres(Gevonden gevonden) => gevonden.Sleutel is { } sleutel ? $"/afspraak/{sleutel}" : $"/afspraken/{gevonden.KaderId}#s-{gevonden.Lijn}";

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
}
