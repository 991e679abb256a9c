-- What each association offers for the next year, with an outlook to the fifth. A concept is its own party's alone; what is handed in is
-- seen by all and never changes: who knows better hands in a next version.

create table bod (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  partij_id uuid not null,
  jaar integer not null check (jaar between 2000 and 2200),
  nummer integer not null check (nummer >= 1),
  toelichting text,
  gemaakt_op timestamptz not null,
  ingediend_op timestamptz,
  door_id uuid references account (id) on delete set null,
  unique (samenwerking_id, id),
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict
);
create unique index ix_bod_samenwerking_id_partij_id_jaar_nummer on bod (samenwerking_id, partij_id, jaar, nummer);
create index ix_bod_door_id on bod (door_id);

create table bodregel (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  bod_id uuid not null,
  lijn_id uuid not null,
  volgorde integer not null,
  soort varchar(30) not null check (soort in ('Nieuwbouw', 'Aankoop', 'Verkoop', 'Sloop', 'Levensduurverlenging', 'Isolatie', 'Installaties',
    'Zonnepanelen', 'Aardgasvrij', 'Labelverbetering', 'Huurbeleid', 'Leefbaarheid', 'WonenEnZorg', 'Dienstverlening', 'Anders')),
  wat varchar(300) not null,
  eenheid varchar(60) not null,
  cijfers jsonb not null,
  gemiddeld boolean not null,
  plaats varchar(200),
  doelgroep varchar(200),
  bedrag numeric(14, 2) check (bedrag >= 0),
  toelichting text,
  foreign key (samenwerking_id, bod_id) references bod (samenwerking_id, id) on delete cascade
);
create unique index ix_bodregel_bod_id_lijn_id on bodregel (bod_id, lijn_id);
create index ix_bodregel_samenwerking_id_bod_id on bodregel (samenwerking_id, bod_id);
create index ix_bodregel_samenwerking_id_lijn_id on bodregel (samenwerking_id, lijn_id);

