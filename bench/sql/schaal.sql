-- Partnerships to measure with: each with its parties, people, agreements, year, meetings and trail, as large as a real one.
-- Run once in a session; then pg_temp.maak_samenwerking(nr, deelnemer) makes one.

create function pg_temp.zin(nr int) returns text language sql immutable as $$
  select (array[
    'De corporatie bouwt dit jaar veertig woningen in de wijken rond het station en langs de haven.',
    'De gemeente zorgt op tijd voor grond en vergunningen en meldt vertraging binnen een week.',
    'De huurdersraad krijgt de cijfers tegelijk met de gemeente en geeft binnen een maand een reactie.',
    'Wij houden samen een lijst bij van alle projecten, met voor elk project het aantal en het jaar.',
    'Lukt dat niet, dan bespreken wij in het eerstvolgende overleg wat daarvan de reden is.'])[1 + nr % 5]
$$;

-- A kader of so many themes with so many agreements each; every agreement has a year and an action.
create function pg_temp.maak_kader(hier uuid, nieuw uuid, naam text, themas int, per_thema int) returns void language sql as $$
  insert into kader (id, samenwerking_id, titel, status, soort, van, tot, gemaakt_op, lijn_id)
    values (nieuw, hier, naam, 'Vigerend', 'Kader', '2024-01-01', '2030-12-31', '2020-01-01', gen_random_uuid());
  insert into thema (id, samenwerking_id, kader_id, volgorde, nummer, titel, doel, bron_van, bron_tot, lijn_id)
    select gen_random_uuid(), hier, nieuw, t, t::text, 'Wonen in wijk ' || t, pg_temp.zin(t), 0, 0, gen_random_uuid() from generate_series(1, themas) t;
  insert into afspraak (id, samenwerking_id, kader_id, thema_id, volgorde, sleutel, nummer, kop, tekst, soort, regie, verwijzingen, voetnoten, streefwaarden,
                        bron_van, bron_tot, lijn_id)
    select gen_random_uuid(), hier, nieuw, t.id, (t.volgorde - 1) * per_thema + n, substr(md5(gen_random_uuid()::text), 1, 10), t.nummer || '.' || n,
      'Afspraak over wonen ' || n, concat_ws(' ', pg_temp.zin(n), pg_temp.zin(n + 1), pg_temp.zin(n + t.volgorde), pg_temp.zin(n + 3)), 'Regulier', '{}', '[]', '[]', '[]', 0, 0, gen_random_uuid()
    from thema t, generate_series(1, per_thema) n where t.kader_id = nieuw;
  insert into jaarschijf (id, samenwerking_id, afspraak_id, jaar, tekst, regie, bron_van, bron_tot)
    select gen_random_uuid(), hier, id, 2026, pg_temp.zin(volgorde), '{Gemeente}', 0, 0 from afspraak where kader_id = nieuw;
  insert into actie (id, samenwerking_id, kader_id, afspraak_id, volgorde, tekst, trekkers, helpers, doorlopend, hoeveelheden, bron_van, bron_tot, lijn_id)
    select gen_random_uuid(), hier, nieuw, id, volgorde, pg_temp.zin(volgorde + 2), '{Gemeente}', '{}', false, '[]', 0, 0, gen_random_uuid() from afspraak where kader_id = nieuw;
$$;

create function pg_temp.maak_samenwerking(nr int, wie uuid) returns void language plpgsql as $$
declare hier uuid := gen_random_uuid(); jaar uuid := gen_random_uuid(); begin
  insert into samenwerking (id, naam, slug, voorbeeld, aangemaakt_op, informatietermijn) values (hier, 'Meting ' || nr, 'meting-' || nr, true, now(), 14);
  insert into organisatie (id, naam, soort) select gen_random_uuid(), s || ' ' || nr || '-' || n, s
    from unnest(array['Gemeente', 'Corporatie', 'Huurdersorganisatie']) s, generate_series(1, case s when 'Gemeente' then 1 else 4 end) n;
  insert into partij (id, samenwerking_id, organisatie_id, instemmingsrecht, van)
    select gen_random_uuid(), hier, id, true, '2020-01-01' from organisatie where naam like '% ' || nr || '-%';
  -- Four people a party; nobody signs in as one of them.
  insert into account (id, naam, beheerder, aangemaakt_op, user_name, normalized_user_name, email, normalized_email, email_confirmed, security_stamp,
                       phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count, herinneringen, codestap)
    select gen_random_uuid(), 'Mens ' || m, false, now(), m, upper(m), m, upper(m), true, md5(m), false, false, true, 0, 'Geen', 0
    from (select 'mens' || n || '@meting-' || nr || '.example' as m from generate_series(1, 36) n) x;
  insert into deelnemer (id, samenwerking_id, partij_id, account_id, rollen, van)
    select gen_random_uuid(), hier, p.id, a.id, '{Bewerker}', '2020-01-01'
    from (select id, row_number() over (order by id) as n from account where email like '%@meting-' || nr || '.example') a
    join (select id, row_number() over (order by id) as n from partij where samenwerking_id = hier) p on p.n = 1 + a.n % 9;
  if wie is not null then
    insert into deelnemer (id, samenwerking_id, partij_id, account_id, rollen, van)
      select gen_random_uuid(), hier, p.id, wie, '{Bewerker}', '2020-01-01' from partij p join organisatie o on o.id = p.organisatie_id
      where p.samenwerking_id = hier and o.soort = 'Gemeente';
  end if;
  perform pg_temp.maak_kader(hier, gen_random_uuid(), 'Afspraken ' || nr, 9, 6);
  insert into jaarcyclus (id, samenwerking_id, jaar, sjabloon, sjabloon_versie, gemaakt_op) values (jaar, hier, extract(year from current_date), 'wettelijk', 1, now());
  insert into mijlpaal (id, samenwerking_id, jaarcyclus_id, volgorde, naam, soorten, datum, nodig, grond, wettelijk)
    select gen_random_uuid(), hier, jaar, n, 'Mijlpaal ' || n, array[(array['Gemeente', 'Corporatie', 'Huurdersorganisatie'])[1 + n % 3]],
      date_trunc('year', current_date)::date + 17 * n, pg_temp.zin(n), 'Woningwet', true from generate_series(1, 20) n;
  insert into overleg (id, samenwerking_id, partij_id, soort, titel, begin, duur_minuten, termijn, status, verzonden_op, gemaakt_op)
    select gen_random_uuid(), hier, (select id from partij where samenwerking_id = hier limit 1), 'AmbtelijkOverleg', 'Overleg ' || n, now() + n * interval '20 days', 90, 14,
      'Verzonden', now(), now() from generate_series(1, 12) n;
  insert into agendapunt (id, samenwerking_id, overleg_id, volgorde, titel, soort, vertrouwelijk, vraag_aan)
    select gen_random_uuid(), hier, o.id, n, 'Punt ' || n, 'TerBespreking', false, '{}' from overleg o, generate_series(1, 6) n where o.samenwerking_id = hier;
  insert into logregel (samenwerking_id, handeling, omschrijving) select hier, 'gelezen', pg_temp.zin(n) from generate_series(1, 300) n;
end $$;
