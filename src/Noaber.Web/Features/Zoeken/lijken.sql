-- The nearest words, one or two letters off, by which something is found that this person may see; without accents, as the words are kept. Of a long
-- word another form will do, when a letter or two of its stem are off. It follows on houders.sql.
gezocht as (select unaccent(woord) as w, ts_lexize('dutch_stem', unaccent(woord)) as stam, plek from unnest(@woorden) with ordinality as getypt (woord, plek))
select coalesce((
  select z.woord from zoekwoord z
  cross join lateral (select levenshtein_less_equal(replace(z.woord, 'ij', 'y'), replace(g.w, 'ij', 'y'), 2) as letters,
    case when length(g.stam[1]) > 6 then levenshtein_less_equal((ts_lexize('dutch_stem', z.woord))[1], g.stam[1], 2) end as vorm) af
  where z.samenwerking_id = @samenwerking and length(g.w) > 3 and length(z.woord) between length(g.w) - 3 and length(g.w) + 3
    and (af.letters <= case when length(g.w) < 5 then 1 else 2 end or af.vorm <= case when length(g.stam[1]) < 9 then 1 else 2 end)
    and exists (select from zoek_kandidaten(@samenwerking, to_tsquery('noaber_woord', quote_literal(z.woord)), array(select id from houder), null, 100) k
                join zoekstuk s on s.id = k.stuk)
  order by least(af.letters, af.vorm + 2), similarity(z.woord, g.w) desc, z.woord limit 1), g.w) as "Value"
from gezocht g order by g.plek