create table bodzienswijze (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  bod_id uuid not null,
  partij_id uuid not null,
  oordeel varchar(20) not null check (oordeel in ('Voor', 'VoorMits', 'Tegen', 'GeenMening')),
  toelichting text not null,
  door_id uuid references account (id) on delete set null,
  op timestamptz not null,
  check (toelichting <> '' or oordeel in ('Voor', 'GeenMening')),
  foreign key (samenwerking_id, bod_id) references bod (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict
);
create unique index ix_bodzienswijze_bod_id_partij_id on bodzienswijze (bod_id, partij_id);
create index ix_bodzienswijze_samenwerking_id_bod_id on bodzienswijze (samenwerking_id, bod_id);
create index ix_bodzienswijze_samenwerking_id_partij_id on bodzienswijze (samenwerking_id, partij_id);
create index ix_bodzienswijze_door_id on bodzienswijze (door_id);

-- Who leads the process is no exception: a bid is written by its own party alone.
create function schrijft_bod(hier uuid, van_partij uuid) returns boolean language sql stable as $$
  select heb_rol(hier, 'Bewerker', van_partij) or heb_rol(hier, 'Bestuurder', van_partij) $$;

alter table bod enable row level security;
create policy deelnemers on bod using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy concept_van_eigen_partij on bod as restrictive for select
  using (ingediend_op is not null or partij_id = any ((select mijn_partijen())::uuid[]));
create policy door_eigen_partij on bod as restrictive for insert
  with check (schrijft_bod(samenwerking_id, partij_id) and (ingediend_op is null or door_id = (select wie())));
create policy alleen_eigen_partij on bod as restrictive for update using (schrijft_bod(samenwerking_id, partij_id))
  with check (schrijft_bod(samenwerking_id, partij_id) and (ingediend_op is null or door_id = (select wie())));
create policy weg_door_eigen_partij on bod as restrictive for delete using (schrijft_bod(samenwerking_id, partij_id));

-- The lines are seen with their bid, and changed with a concept of the own party.
alter table bodregel enable row level security;
create policy deelnemers on bodregel using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy bij_bod on bodregel as restrictive for select using (exists (select from bod b where b.id = bod_id));
create policy in_eigen_concept on bodregel as restrictive for insert
  with check (exists (select from bod b where b.id = bod_id and schrijft_bod(b.samenwerking_id, b.partij_id)));
create policy alleen_eigen_concept on bodregel as restrictive for update
  using (exists (select from bod b where b.id = bod_id and schrijft_bod(b.samenwerking_id, b.partij_id)));
create policy weg_uit_eigen_concept on bodregel as restrictive for delete
  using (exists (select from bod b where b.id = bod_id and schrijft_bod(b.samenwerking_id, b.partij_id)));

-- Nobody speaks for another party, and about nothing but what was handed in.
alter table bodzienswijze enable row level security;
create policy deelnemers on bodzienswijze using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy bij_bod on bodzienswijze as restrictive for select using (exists (select from bod b where b.id = bod_id));
create policy namens_eigen_partij on bodzienswijze as restrictive for insert with check (
  partij_id = any ((select mijn_partijen())::uuid[]) and door_id = (select wie())
  and exists (select from bod b where b.id = bod_id and b.ingediend_op is not null and b.partij_id <> bodzienswijze.partij_id));
create policy van_eigen_partij on bodzienswijze as restrictive for update using (partij_id = any ((select mijn_partijen())::uuid[]))
  with check (partij_id = any ((select mijn_partijen())::uuid[]) and door_id = (select wie()));

grant select, insert, delete, update (toelichting, ingediend_op, door_id) on bod to noaber_app;
grant select, insert, delete,
  update (volgorde, soort, wat, eenheid, cijfers, gemiddeld, plaats, doelgroep, bedrag, toelichting) on bodregel to noaber_app;
grant select, insert, update (oordeel, toelichting, door_id, op) on bodzienswijze to noaber_app;

-- What was handed in stays as it was, whoever asks. Only that an account went is still written in it.
create function bewaak_bod() returns trigger language plpgsql as $$
begin
  if old.ingediend_op is null
    or (tg_op = 'UPDATE' and new.door_id is null and to_jsonb(new) - 'door_id' = to_jsonb(old) - 'door_id') then
    return coalesce(new, old);
  end if;
  raise exception 'een ingediend bod verandert niet' using errcode = '42501';
end $$;
create trigger bewaak_bod before update or delete on bod for each row execute function bewaak_bod();

create function bewaak_bodregel() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- The bid is held, so that nobody hands it in while a line of it is being written.
  perform from bod where id in (old.bod_id, new.bod_id) for share;
  if exists (select from bod where id in (old.bod_id, new.bod_id) and ingediend_op is not null) then
    raise exception 'een ingediend bod verandert niet' using errcode = '42501';
  end if;
  return coalesce(new, old);
end $$;
create trigger bewaak_bodregel before insert or update or delete on bodregel for each row execute function bewaak_bodregel();

-- The trail is read by all parties: of a concept it says that there was work on it, and not what.
create trigger leg_vast after insert or update or delete on bod for each row execute function leg_vast('toelichting');
create trigger leg_vast after insert or update or delete on bodregel for each row
  execute function leg_vast('soort', 'wat', 'eenheid', 'cijfers', 'gemiddeld', 'plaats', 'doelgroep', 'bedrag', 'toelichting', 'volgorde');
create trigger leg_vast after insert or update or delete on bodzienswijze for each row execute function leg_vast();

-- What a line answers is seen by who sees that line, chosen by who writes it, gone with it, and as fixed as it is.
create policy bij_bodregel on koppeling as restrictive for select
  using (van_soort <> 'Bodregel' or exists (select from bodregel r where r.id = van_id));
create policy in_eigen_bod on koppeling as restrictive for insert with check (van_soort <> 'Bodregel' or exists (
  select from bodregel r join bod b on b.id = r.bod_id where r.id = van_id and schrijft_bod(b.samenwerking_id, b.partij_id)));
create policy anders_in_eigen_bod on koppeling as restrictive for update using (van_soort <> 'Bodregel' or exists (
  select from bodregel r join bod b on b.id = r.bod_id where r.id = van_id and schrijft_bod(b.samenwerking_id, b.partij_id)));
create policy weg_uit_eigen_bod on koppeling as restrictive for delete using (van_soort <> 'Bodregel' or exists (
  select from bodregel r join bod b on b.id = r.bod_id where r.id = van_id and schrijft_bod(b.samenwerking_id, b.partij_id)));

create function bewaak_bodantwoord() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if coalesce(new.van_soort, old.van_soort) <> 'Bodregel'
    or (tg_op = 'UPDATE' and new.door_id is null and to_jsonb(new) - 'door_id' = to_jsonb(old) - 'door_id') then
    return coalesce(new, old);
  end if;
  perform from bod b join bodregel r on r.bod_id = b.id where r.id = coalesce(new.van_id, old.van_id) for share of b;
  if exists (select from bod b join bodregel r on r.bod_id = b.id where r.id = coalesce(new.van_id, old.van_id) and b.ingediend_op is not null)
  then
    raise exception 'een ingediend bod verandert niet' using errcode = '42501';
  end if;
  return coalesce(new, old);
end $$;
create trigger bewaak_bodantwoord before insert or update or delete on koppeling for each row execute function bewaak_bodantwoord();

create function vergeet_bodantwoorden() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from koppeling k where k.samenwerking_id = old.samenwerking_id and k.van_id = old.id;
  return null;
end $$;
create trigger vergeet_bodantwoorden after delete on bodregel for each row execute function vergeet_bodantwoorden();
