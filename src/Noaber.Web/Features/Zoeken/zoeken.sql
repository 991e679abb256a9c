-- What is found, the best first. It follows on houders.sql. The measurement asks it too (bench/), so that the page is beside the same question.
delen as (
  select plainto_tsquery('noaber_nl', w) as stam,
         to_tsquery('noaber_woord', '''' || w || case when length(w) > 1 then ''':*' else '''' end) as woord,
         -- A part of a word costs more, so it is asked only when the rest finds little.
         case when @delen and length(w) > 3 then (select string_agg(quote_literal(d.woord), ' | ')::tsquery from (
           select z.woord from zoekwoord z where z.samenwerking_id = @samenwerking and z.woord like '%' || lower(unaccent(w)) || '%' order by length(z.woord), z.woord limit 40) d) end as deel
  from unnest(@woorden) w),
vraag as (
  select coalesce((string_agg('(' || stam::text || ')', ' & ') filter (where stam::text <> ''))::tsquery, ''::tsquery) as stammen,
         coalesce(string_agg('(' || (stam || woord || coalesce(deel, ''::tsquery))::text || ')', ' & ')::tsquery, ''::tsquery) as beide
  from delen
  -- A word like "de" has no stem: it is left out, unless there is nothing else.
  where woord::text <> '' and (stam::text <> '' or not exists (select from delen ander where ander.stam::text <> ''))),
genoemd as (select string_agg('(' || phraseto_tsquery('noaber_woord', n)::text || ')', ' | ')::tsquery as namen from unnest(@namen) n),
kandidaat as materialized (
  select k.* from vraag
  cross join zoek_kandidaten(@samenwerking, vraag.beide && coalesce(plainto_tsquery('noaber_nl', @plaats), ''::tsquery), array(select id from houder), @soort, @meest) k),
gevonden as (
  -- Of two that name it as much, what was agreed comes first, and what stands beside it last.
  select z.id, coalesce(z.afspraak_id, case z.soort when 'Voortgang' then z.houder_id else z.bron_id end) as plaats, z.soort, z.nummer, k.trap,
    k.rang * case when z.soort = 'Afspraak' then 2 when z.soort in ('Tekst', 'Tabel', 'Stuk', 'Document') then 0.5 else 1 end as rang
  from kandidaat k cross join genoemd
  join zoekstuk z on z.id = k.stuk
  -- What a piece does not say of itself, what it stands in says.
  where (@partij is null or z.partij_id = @partij or z.woorden @@ genoemd.namen or z.houder_id = any (array(select id from houder where partij_id = @partij)))
    and (@jaar is null or case when z.jaar_van is null then z.houder_id = any (array(select id from houder
        where @jaar between coalesce(van, extract(year from dag), tot) and coalesce(tot, extract(year from dag), 9999)))
      else @jaar between z.jaar_van and coalesce(z.jaar_tot, 9999) end)),
-- An agreement is found once, and so is what was reported of one action, unless one looks for a kind: by its own text, else by that of a year, else by
-- an action or a target; by no more than a name only when nothing says it.
eenmaal as (
  select distinct on (case when @soort is null then plaats::text else id::text end) * from gevonden
  order by case when @soort is null then plaats::text else id::text end, trap = 0, case soort when 'Afspraak' then 1 when 'Jaarschijf' then 2 else 3 end,
    trap desc, rang desc, id),
blad as materialized (
  select id, (count(*) over ())::int as totaal,
    (row_number() over (order by (nummer = @nummer) is true and soort = 'Afspraak' desc, (nummer = @nummer) is true desc, trap desc, rang desc, id))::int as plek
  from eenmaal order by plek limit @aantal offset @vanaf)
select z.soort as "Soort", h.id as "HouderId", h.soort as "HouderSoort", h.titel as "Houder", h.status as "Status",
       h.partij_id as "PartijId", h.bodjaar as "Bodjaar", h.kader_id as "KaderId", h.dag as "Dag", z.anker as "Anker", a.sleutel as "Sleutel",
       coalesce(a.nummer, '') as "Nummer", z.jaar_van as "Jaar", t.volgorde as "Thema", w.naam as "Wie", r.soort as "Bodsoort",
       coalesce(t.nummer || '. ' || t.titel, '') as "Thematitel",
       ts_headline(taal, coalesce(nullif(z.titel, ''), case when a.id is null then h.titel else a.kop end, ''), vraag.beide, 'HighlightAll=true,' || @marks) as "Kop",
       ts_headline(taal, z.tekst, vraag.beide, case when length(z.tekst) < 60 then 'HighlightAll=true,' else 'MaxFragments=2,MaxWords=28,MinWords=12,FragmentDelimiter= … ,' end || @marks) as "Fragment",
       b.totaal as "Totaal", b.plek as "Plek", (select count(*) from kandidaat) >= @meest as "Meer", @voortgang as "MagVoortgang"
from vraag, blad b join zoekstuk z on z.id = b.id join houder h on h.id = z.houder_id
left join afspraak a on a.id = z.afspraak_id
left join partij p on p.id = z.partij_id left join organisatie w on w.id = p.organisatie_id
left join bodregel r on z.soort = 'Bodregel' and r.id = z.bron_id
left join onderdeel o on z.soort = 'Onderdeel' and o.id = z.bron_id
left join thema t on t.id = coalesce(a.thema_id, o.thema_id)
cross join lateral (select case when to_tsvector('noaber_nl', z.titel || ' ' || z.tekst) @@ (select stammen from vraag)
  then 'noaber_nl' else 'noaber_woord' end::regconfig as taal offset 0) hoe
