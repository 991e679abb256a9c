-- Six associations and ten years to compare: of each five kinds asked, offered, agreed and done in each year.
insert into organisatie (id, naam, soort) values (gen_random_uuid(), 'Corporatie van de meting', 'Corporatie');
insert into partij (id, samenwerking_id, organisatie_id, instemmingsrecht, van)
  select gen_random_uuid(), s.id, o.id, true, '2020-01-01' from samenwerking s, organisatie o where s.slug = 'enschede' and o.naam = 'Corporatie van de meting';
delete from bod where samenwerking_id = (select id from samenwerking where slug = 'enschede') and ingediend_op is null;

create temporary table wie as select p.id, o.naam, p.samenwerking_id as hier from partij p join organisatie o on o.id = p.organisatie_id
  join samenwerking s on s.id = p.samenwerking_id where s.slug = 'enschede' and o.soort = 'Corporatie';
create temporary table wat as select * from (values (1, 'nieuwbouw', 'Nieuwbouw'), (2, 'verkoop', 'Verkoop'), (3, 'sloop', 'Sloop'), (4, 'isolatie', 'Isolatie'),
  (5, 'labelverbetering', 'Labelverbetering')) x (nr, soort, naam);
create temporary table jaar as select generate_series(2021, 2030) as jaar;
create temporary table waarbij as select a.id, a.samenwerking_id as hier, a.kader_id, row_number() over (order by a.volgorde) as nr
  from afspraak a join kader k on k.id = a.kader_id and k.status = 'Vigerend' join samenwerking s on s.id = a.samenwerking_id and s.slug = 'enschede' limit 5;

create function pg_temp.doelen(soort text) returns jsonb language sql as $$
  select jsonb_agg(jsonb_build_object('soort', soort, 'wat', 'woningen van de meting', 'eenheid', 'woningen', 'partij', w.naam,
    'getal', jsonb_build_object('waarde', 40 + j.jaar % 7, 'tot', null, 'grens', 'precies'), 'jaren', jsonb_build_object('van', j.jaar, 'tot', j.jaar, 'telwijze', 'elkJaar')))
  from wie w, jaar j
$$;
update afspraak a set streefwaarden = pg_temp.doelen(w.soort) from waarbij b join wat w using (nr) where a.id = b.id;
update beleidsuitspraak u set streefwaarden = pg_temp.doelen(w.soort) from (select u.id, row_number() over (order by u.volgorde) as nr
  from beleidsuitspraak u join samenwerking s on s.id = u.samenwerking_id where s.slug = 'enschede') n join wat w using (nr) where u.id = n.id;

insert into jaarschijf (id, samenwerking_id, afspraak_id, jaar, tekst, regie, bron_van, bron_tot)
  select gen_random_uuid(), b.hier, b.id, j.jaar, 'Wat dit jaar gebeurt.', '{}', 0, 0 from waarbij b, jaar j on conflict do nothing;
insert into actie (id, samenwerking_id, kader_id, afspraak_id, jaarschijf_id, volgorde, tekst, trekkers, helpers, doorlopend, hoeveelheden, bron_van, bron_tot, lijn_id)
  select gen_random_uuid(), b.hier, b.kader_id, b.id, j.id, 100000 + row_number() over (), 'Woningen van de meting.', '{}', '{}', false,
    '[{"waarde":40,"tot":null,"grens":"precies","eenheid":"woningen","partij":null,"plaats":null,"wanneer":null,"tekst":"40 woningen"}]', 0, 0, gen_random_uuid()
  from waarbij b join jaarschijf j on j.afspraak_id = b.id;
insert into voortgang (id, samenwerking_id, actie_lijn_id, partij_id, stand, aantal, op)
  select gen_random_uuid(), w.hier, a.lijn_id, w.id, 'OpKoers', 20 * keer, now() - keer * interval '30 days'
  from wie w, actie a, generate_series(1, 2) keer where a.tekst = 'Woningen van de meting.';

insert into bod (id, samenwerking_id, partij_id, jaar, nummer, gemaakt_op)
  select gen_random_uuid(), w.hier, w.id, j.jaar, 100, now() from wie w, jaar j;
insert into bodregel (id, samenwerking_id, bod_id, lijn_id, volgorde, soort, wat, eenheid, cijfers, gemiddeld)
  select gen_random_uuid(), b.samenwerking_id, b.id, gen_random_uuid(), w.nr, w.naam, 'Woningen van de meting', 'woningen', (
    select jsonb_agg(jsonb_build_object('jaar', b.jaar + n, 'getal', jsonb_build_object('waarde', 35 + n, 'tot', null, 'grens', 'precies'), 'noot', null))
    from generate_series(0, 4) n), false
  from bod b, wat w where b.nummer = 100;
update bod set ingediend_op = now() where nummer = 100;
analyze organisatie, partij, afspraak, beleidsuitspraak, jaarschijf, actie, voortgang, bod, bodregel, zoekstuk;
