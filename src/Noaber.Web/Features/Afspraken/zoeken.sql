-- Themes and their parts, agreements with their years and actions, priorities, and statements of policy in which the words stand; the best first.
-- The measurement asks it too (bench/), so that the page is beside the same question.
with delen as (
  select plainto_tsquery('noaber_nl', w) as stam,
         to_tsquery('noaber_woord', '''' || w || case when length(w) > 1 then ''':*' else '''' end) as woord from unnest(@woorden) w),
vraag as (
  select coalesce((string_agg('(' || stam::text || ')', ' & ') filter (where stam::text <> ''))::tsquery, ''::tsquery) as stammen,
         coalesce(string_agg('(' || (stam || woord)::text || ')', ' & ')::tsquery, ''::tsquery) as beide
  from delen
  -- A word like "de" has no stem: it is left out, unless there is nothing else.
  where woord::text <> '' and (stam::text <> '' or not exists (select from delen ander where ander.stam::text <> ''))),
zichtbaar as materialized (select id, titel, status from doorzoekbare_kaders(@samenwerking, @concept)),
-- An agreement is found once: by its own text, else by that of a year, else by an action.
in_afspraken as (
  select distinct on (afspraak.id) afspraak.sleutel, null as anker, afspraak.lijn_id, nummer, kop, kader_id, thema_id, null as lijst, volgorde, deel.tekst, jaar, actie, rang
  from (
    select id, tekst, null::int as jaar, false as actie, ts_rank_cd(zoekvector, vraag.beide, 1) as rang, 1 as keus
    from vraag, afspraak where samenwerking_id = @samenwerking and (zoekvector @@ vraag.beide or nummer = any (@woorden))
    union all
    select afspraak_id, tekst, jaar, false, ts_rank_cd(zoekvector, vraag.beide, 1), 2
    from vraag, jaarschijf where samenwerking_id = @samenwerking and zoekvector @@ vraag.beide
    union all
    select actie.afspraak_id, actie.tekst, j.jaar, true, ts_rank_cd(actie.zoekvector, vraag.beide, 1), 3
    from vraag, actie left join jaarschijf j on j.id = jaarschijf_id
    where actie.samenwerking_id = @samenwerking and actie.afspraak_id is not null and actie.zoekvector @@ vraag.beide) deel
  join afspraak on afspraak.id = deel.id
  where kader_id in (select id from zichtbaar)
  order by afspraak.id, keus, rang desc),
gevonden as (
  select * from in_afspraken
  union all
  select null, 's-' || lijn_id, lijn_id, '', titel, kader_id, null, 'Speerpunten', volgorde, (select string_agg(veld ->> 'tekst', E'\n') from jsonb_array_elements(velden) veld),
         null, false, ts_rank_cd(zoekvector, vraag.beide, 1)
  from vraag, speerpunt where samenwerking_id = @samenwerking and zoekvector @@ vraag.beide and kader_id in (select id from zichtbaar)
  union all
  select null, 's-' || lijn_id, lijn_id, '', paragraaf, kader_id, null, 'Beleidsuitspraken', volgorde, tekst, null, false, ts_rank_cd(zoekvector, vraag.beide, 1)
  from vraag, beleidsuitspraak where samenwerking_id = @samenwerking and zoekvector @@ vraag.beide and kader_id in (select id from zichtbaar)
  union all
  select null, 'thema-' || volgorde, lijn_id, '', nummer || '. ' || titel, kader_id, null, 'Thema', volgorde, concat_ws(E'\n', doel, hoe, monitor), null, false,
         ts_rank_cd(zoekvector, vraag.beide, 1)
  from vraag, thema where samenwerking_id = @samenwerking and zoekvector @@ vraag.beide and kader_id in (select id from zichtbaar)
  union all
  select null, 'thema-' || t.volgorde || '-' || letter, d.lijn_id, '', letter || '. ' || d.titel, kader_id, t.id, null, t.volgorde,
         concat_ws(E'\n', d.doel, d.hoe, d.monitor), null, false, ts_rank_cd(d.zoekvector, vraag.beide, 1)
  from vraag, onderdeel d join thema t on t.id = d.thema_id
  where d.samenwerking_id = @samenwerking and d.zoekvector @@ vraag.beide and kader_id in (select id from zichtbaar)),
blad as materialized (
  select *, (count(*) over ())::int as totaal, (row_number() over (order by nummer = any (@woorden) desc, rang desc, volgorde, kader_id, lijn_id))::int as plek
  from gevonden order by plek limit @aantal offset @vanaf)
select b.sleutel as "Sleutel", b.anker as "Anker", b.kader_id as "KaderId", b.nummer as "Nummer",
       ts_headline(taal, b.kop, vraag.beide, 'HighlightAll=true,' || @marks) as "Kop",
       ts_headline(taal, b.tekst, vraag.beide, 'MaxFragments=2,MaxWords=28,MinWords=12,FragmentDelimiter= … ,' || @marks) as "Fragment",
       k.titel as "Kader", k.status as "Status", coalesce(t.nummer || '. ' || t.titel, b.lijst) as "Thema", b.jaar as "Jaar", b.actie as "InActie",
       b.totaal as "Totaal", b.plek as "Plek"
from vraag, blad b
cross join lateral (select case when to_tsvector('noaber_nl', coalesce(b.kop, '') || ' ' || b.tekst) @@ (select stammen from vraag)
  then 'noaber_nl' else 'noaber_woord' end::regconfig as taal offset 0) hoe
join zichtbaar k on k.id = b.kader_id left join thema t on t.id = b.thema_id
