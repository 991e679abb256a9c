-- Deciding together: the lasting identity of what a kader holds, proposals with views and consents, and the chain of versions.

-- What is the same through all versions ----------------------------------------------------------------------------
-- A working copy holds its own rows; that they are the same theme or agreement is said by their line.

do $$ declare t text; begin
  foreach t in array array['kader', 'thema', 'onderdeel', 'afspraak', 'actie', 'speerpunt', 'reeks', 'beleidsuitspraak', 'definitie', 'tekstdeel'] loop
    execute format('alter table %I add column lijn_id uuid not null default gen_random_uuid()', t);
    execute format('alter table %I alter column lijn_id drop default', t);
  end loop;
  foreach t in array array['thema', 'afspraak', 'actie', 'speerpunt', 'reeks', 'beleidsuitspraak', 'definitie', 'tekstdeel'] loop
    execute format('create unique index ix_%1$s_kader_id_lijn_id on %1$I (kader_id, lijn_id)', t);
    -- Looked at when a statement is done, so that one statement can put things in another order.
    execute format('drop index ix_%s_kader_id_volgorde', t);
    execute format('alter table %1$I add constraint ix_%1$s_kader_id_volgorde unique (kader_id, volgorde) deferrable', t);
  end loop;
end $$;
create unique index ix_onderdeel_thema_id_lijn_id on onderdeel (thema_id, lijn_id);
drop index ix_onderdeel_thema_id_volgorde;
alter table onderdeel add constraint ix_onderdeel_thema_id_volgorde unique (thema_id, volgorde) deferrable;
create index ix_kader_lijn_id on kader (lijn_id);

alter table kader add column basis_id uuid,
  add foreign key (samenwerking_id, basis_id) references kader (samenwerking_id, id) on delete restrict;
create index ix_kader_samenwerking_id_basis_id on kader (samenwerking_id, basis_id);

alter table kader drop constraint kader_status_check,
  add constraint kader_status_check check (status in ('Concept', 'Vastgesteld', 'Vigerend', 'Vervallen', 'Vervangen'));

-- A year of an agreement is part of its kader too: changing it makes what was kept of the kader old.
create trigger raak_kader_aan_bij after insert on jaarschijf referencing new table as rijen for each statement execute function raak_kader_aan();
create trigger raak_kader_aan_om after update on jaarschijf referencing new table as rijen for each statement execute function raak_kader_aan();
create trigger raak_kader_aan_af after delete on jaarschijf referencing old table as rijen for each statement execute function raak_kader_aan();

-- Writing: a concept is changed by who may, row by row. Which kaders are concepts is guarded below.
grant update, delete on thema, onderdeel, afspraak, jaarschijf, actie, speerpunt, reeks, beleidsuitspraak, definitie, tekstdeel to noaber_app;
grant update (titel, van, tot, status, basis_id) on kader to noaber_app;
alter table kader add check (tot >= van);

-- Who is asking, and for whom --------------------------------------------------------------------------------------

create function mijn_partijen() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select coalesce(array_agg(distinct d.partij_id), '{}') from deelnemer d
          where d.account_id = wie() and d.van <= current_date and (d.tot is null or d.tot >= current_date)
            and (select p.van <= current_date and (p.tot is null or p.tot >= current_date) from partij p where p.id = d.partij_id));
end $$;

create function heb_rol(hier uuid, gezocht text, bij uuid default null) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from deelnemer d join partij p on p.id = d.partij_id
                 where d.account_id = wie() and d.samenwerking_id = hier and gezocht = any (d.rollen) and (bij is null or d.partij_id = bij)
                   and d.van <= current_date and (d.tot is null or d.tot >= current_date) and p.van <= current_date and (p.tot is null or p.tot >= current_date));
end $$;
revoke execute on function mijn_partijen(), heb_rol(uuid, text, uuid) from public;
grant execute on function mijn_partijen(), heb_rol(uuid, text, uuid) to noaber_app;

-- Proposals --------------------------------------------------------------------------------------------------------

