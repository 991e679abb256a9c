-- Meetings: who is invited, what is on the agenda, which papers were shared with whom and when, and what came of it.

alter table samenwerking add column informatietermijn integer not null default 14 check (informatietermijn between 0 and 90);
alter table samenwerking alter column informatietermijn drop default;
grant update (informatietermijn) on samenwerking to noaber_app;

alter table deelnemer add unique (samenwerking_id, id);

create table overleg (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  partij_id uuid not null,
  reeks_id uuid,
  soort varchar(30) not null check (soort in ('BestuurlijkOverleg', 'AmbtelijkOverleg', 'Kernteam', 'Themasessie', 'BeeldvormendeBijeenkomst',
    'Projectenafstemmingsoverleg', 'Woondebat', 'Werkgroep')),
  titel varchar(200) not null,
  begin timestamptz not null,
  duur_minuten integer not null check (duur_minuten between 5 and 1440),
  plaats varchar(200),
  termijn integer not null check (termijn between 0 and 90),
  status varchar(20) not null check (status in ('Concept', 'Verzonden', 'Bezig', 'Gesloten', 'Afgelast')),
  verzonden_op timestamptz,
  gesloten_op timestamptz,
  afgelast_omdat varchar(500),
  gemaakt_door uuid references account (id) on delete set null,
  gemaakt_op timestamptz not null,
  unique (samenwerking_id, id),
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict
);
create index ix_overleg_samenwerking_id_begin on overleg (samenwerking_id, begin);
create index ix_overleg_samenwerking_id_partij_id on overleg (samenwerking_id, partij_id);
create index ix_overleg_gemaakt_door on overleg (gemaakt_door);

