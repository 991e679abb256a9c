-- Guards that a second reading found wanting.

-- A row cannot be taken out of an adopted text either: both where it stood and where it goes are looked at.
create or replace function bewaak_inhoud() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare rij jsonb; van_kader uuid; begin
  -- The name in an address goes along to the next version: it is no part of the text. What is computed of it is not there yet in "new".
  if tg_op = 'UPDATE' and to_jsonb(new) - '{sleutel,zoekvector}'::text[] = to_jsonb(old) - '{sleutel,zoekvector}'::text[] then return new; end if;
  foreach rij in array array[to_jsonb(old), to_jsonb(new)] loop
    continue when rij is null;
    van_kader := case tg_table_name
      when 'onderdeel' then (select kader_id from thema where id = (rij ->> 'thema_id')::uuid)
      when 'jaarschijf' then (select kader_id from afspraak where id = (rij ->> 'afspraak_id')::uuid)
      else (rij ->> 'kader_id')::uuid end;
    -- Writing and adopting wait for each other: no word slips in between the consent and the version.
    perform from kader where id = van_kader for no key update;
    if exists (select from versie where kader_id = van_kader) then
      raise exception 'een vastgestelde tekst is onveranderlijk' using errcode = '42501';
    end if;
  end loop;
  return coalesce(new, old);
end $$;

alter table kader add check (tot >= van);

-- Adopting in one partnership brings nothing in force in another.
drop function laat_ingaan();
create function laat_ingaan(van_lijn uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare v record; b uuid; aantal integer := 0; begin
  for v in select k.id, k.lijn_id from versie e join kader k on k.id = e.kader_id
    where k.status = 'Vastgesteld' and e.ingang <= current_date and (van_lijn is null or k.lijn_id = van_lijn) order by e.lijn_id, e.nummer for update of k loop
    for b in select id from kader where lijn_id = v.lijn_id and status = 'Vigerend' for update loop
      create temporary table naam_over on commit drop as
        select n.id as nieuw, o.id as oud, o.sleutel from afspraak n join afspraak o on o.kader_id = b and o.lijn_id = n.lijn_id where n.kader_id = v.id;
      update afspraak set sleutel = substr(md5(gen_random_uuid()::text), 1, 10) where id in (select oud from naam_over);
      update afspraak a set sleutel = n.sleutel from naam_over n where a.id = n.nieuw;
      drop table naam_over;
      update kader set status = 'Vervallen' where id = b;
    end loop;
    update kader set status = 'Vigerend' where id = v.id;
    aantal := aantal + 1;
  end loop;
  return aantal;
end $$;
revoke execute on function laat_ingaan(uuid) from public;
grant execute on function laat_ingaan(uuid) to noaber_app;
