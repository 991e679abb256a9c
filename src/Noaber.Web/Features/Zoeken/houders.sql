-- Planning this costs as much as asking it: one plan will do, whatever is asked.
set local plan_cache_mode = force_generic_plan;
-- What this person may look in: each kader, proposal, decision, bid, meeting and document that the screens show as well. What is found stands in one
-- of these; which lines of it are for some parties alone, row level security knows (policies met_… on zoekstuk).
with houder (id, soort, titel, status, van, tot, partij_id, dag, kader_id, bodjaar) as materialized (
  select id, case soort when 'Visie' then 'Visie' else 'Kader' end, titel, status, kalenderjaar(van), kalenderjaar(tot),
    null::uuid, null::date, null::uuid, null::int
  from doorzoekbare_kaders(@samenwerking, @concept)
  union all
  select id, 'Voorstel', titel, status, null, null, partij_id, null, null, null from voorstel where samenwerking_id = @samenwerking and @voorstellen
  union all
  select v.id, 'Besluit', k.titel, null, null, null, null, null, k.id, null
  from versie v join kader k on k.id = v.kader_id where v.samenwerking_id = @samenwerking and k.status in ('Vastgesteld', 'Vigerend', 'Vervallen')
  union all
  -- The last that was handed in, and what the own party is writing.
  select b.id, 'Bod', format('Bod %s van %s', b.jaar, o.naam), case when ingediend_op is null then 'Concept' end, null, null, b.partij_id, null, null, b.jaar
  from bod b join partij p on p.id = b.partij_id join organisatie o on o.id = p.organisatie_id
  where b.samenwerking_id = @samenwerking and @bod and case when ingediend_op is null then b.partij_id = @schrijver else not exists (
    select from bod n where n.samenwerking_id = b.samenwerking_id and n.partij_id = b.partij_id and n.jaar = b.jaar and n.ingediend_op is not null and n.nummer > b.nummer) end
  union all
  -- What was said of any version that was handed in.
  select z.id, 'Bod', format('Bod %s van %s', b.jaar, o.naam), null, null, null, b.partij_id, null, null, b.jaar
  from bodzienswijze z join bod b on b.id = z.bod_id join partij p on p.id = b.partij_id join organisatie o on o.id = p.organisatie_id
  where z.samenwerking_id = @samenwerking and @bod
  union all
  select e.id, 'Evaluatie', format('Evaluatie van %s van %s', e.jaar, k.titel), null, e.jaar, e.jaar, null, null, null, null
  from evaluatie e join kader k on k.id = e.kader_id where e.samenwerking_id = @samenwerking and @evaluaties
  union all
  select id, 'Overleg', titel, status, null, null, partij_id, (begin at time zone 'Europe/Amsterdam')::date, null, null from overleg where id = any (@overleggen)
  union all
  -- The actions that have a page, of those on which something was reported.
  (select distinct on (a.lijn_id) a.lijn_id, 'Actie', left(a.tekst, 160), null, null::int, null::int, null::uuid, null::date, null::uuid, null::int
   from actie a join kader k on k.id = a.kader_id and k.status = 'Vigerend'
   where a.samenwerking_id = @samenwerking and @voortgang and a.lijn_id in (select actie_lijn_id from voortgang where samenwerking_id = @samenwerking))
  union all
  select u.id, 'Actie', left(u.tekst, 160), null, null, null, null, null, null, null
  from uitkomst u join agendapunt p on p.id = u.agendapunt_id join overleg o on o.id = p.overleg_id
  where @voortgang and u.soort = 'Actie' and o.id = any (@overleggen) and o.status = 'Gesloten' and exists (select from voortgang where uitkomst_id = u.id)
  union all
  -- A working copy came from the same document.
  (select distinct on (b.id) b.id, 'Document', k.titel, k.status, null::int, null::int, null::uuid, null::date, null::uuid, null::int
   from brondocument b join kader k on k.brondocument_id = b.id
   where b.samenwerking_id = @samenwerking and @bron and (@concept or k.status in ('Vastgesteld', 'Vigerend', 'Vervallen'))
   order by b.id, k.status = 'Vigerend' desc, k.gemaakt_op desc)),
