-- A hundred thousand pieces to look among in one partnership, many times what a real one has: agreements with their years and actions, and meetings
-- with their items. The text is passages of the example itself, so that some words are everywhere and most are rare.
create temporary table woord as select row_number() over () as nr, w from (select regexp_split_to_table(tekst, '\s+') as w from zoekstuk) x where w <> '';
create index on woord (nr);
analyze woord;
create function pg_temp.passage(lengte int) returns text language plpgsql volatile as $$
declare vanaf int := floor(random() * ((select max(nr) from woord) - lengte)); begin
  return (select string_agg(w, ' ' order by nr) from woord where nr between vanaf and vanaf + lengte);
end $$;

create temporary table hier as select id, (select id from partij where samenwerking_id = s.id limit 1) as partij, gen_random_uuid() as kader from samenwerking s where slug = 'enschede';
insert into kader (id, samenwerking_id, titel, status, soort, van, tot, gemaakt_op, lijn_id)
  select kader, id, 'Kader van de meting', 'Vigerend', 'Kader', '2024-01-01', '2030-12-31', '2020-01-01', gen_random_uuid() from hier;
insert into thema (id, samenwerking_id, kader_id, volgorde, nummer, titel, bron_van, bron_tot, lijn_id)
  select gen_random_uuid(), h.id, kader, t, t::text, pg_temp.passage(3), 0, 0, gen_random_uuid() from hier h, generate_series(1, 200) t;
insert into afspraak (id, samenwerking_id, kader_id, thema_id, volgorde, sleutel, nummer, kop, tekst, soort, regie, verwijzingen, voetnoten, streefwaarden, bron_van, bron_tot, lijn_id)
  select gen_random_uuid(), h.id, kader, t.id, t.volgorde * 1000 + n, substr(md5(gen_random_uuid()::text), 1, 10), t.nummer || '.' || n, pg_temp.passage(4), pg_temp.passage(40), 'Regulier',
    '{}', '[]', '[]', '[]', 0, 0, gen_random_uuid() from hier h join thema t on t.kader_id = h.kader, generate_series(1, 100) n;
insert into jaarschijf (id, samenwerking_id, afspraak_id, jaar, tekst, regie, bron_van, bron_tot)
  select gen_random_uuid(), h.id, a.id, 2024 + volgorde % 5, pg_temp.passage(30), '{Gemeente}', 0, 0 from hier h join afspraak a on a.kader_id = h.kader;
insert into actie (id, samenwerking_id, kader_id, afspraak_id, volgorde, tekst, trekkers, helpers, doorlopend, hoeveelheden, bron_van, bron_tot, lijn_id)
  select gen_random_uuid(), h.id, kader, a.id, a.volgorde * 10 + n, pg_temp.passage(20), '{Gemeente}', '{}', false, '[]', 0, 0, gen_random_uuid()
  from hier h join afspraak a on a.kader_id = h.kader, generate_series(1, 2) n;
insert into overleg (id, samenwerking_id, partij_id, soort, titel, begin, duur_minuten, termijn, status, verzonden_op, gemaakt_op)
  select gen_random_uuid(), id, partij, 'AmbtelijkOverleg', pg_temp.passage(3), now() - n * interval '7 days', 90, 14, 'Verzonden', now(), now() from hier, generate_series(1, 500) n;
insert into agendapunt (id, samenwerking_id, overleg_id, volgorde, titel, toelichting, soort, vertrouwelijk, vraag_aan)
  select gen_random_uuid(), h.id, o.id, 1000 + n, pg_temp.passage(5), pg_temp.passage(25), 'TerBespreking', n % 10 = 0, '{}'
  from hier h join overleg o on o.samenwerking_id = h.id and o.status = 'Verzonden', generate_series(1, 40) n;
vacuum analyze zoekstuk, zoekwoord, kader, thema, afspraak, jaarschijf, actie, overleg, agendapunt;
