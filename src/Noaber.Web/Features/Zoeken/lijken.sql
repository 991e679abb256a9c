-- The nearest words, one or two letters off, by which something is found that this person may see; without accents, as the words are kept. It
-- follows on houders.sql.
gezocht as (select unaccent(woord) as w, plek from unnest(@woorden) with ordinality as getypt (woord, plek))
select coalesce((
  select z.woord from zoekwoord z
  where z.samenwerking_id = @samenwerking and length(g.w) > 3 and length(z.woord) between length(g.w) - 2 and length(g.w) + 2
    and levenshtein_less_equal(replace(z.woord, 'ij', 'y'), replace(g.w, 'ij', 'y'), 2) <= case when length(g.w) < 5 then 1 else 2 end
    and exists (select from zoek_kandidaten(@samenwerking, to_tsquery('noaber_woord', quote_literal(z.woord)), array(select id from houder), null, 100) k
                join zoekstuk s on s.id = k.stuk)
  order by levenshtein(replace(z.woord, 'ij', 'y'), replace(g.w, 'ij', 'y')), similarity(z.woord, g.w) desc, z.woord limit 1), g.w) as "Value"
from gezocht g order by g.plek