-- Someone of a party, with an account or without. The name stays as it was on the day.
create table overleg_genodigde (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  overleg_id uuid not null,
  partij_id uuid,
  deelnemer_id uuid,
  naam varchar(200) not null,
  aanwezigheid varchar(20) not null check (aanwezigheid in ('Uitgenodigd', 'Aanwezig', 'Afwezig', 'Vertegenwoordigd')),
  vertegenwoordiger varchar(200),
  foreign key (samenwerking_id, overleg_id) references overleg (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict,
  foreign key (samenwerking_id, deelnemer_id) references deelnemer (samenwerking_id, id) on delete restrict,
  check (deelnemer_id is null or partij_id is not null)
);
create index ix_overleg_genodigde_samenwerking_id_overleg_id on overleg_genodigde (samenwerking_id, overleg_id);
create index ix_overleg_genodigde_samenwerking_id_partij_id on overleg_genodigde (samenwerking_id, partij_id);
create index ix_overleg_genodigde_samenwerking_id_deelnemer_id on overleg_genodigde (samenwerking_id, deelnemer_id);
create unique index ix_overleg_genodigde_overleg_id_deelnemer_id on overleg_genodigde (overleg_id, deelnemer_id);

create table agendapunt (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  overleg_id uuid not null,
  volgorde integer not null,
  titel varchar(200) not null,
  toelichting text,
  soort varchar(20) not null check (soort in ('TerInformatie', 'TerBespreking', 'TerBesluitvorming')),
  vertrouwelijk boolean not null,
  minuten integer check (minuten between 1 and 600),
  vraag varchar(500),
  vraag_aan uuid[] not null,
  voorstel_id uuid,
  afspraak_sleutel varchar(12),
  unique (samenwerking_id, id),
  foreign key (samenwerking_id, overleg_id) references overleg (samenwerking_id, id) on delete cascade
);
create index ix_agendapunt_samenwerking_id_overleg_id on agendapunt (samenwerking_id, overleg_id);

create table stuk (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  agendapunt_id uuid not null,
  naam varchar(260) not null,
  inhoud bytea,
  sha256 varchar(64),
  link varchar(2000),
  tekst text,
  toegevoegd_door uuid references account (id) on delete set null,
  toegevoegd_op timestamptz not null,
  unique (samenwerking_id, id),
  foreign key (samenwerking_id, agendapunt_id) references agendapunt (samenwerking_id, id) on delete cascade,
  check (num_nonnulls(inhoud, link, tekst) = 1 and (inhoud is null) = (sha256 is null))
);
create index ix_stuk_samenwerking_id_agendapunt_id on stuk (samenwerking_id, agendapunt_id);
create index ix_stuk_toegevoegd_door on stuk (toegevoegd_door);

-- The register of information: it only grows. A paper that was shared cannot be taken away, so neither can its item.
create table stuk_deling (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  stuk_id uuid not null,
  partij_id uuid not null,
  gedeeld_op timestamptz not null,
  foreign key (samenwerking_id, stuk_id) references stuk (samenwerking_id, id) on delete restrict,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict
);
create index ix_stuk_deling_samenwerking_id_stuk_id on stuk_deling (samenwerking_id, stuk_id);
create index ix_stuk_deling_samenwerking_id_partij_id on stuk_deling (samenwerking_id, partij_id);
create unique index ix_stuk_deling_stuk_id_partij_id on stuk_deling (stuk_id, partij_id);

create table uitkomst (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  agendapunt_id uuid not null,
  soort varchar(20) not null check (soort in ('Informatie', 'Besluit', 'Actie')),
  tekst text not null,
  partij_id uuid,
  persoon varchar(200),
  uiterlijk date,
  opgeschreven_op timestamptz not null,
  foreign key (samenwerking_id, agendapunt_id) references agendapunt (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict
);
create index ix_uitkomst_samenwerking_id_agendapunt_id on uitkomst (samenwerking_id, agendapunt_id);
create index ix_uitkomst_samenwerking_id_partij_id on uitkomst (samenwerking_id, partij_id);

-- Who sees what ----------------------------------------------------------------------------------------------------
-- Confidential items, and all that hangs under them, are for the parties that are invited and the party that organises.

create function mijn_besloten_overleggen() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  -- With offset, the meetings are looked up partnership by partnership, and not those of all.
  return (select coalesce(array_agg(distinct o.id), '{}') from deelnemer d
          cross join lateral (select o.id, o.partij_id from overleg o where o.samenwerking_id = d.samenwerking_id offset 0) o
          where d.account_id = wie() and d.van <= current_date and (d.tot is null or d.tot >= current_date)
            and (select p.van <= current_date and (p.tot is null or p.tot >= current_date) from partij p where p.id = d.partij_id)
            and (o.partij_id = d.partij_id or exists (select from overleg_genodigde g where g.overleg_id = o.id and g.partij_id = d.partij_id)));
end $$;

do $$ declare t text; begin
  foreach t in array array['overleg', 'overleg_genodigde', 'agendapunt', 'stuk', 'stuk_deling', 'uitkomst'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy deelnemers on %I using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]))', t);
    execute format('grant select, insert on %I to noaber_app', t);
  end loop;
end $$;
create policy besloten on agendapunt as restrictive using (not vertrouwelijk or overleg_id = any ((select mijn_besloten_overleggen())::uuid[]));
create policy bij_agendapunt on stuk as restrictive using (exists (select from agendapunt a where a.id = agendapunt_id));
create policy bij_agendapunt on uitkomst as restrictive using (exists (select from agendapunt a where a.id = agendapunt_id));
create policy bij_stuk on stuk_deling as restrictive using (exists (select from stuk s where s.id = stuk_id));

-- The trail of a partnership is read by more people than a confidential item: it tells what happened, not the words.
create trigger leg_vast after insert or update or delete on overleg for each row execute function leg_vast();
create trigger leg_vast after insert or update or delete on overleg_genodigde for each row execute function leg_vast();
create trigger leg_vast after insert or update or delete on agendapunt for each row execute function leg_vast('titel', 'toelichting', 'vraag');
create trigger leg_vast after insert or update or delete on stuk for each row execute function leg_vast('naam', 'inhoud', 'link', 'tekst');
create trigger leg_vast after insert or update or delete on stuk_deling for each row execute function leg_vast();
create trigger leg_vast after insert or update or delete on uitkomst for each row execute function leg_vast('tekst', 'persoon');

