-- Once a year the parties look back on what they agreed: each says of every agreement what became of it, who leads writes down the joint
-- outcome, and closing keeps the figures as they stood that day. From then on nothing of it changes, whoever asks.

create table evaluatie (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  lijn_id uuid not null,
  kader_id uuid not null,
  jaar integer not null check (jaar between 2000 and 2200),
  tekst_hash varchar(64) not null,
  versie_nummer integer,
  uiterlijk date not null,
  begonnen_op timestamptz not null,
  begonnen_door_id uuid references account (id) on delete set null,
  gesloten_op timestamptz,
  gesloten_door_id uuid references account (id) on delete set null,
  partijen jsonb not null,
  unique (samenwerking_id, id),
  foreign key (samenwerking_id, kader_id) references kader (samenwerking_id, id) on delete restrict
);
create unique index ix_evaluatie_samenwerking_id_lijn_id_jaar on evaluatie (samenwerking_id, lijn_id, jaar);
create index ix_evaluatie_samenwerking_id_kader_id on evaluatie (samenwerking_id, kader_id);
create index ix_evaluatie_begonnen_door_id on evaluatie (begonnen_door_id);
create index ix_evaluatie_gesloten_door_id on evaluatie (gesloten_door_id);

create table evaluatiepunt (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  evaluatie_id uuid not null,
  lijn_id uuid not null,
  volgorde integer not null,
  sleutel varchar(12) not null,
  nummer varchar(20) not null,
  naam varchar(500) not null,
  thema varchar(400) not null,
  uitkomst varchar(20) check (uitkomst in ('Behaald', 'Deels', 'Niet', 'NogNietTeZeggen')),
  vervolg varchar(20) check (vervolg in ('Blijft', 'Wijzigt', 'Stopt')),
  reden text,
  beeld jsonb,
  unique (samenwerking_id, id),
  check ((uitkomst is null) = (vervolg is null)),
  check (vervolg not in ('Wijzigt', 'Stopt') or reden <> ''),
  foreign key (samenwerking_id, evaluatie_id) references evaluatie (samenwerking_id, id) on delete cascade
);
create unique index ix_evaluatiepunt_evaluatie_id_lijn_id on evaluatiepunt (evaluatie_id, lijn_id);
create index ix_evaluatiepunt_samenwerking_id_evaluatie_id on evaluatiepunt (samenwerking_id, evaluatie_id);
create index ix_evaluatiepunt_samenwerking_id_lijn_id on evaluatiepunt (samenwerking_id, lijn_id);

create table evaluatieoordeel (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  evaluatiepunt_id uuid not null,
  partij_id uuid not null,
  oordeel varchar(20) not null check (oordeel in ('Behaald', 'Deels', 'Niet', 'NogNietTeZeggen')),
  vervolg varchar(20) check (vervolg in ('Blijft', 'Wijzigt', 'Stopt')),
  toelichting text,
  door_id uuid references account (id) on delete set null,
  op timestamptz not null,
  foreign key (samenwerking_id, evaluatiepunt_id) references evaluatiepunt (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict
);
create unique index ix_evaluatieoordeel_evaluatiepunt_id_partij_id on evaluatieoordeel (evaluatiepunt_id, partij_id);
create index ix_evaluatieoordeel_samenwerking_id_evaluatiepunt_id on evaluatieoordeel (samenwerking_id, evaluatiepunt_id);
create index ix_evaluatieoordeel_samenwerking_id_partij_id on evaluatieoordeel (samenwerking_id, partij_id);
create index ix_evaluatieoordeel_door_id on evaluatieoordeel (door_id);

-- What was chosen becomes a proposal, once.
create table evaluatievoorstel (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  evaluatiepunt_id uuid not null,
  voorstel_id uuid not null,
  foreign key (samenwerking_id, evaluatiepunt_id) references evaluatiepunt (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, voorstel_id) references voorstel (samenwerking_id, id) on delete cascade
);
create unique index ix_evaluatievoorstel_samenwerking_id_evaluatiepunt_id on evaluatievoorstel (samenwerking_id, evaluatiepunt_id);
create unique index ix_evaluatievoorstel_samenwerking_id_voorstel_id on evaluatievoorstel (samenwerking_id, voorstel_id);

-- A meeting prepares itself with it.
alter table agendapunt add column evaluatie_id uuid,
  add foreign key (samenwerking_id, evaluatie_id) references evaluatie (samenwerking_id, id) on delete restrict;
create index ix_agendapunt_samenwerking_id_evaluatie_id on agendapunt (samenwerking_id, evaluatie_id);

do $$ declare t text; begin
  foreach t in array array['evaluatie', 'evaluatiepunt', 'evaluatieoordeel', 'evaluatievoorstel'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy deelnemers on %I using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]))', t);
    execute format('create trigger leg_vast after insert or update or delete on %I for each row execute function leg_vast()', t);
  end loop;
