-- A country to measure with: its municipalities with their wijken and buurten, its associations, and what they handed in. All of it made up.
-- The first one has the size that the aims speak of: 70 buurten in 8 wijken, with 6 associations.

-- What keeps a delivery from being made up, and writes each row on the trail, rests meanwhile.
alter table levering disable trigger user;
alter table leveringversie disable trigger user;
alter table leveringstap disable trigger user;
alter table waarneming disable trigger user;

create function pg_temp.vlak(oost float, noord float, maat float) returns jsonb language sql immutable as $$
  select jsonb_build_object('type', 'Polygon', 'coordinates', jsonb_build_array(jsonb_build_array(
    jsonb_build_array(oost, noord), jsonb_build_array(oost + maat, noord), jsonb_build_array(oost + maat, noord + maat),
    jsonb_build_array(oost, noord + maat), jsonb_build_array(oost, noord)))) $$;

insert into organisatie (id, naam, soort) select gen_random_uuid(), 'Verzonnen corporatie ' || n, 'Corporatie' from generate_series(1, 280) n;

create temp table land as
  select nr, gen_random_uuid() as id, 'GM' || 5000 + nr as gemeente, case nr when 1 then 70 else 20 + nr % 43 end as buurten, case nr when 1 then 6 else 1 + nr % 6 end as corporaties
  from generate_series(1, :aantal) nr;

insert into samenwerking (id, naam, slug, gemeentecode, voorbeeld, aangemaakt_op, informatietermijn)
  select id, 'Verzonnen gemeente ' || nr, 'landelijk-' || nr, gemeente, true, now(), 14 from land;
insert into gebied (code, van, niveau, naam, gemeente, vorm, bron)
  select gemeente, 2016, 'Gemeente', 'Verzonnen gemeente ' || nr, gemeente, pg_temp.vlak(4 + nr % 20 * .1, 51 + nr / 20 * .1, .09), 'Verzonnen' from land
  union all
  select 'WK' || substr(gemeente, 3) || lpad(w::text, 2, '0'), 2016, 'Wijk', 'Wijk ' || w, gemeente, pg_temp.vlak(4 + nr % 20 * .1 + w * .01, 51 + nr / 20 * .1, .009), 'Verzonnen'
  from land, generate_series(0, (buurten - 1) / 9) w
  union all
  select 'BU' || substr(gemeente, 3) || lpad((b / 9)::text, 2, '0') || lpad((b % 9)::text, 2, '0'), 2016, 'Buurt', 'Buurt ' || b + 1, gemeente,
    pg_temp.vlak(4 + nr % 20 * .1 + b % 9 * .01, 51 + nr / 20 * .1 + b / 9 * .01, .009), 'Verzonnen'
  from land, generate_series(0, buurten - 1) b;
insert into organisatie (id, naam, soort) select gen_random_uuid(), 'Verzonnen gemeente ' || nr, 'Gemeente' from land;
insert into partij (id, samenwerking_id, organisatie_id, instemmingsrecht, van)
  select gen_random_uuid(), l.id, o.id, true, date '2016-01-01' from land l join organisatie o on o.naam = 'Verzonnen gemeente ' || nr
  union all
  select gen_random_uuid(), l.id, o.id, true, date '2016-01-01' from land l cross join generate_series(1, corporaties) c
  join organisatie o on o.naam = 'Verzonnen corporatie ' || 1 + (nr * 7 + c * 37) % 280;

-- Each association handed in each half-year; all of it was accepted and locked.
create temp table geleverd as
  select gen_random_uuid() as levering, gen_random_uuid() as versie, p.samenwerking_id as hier, p.id as partij, j || '-' || h as halfjaar,
    row_number() over (partition by p.samenwerking_id, j, h order by p.id) - 1 as plek
  from partij p join land l on l.id = p.samenwerking_id join organisatie o on o.id = p.organisatie_id and o.soort = 'Corporatie',
    generate_series(2016, 2025) j, generate_series(1, 2) h;
insert into levering (id, samenwerking_id, partij_id, halfjaar, status, was_akkoord) select levering, hier, partij, halfjaar, 'Vergrendeld', true from geleverd;
insert into leveringversie (id, samenwerking_id, levering_id, partij_id, volgnummer, nummer, regel, op)
  select versie, hier, levering, partij, 1, '1.0.0', 'Verzonnen om te meten', now() from geleverd;
insert into leveringstap (id, samenwerking_id, levering_id, versie_id, partij_id, stap, van, naar, rollen, op)
  select gen_random_uuid(), hier, levering, versie, partij, s.stap, s.van, s.naar, '{}', now() + s.na * interval '1 minute'
  from geleverd, (values ('Indienen', 'Concept', 'Ingediend', 0), ('AkkoordGeven', 'Ingediend', 'Akkoord', 1), ('Aanvaarden', 'Akkoord', 'Aanvaard', 2),
    ('Vergrendelen', 'Aanvaard', 'Vergrendeld', 3)) s (stap, van, naar, na);

-- Who looks: the adviser of the example takes part in the first, as its municipality.
insert into deelnemer (id, samenwerking_id, partij_id, account_id, rollen, van)
  select gen_random_uuid(), l.id, p.id, (select id from account where email like 'roos%'), '{Bewerker}', '2020-01-01' from land l
  join partij p on p.samenwerking_id = l.id join organisatie o on o.id = p.organisatie_id and o.soort = 'Gemeente' where l.nr = 1;