create table voorstel (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  kader_id uuid not null,
  partij_id uuid not null,
  account_id uuid references account (id) on delete set null,
  titel varchar(300) not null,
  reden text not null,
  status varchar(24) not null check (status in ('Concept', 'Ingediend', 'Geagendeerd', 'Vastgesteld', 'GewijzigdVastgesteld', 'Afgewezen', 'Ingetrokken')),
  ingang date not null,
  gemaakt_op timestamptz not null,
  ingediend_op timestamptz,
  ingediende_hash varchar(64),
  overleg_id uuid,
  uitkomst varchar(20) check (uitkomst in ('Ongewijzigd', 'Gewijzigd', 'GeenAfspraken')),
  besloten_op timestamptz,
  toelichting text,
  na_te_kijken jsonb not null, -- what another proposal that was adopted first changed as well
  unique (samenwerking_id, id),
  foreign key (samenwerking_id, kader_id) references kader (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict,
  foreign key (samenwerking_id, overleg_id) references overleg (samenwerking_id, id) on delete restrict
);
alter table agendapunt add foreign key (samenwerking_id, voorstel_id) references voorstel (samenwerking_id, id) on delete restrict;
create index ix_agendapunt_samenwerking_id_voorstel_id on agendapunt (samenwerking_id, voorstel_id);
create index ix_voorstel_samenwerking_id_overleg_id on voorstel (samenwerking_id, overleg_id);
create unique index ix_voorstel_samenwerking_id_kader_id on voorstel (samenwerking_id, kader_id);
create index ix_voorstel_samenwerking_id_partij_id on voorstel (samenwerking_id, partij_id);
create index ix_voorstel_account_id on voorstel (account_id);

create table zienswijze (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  voorstel_id uuid not null,
  partij_id uuid not null,
  account_id uuid references account (id) on delete set null,
  oordeel varchar(20) not null check (oordeel in ('Voor', 'VoorMits', 'Tegen', 'GeenMening')),
  toelichting text not null,
  tekst_hash varchar(64) not null,
  gegeven_op timestamptz not null,
  foreign key (samenwerking_id, voorstel_id) references voorstel (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict
);
create index ix_zienswijze_samenwerking_id_voorstel_id on zienswijze (samenwerking_id, voorstel_id);
create index ix_zienswijze_samenwerking_id_partij_id on zienswijze (samenwerking_id, partij_id);
create index ix_zienswijze_account_id on zienswijze (account_id);
create unique index ix_zienswijze_voorstel_id_partij_id on zienswijze (voorstel_id, partij_id);

-- A question, or the answer to one, at a piece of the text (its line) or at the whole.
create table vraag (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  voorstel_id uuid not null,
  partij_id uuid not null,
  account_id uuid references account (id) on delete set null,
  over_lijn_id uuid,
  antwoord_op_id uuid,
  tekst text not null,
  gesteld_op timestamptz not null,
  unique (samenwerking_id, id),
  foreign key (samenwerking_id, voorstel_id) references voorstel (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict,
  foreign key (samenwerking_id, antwoord_op_id) references vraag (samenwerking_id, id) on delete cascade
);
create index ix_vraag_samenwerking_id_voorstel_id on vraag (samenwerking_id, voorstel_id);
create index ix_vraag_samenwerking_id_partij_id on vraag (samenwerking_id, partij_id);
create index ix_vraag_samenwerking_id_antwoord_op_id on vraag (samenwerking_id, antwoord_op_id);
create index ix_vraag_account_id on vraag (account_id);

-- What a party notes for itself. Nobody else sees it, on the audit trail neither.
create table notitie (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  voorstel_id uuid not null,
  partij_id uuid not null,
  tekst text not null,
  gewijzigd_op timestamptz not null,
  foreign key (samenwerking_id, voorstel_id) references voorstel (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict
);
create index ix_notitie_samenwerking_id_voorstel_id on notitie (samenwerking_id, voorstel_id);
create index ix_notitie_samenwerking_id_partij_id on notitie (samenwerking_id, partij_id);
create unique index ix_notitie_voorstel_id_partij_id on notitie (voorstel_id, partij_id);

create table instemming (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  voorstel_id uuid not null,
  partij_id uuid not null,
  account_id uuid references account (id) on delete set null,
  door varchar(200) not null,
  tekst_hash varchar(64) not null,
  wijze varchar(20) not null check (wijze in ('Persoonlijk', 'Notulen')),
  gegeven_op timestamptz not null,
  stuknaam varchar(260),
  stuk bytea,
  stuk_hash varchar(64),
  foreign key (samenwerking_id, voorstel_id) references voorstel (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict,
  check ((wijze = 'Notulen') = (stuk is not null))
);
create index ix_instemming_samenwerking_id_voorstel_id on instemming (samenwerking_id, voorstel_id);
create index ix_instemming_samenwerking_id_partij_id on instemming (samenwerking_id, partij_id);
create index ix_instemming_account_id on instemming (account_id);
create unique index ix_instemming_voorstel_id_partij_id_tekst_hash on instemming (voorstel_id, partij_id, tekst_hash);

-- Versions ---------------------------------------------------------------------------------------------------------

create table versie (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete restrict,
  lijn_id uuid not null,
  kader_id uuid not null,
  voorstel_id uuid not null,
  nummer integer not null check (nummer > 0),
  ingang date not null,
  vastgesteld_op timestamptz not null,
  tekst text not null,
  tekst_hash varchar(64) not null,
  besluit text not null,
  vorige_hash varchar(64),
  hash varchar(64) not null,
  foreign key (samenwerking_id, kader_id) references kader (samenwerking_id, id) on delete restrict,
  foreign key (samenwerking_id, voorstel_id) references voorstel (samenwerking_id, id) on delete restrict
);
create unique index ix_versie_samenwerking_id_kader_id on versie (samenwerking_id, kader_id);
create unique index ix_versie_samenwerking_id_voorstel_id on versie (samenwerking_id, voorstel_id);
create unique index ix_versie_lijn_id_nummer on versie (lijn_id, nummer);

do $$ declare t text; begin
  foreach t in array array['voorstel', 'zienswijze', 'vraag', 'instemming', 'versie'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy deelnemers on %I using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]))', t);
    execute format('grant select, insert on %I to noaber_app', t);
  end loop;
  foreach t in array array['voorstel', 'zienswijze', 'vraag'] loop
    execute format('create trigger leg_vast after insert or update or delete on %I for each row execute function leg_vast()', t);
  end loop;
end $$;
alter table notitie enable row level security;
create policy eigen_partij on notitie using (partij_id = any ((select mijn_partijen())::uuid[]));
grant select, insert, delete, update (tekst, gewijzigd_op) on notitie to noaber_app;
create trigger leg_vast after insert or update or delete on notitie for each row execute function leg_vast('tekst');
create trigger leg_vast after insert or update or delete on instemming for each row execute function leg_vast('stuk');
create trigger leg_vast after insert or update or delete on versie for each row execute function leg_vast('tekst', 'besluit');
grant update (titel, reden, status, ingang, ingediend_op, ingediende_hash, overleg_id, uitkomst, besloten_op, toelichting, na_te_kijken) on voorstel to noaber_app;
grant update (oordeel, toelichting, tekst_hash, gegeven_op, account_id) on zienswijze to noaber_app;

-- Nobody speaks for another party, whatever the application does. Consent from signed minutes is recorded by who leads the process.
create policy namens_eigen_partij on zienswijze as restrictive for insert with check (partij_id = any ((select mijn_partijen())::uuid[]));
create policy van_eigen_partij on zienswijze as restrictive for update using (partij_id = any ((select mijn_partijen())::uuid[]));
create policy namens_eigen_partij on vraag as restrictive for insert with check (partij_id = any ((select mijn_partijen())::uuid[]));
create policy door_bestuurder_of_notulen on instemming as restrictive for insert with check (
  account_id = (select wie()) and case wijze when 'Persoonlijk' then heb_rol(samenwerking_id, 'Bestuurder', partij_id) else heb_rol(samenwerking_id, 'Procesleider') end);

-- A proposal that goes to another agenda, or is taken back, leaves the one it was on: also where who moves it may not see the item. Not
-- of a meeting that is in progress or over, and not when papers of it were shared or something came of it: then it stays, as what was talked about.
create function haal_van_agenda(van_voorstel uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare v voorstel; punt uuid; begin
  select * into v from voorstel where id = van_voorstel and uitkomst is null;
  if not found or not (heb_rol(v.samenwerking_id, 'Procesleider') or heb_rol(v.samenwerking_id, 'Bewerker', v.partij_id)) then return; end if;
  perform from overleg where id = v.overleg_id for update;
  select a.id into punt from agendapunt a join overleg o on o.id = a.overleg_id
    where a.overleg_id = v.overleg_id and a.voorstel_id = v.id and o.status in ('Concept', 'Verzonden')
      and not exists (select from uitkomst u where u.agendapunt_id = a.id)
      and not exists (select from stuk s join stuk_deling d on d.stuk_id = s.id where s.agendapunt_id = a.id);
  if not found then return; end if;
  delete from agendapunt where id = punt;
  update agendapunt w set volgorde = r.plek from (
    select id, row_number() over (order by volgorde) as plek from agendapunt where overleg_id = v.overleg_id) r where w.id = r.id and w.volgorde <> r.plek;
end $$;
revoke execute on function haal_van_agenda(uuid) from public;
grant execute on function haal_van_agenda(uuid) to noaber_app;

-- A version is written once: when every party with a say consented to this text. From then on its words stand.
create function bewaak_versie() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare ontbreekt text; begin
  if tg_op <> 'INSERT' then
    raise exception 'een versie is onveranderlijk' using errcode = '42501';
  end if;
  select string_agg(o.naam, ', ') into ontbreekt from partij p join organisatie o on o.id = p.organisatie_id
    where p.samenwerking_id = new.samenwerking_id and p.instemmingsrecht and p.van <= current_date and (p.tot is null or p.tot >= current_date)
      and not exists (select from instemming i where i.voorstel_id = new.voorstel_id and i.partij_id = p.id and i.tekst_hash = new.tekst_hash);
  if ontbreekt is not null then
    raise exception 'instemming ontbreekt: %', ontbreekt using errcode = '42501';
  end if;
  if not exists (select from instemming i where i.voorstel_id = new.voorstel_id and i.tekst_hash = new.tekst_hash) then
    raise exception 'niemand stemde in' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger bewaak_versie before insert or update or delete on versie for each row execute function bewaak_versie();

-- A row cannot be taken out of an adopted text either: both where it stood and where it goes are looked at.
create function bewaak_inhoud() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare rij jsonb; van_kader uuid; begin
  -- The name in an address goes along to the next version: it is no part of the text.
  if tg_op = 'UPDATE' and to_jsonb(new) - 'sleutel' = to_jsonb(old) - 'sleutel' then return new; end if;
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
create function bewaak_kader() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (old.titel, old.van, old.tot, old.soort, old.lijn_id, old.basis_id) is distinct from (new.titel, new.van, new.tot, new.soort, new.lijn_id, new.basis_id)
     and exists (select from versie where kader_id = old.id) then
    raise exception 'een vastgestelde tekst is onveranderlijk' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger bewaak_kader before update on kader for each row execute function bewaak_kader();
do $$ declare t text; begin
  foreach t in array array['thema', 'onderdeel', 'afspraak', 'jaarschijf', 'actie', 'speerpunt', 'reeks', 'beleidsuitspraak', 'definitie', 'tekstdeel'] loop
    execute format('create trigger bewaak_inhoud before insert or update or delete on %I for each row execute function bewaak_inhoud()', t);
  end loop;
end $$;
revoke execute on function bewaak_versie(), bewaak_inhoud(), bewaak_kader() from public;

-- On the day of its entry a version takes the place of the one before it, and the names in addresses go along. Anyone's visit may be the
-- first of that day, and the clockwork does it too; it changes no word. Adopting in one partnership brings nothing in force in another.
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

-- The audit trail under seal ---------------------------------------------------------------------------------------
-- A seal is the hash of the seal before it and of the lines since. It takes transactions that have ended, so no line can slip in under it.
create table zegel (
  id bigint generated always as identity primary key,
  van_transactie bigint not null,
  tot_transactie bigint not null,
  aantal integer not null,
  vorige varchar(64),
  hash varchar(64) not null,
  gezet_op timestamptz not null default clock_timestamp()
);
create function logregels_hash(van bigint, tot bigint, vorige text) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select encode(sha256(convert_to(coalesce(vorige, '') || coalesce(string_agg(
    jsonb_build_array(id, extract(epoch from tijdstip), samenwerking_id, account_id, handeling, omschrijving, tabel, sleutel, oud, nieuw, verzoek, transactie)::text, chr(10) order by id), ''), 'UTF8')), 'hex')
  from logregel where transactie > van and transactie <= tot
$$;
create function verzegel_logboek() returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare laatste zegel; tot bigint; hoeveel integer; begin
  perform pg_advisory_xact_lock(hashtext('zegel'));
  select * into laatste from zegel order by id desc limit 1;
  tot := pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1;
  select count(*) into hoeveel from logregel where transactie > coalesce(laatste.tot_transactie, 0) and transactie <= tot;
  if hoeveel = 0 then return false; end if;
  insert into zegel (van_transactie, tot_transactie, aantal, vorige, hash)
    values (coalesce(laatste.tot_transactie, 0), tot, hoeveel, laatste.hash, logregels_hash(coalesce(laatste.tot_transactie, 0), tot, laatste.hash));
  return true;
end $$;
revoke execute on function logregels_hash(bigint, bigint, text), verzegel_logboek() from public;
grant execute on function verzegel_logboek() to noaber_app;