end $$;

create policy begint_wie_leidt on evaluatie as restrictive for insert with check (heb_rol(samenwerking_id, 'Procesleider')
  and begonnen_door_id = (select wie()) and gesloten_op is null
  and exists (select from kader k where k.id = kader_id and k.lijn_id = evaluatie.lijn_id and k.status = 'Vigerend' and k.soort <> 'Visie'));
create policy sluit_wie_leidt on evaluatie as restrictive for update using (heb_rol(samenwerking_id, 'Procesleider'))
  with check (gesloten_op is null or gesloten_door_id = (select wie()));
-- What was begun by mistake goes, as long as nobody said anything in it.
create policy gooit_weg_wie_leidt on evaluatie as restrictive for delete using (heb_rol(samenwerking_id, 'Procesleider') and gesloten_op is null
  and not exists (select from evaluatiepunt p where p.evaluatie_id = evaluatie.id
    and (p.uitkomst is not null or exists (select from evaluatieoordeel o where o.evaluatiepunt_id = p.id))));
create policy legt_klaar_wie_leidt on evaluatiepunt as restrictive for insert with check (heb_rol(samenwerking_id, 'Procesleider'));
create policy schrijft_wie_leidt on evaluatiepunt as restrictive for update using (heb_rol(samenwerking_id, 'Procesleider'));
-- Nobody judges for another party, who leads the process neither.
create policy namens_eigen_partij on evaluatieoordeel as restrictive for insert with check (door_id = (select wie())
  and (heb_rol(samenwerking_id, 'Bewerker', partij_id) or heb_rol(samenwerking_id, 'Bestuurder', partij_id)));
create policy van_eigen_partij on evaluatieoordeel as restrictive for update
  using (heb_rol(samenwerking_id, 'Bewerker', partij_id) or heb_rol(samenwerking_id, 'Bestuurder', partij_id))
  with check (door_id = (select wie()));
create policy maakt_wie_leidt on evaluatievoorstel as restrictive for insert with check (heb_rol(samenwerking_id, 'Procesleider'));

grant select, insert, update (gesloten_op, gesloten_door_id, partijen), delete on evaluatie to noaber_app;
grant select, insert, update (uitkomst, vervolg, reden, beeld) on evaluatiepunt to noaber_app;
grant select, insert, update (oordeel, vervolg, toelichting, door_id, op) on evaluatieoordeel to noaber_app;
grant select, insert on evaluatievoorstel to noaber_app;
grant update (evaluatie_id) on agendapunt to noaber_app;

-- What was closed stays as it was. Only that an account went is still written in it.
create function bewaak_evaluatie() returns trigger language plpgsql as $$
declare wie_weg text[] := '{begonnen_door_id,gesloten_door_id}';
begin
  if old.gesloten_op is null
    or (tg_op = 'UPDATE' and to_jsonb(new) - wie_weg = to_jsonb(old) - wie_weg
      and (new.begonnen_door_id is null or new.begonnen_door_id = old.begonnen_door_id)
      and (new.gesloten_door_id is null or new.gesloten_door_id = old.gesloten_door_id)) then
    return coalesce(new, old);
  end if;
  raise exception 'een gesloten evaluatie verandert niet' using errcode = '42501';
end $$;
create trigger bewaak_evaluatie before update or delete on evaluatie for each row execute function bewaak_evaluatie();

create function bewaak_evaluatiedeel() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  rij jsonb := to_jsonb(coalesce(new, old));
  hoort uuid := case when tg_table_name = 'evaluatiepunt' then (rij ->> 'evaluatie_id')::uuid
    else (select evaluatie_id from evaluatiepunt where id = (rij ->> 'evaluatiepunt_id')::uuid) end;
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'door_id' = to_jsonb(old) - 'door_id' and rij ->> 'door_id' is null then
    return new;
  end if;
  -- It is held, so that nobody closes it while a part of it is being written.
  perform from evaluatie where id = hoort for share;
  if exists (select from evaluatie where id = hoort and gesloten_op is not null) then
    raise exception 'een gesloten evaluatie verandert niet' using errcode = '42501';
  end if;
  return coalesce(new, old);
end $$;
do $$ declare t text; begin
  foreach t in array array['evaluatiepunt', 'evaluatieoordeel'] loop
    execute format('create trigger bewaak_evaluatiedeel before insert or update or delete on %I '
      'for each row execute function bewaak_evaluatiedeel()', t);
  end loop;
end $$;