grant update (soort, titel, begin, duur_minuten, plaats, termijn, status, verzonden_op, gesloten_op, afgelast_omdat) on overleg to noaber_app;
grant update (aanwezigheid, vertegenwoordiger), delete on overleg_genodigde to noaber_app;
grant update (volgorde, titel, toelichting, soort, vertrouwelijk, minuten, vraag, vraag_aan, voorstel_id, afspraak_sleutel), delete on agendapunt to noaber_app;
grant delete on stuk to noaber_app;
grant update (soort, tekst, partij_id, persoon, uiterlijk), delete on uitkomst to noaber_app;

-- What is over stays as it is --------------------------------------------------------------------------------------
-- Guarded here, whoever writes: the record of a meeting is what a decision rests on. Sharing the row of the meeting makes whoever writes
-- and whoever closes wait for one another.

create function bewaak_overleg() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  rij jsonb := coalesce(case when tg_op <> 'DELETE' then to_jsonb(new) end, to_jsonb(old));
  van uuid;
  stand text;
begin
  van := case
    when tg_table_name in ('agendapunt', 'overleg_genodigde') then (rij ->> 'overleg_id')::uuid
    when tg_table_name in ('stuk', 'uitkomst') then (select overleg_id from agendapunt where id = (rij ->> 'agendapunt_id')::uuid)
    else (select a.overleg_id from stuk s join agendapunt a on a.id = s.agendapunt_id where s.id = (rij ->> 'stuk_id')::uuid) end;
  select status into stand from overleg where id = van for share;
  if stand in ('Gesloten', 'Afgelast') then
    raise exception 'dit overleg is voorbij (%)', stand using errcode = '23001';
  end if;
  if tg_table_name = 'uitkomst' and stand is distinct from 'Bezig' then
    raise exception 'uitkomsten horen bij een overleg dat bezig is (%)', stand using errcode = '23001';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;

create function bewaak_overlegstatus() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.status in ('Gesloten', 'Afgelast') then
    raise exception 'dit overleg is voorbij (%)', old.status using errcode = '23001';
  end if;
  if old.status <> new.status and (old.status, new.status) not in (('Concept', 'Verzonden'), ('Concept', 'Afgelast'),
      ('Verzonden', 'Bezig'), ('Verzonden', 'Afgelast'), ('Bezig', 'Gesloten')) then
    raise exception 'een overleg gaat niet van % naar %', old.status, new.status using errcode = '23001';
  end if;
  return new;
end $$;

create trigger bewaak before update on overleg for each row execute function bewaak_overlegstatus();
do $$ declare t text; begin
  foreach t in array array['overleg_genodigde', 'agendapunt', 'stuk', 'stuk_deling', 'uitkomst'] loop
    execute format('create trigger bewaak before insert or update or delete on %I for each row execute function bewaak_overleg()', t);
  end loop;
end $$;

-- The own agenda in another calendar -------------------------------------------------------------------------------
-- Who holds the secret of a link reads along as its owner, in the calendar alone. Only the hash of it is kept.

create table agendalink (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  geheim_hash bytea not null,
  gemaakt_op timestamptz not null,
  laatst_gebruikt_op timestamptz
);
create unique index ix_agendalink_account_id on agendalink (account_id);
create unique index ix_agendalink_geheim_hash on agendalink (geheim_hash);
alter table agendalink enable row level security;
create policy eigen on agendalink using (account_id = (select wie()));
grant select, insert, delete on agendalink to noaber_app;
-- That a calendar looked is no change of the link.
create trigger leg_vast after insert or delete on agendalink for each row execute function leg_account_vast();

create function open_agendalink(hash bytea) returns uuid
  language plpgsql security definer set search_path = public, pg_temp as $$
declare gevonden agendalink; begin
  select l.* into gevonden from agendalink l join account a on a.id = l.account_id
    where l.geheim_hash = hash and l.stempel = a.security_stamp and (a.lockout_end is null or a.lockout_end <= now());
  if not found then return null; end if;
  update agendalink set laatst_gebruikt_op = now()
    where id = gevonden.id and (laatst_gebruikt_op is null or laatst_gebruikt_op < now() - interval '1 minute');
  return gevonden.account_id;
end $$;

revoke execute on function mijn_besloten_overleggen(), bewaak_overleg(), bewaak_overlegstatus(), open_agendalink(bytea) from public;
grant execute on function mijn_besloten_overleggen(), open_agendalink(bytea) to noaber_app;
