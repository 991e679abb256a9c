-- Figures that were released to the council or to everyone: copies, in which a hidden figure has no number at all. They are worked out first, and
-- then released by someone else than who did that; nothing of them ever changes. The figures themselves (waarneming) stay closed to these audiences.

create table vrijgave (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  nummer integer not null check (nummer > 0),
  publiek varchar(12) not null check (publiek in ('Raad', 'Openbaar')),
  halfjaar varchar(6) not null check (halfjaar ~ '^\d{4}-[12]$'),
  titel varchar(200) not null,
  indicatoren text[] not null check (cardinality(indicatoren) > 0),
  uitgesplitst boolean not null,
  door_id uuid references account (id) on delete set null,
  -- By one clock, that of the database: which came first decides what is worked out anew.
  op timestamptz not null default clock_timestamp(),
  vrijgegeven_door_id uuid references account (id) on delete set null,
  vrijgegeven_op timestamptz,
  transactie bigint not null default (pg_current_xact_id()::text)::bigint,
  unique (samenwerking_id, id)
);
create unique index ix_vrijgave_samenwerking_id_nummer on vrijgave (samenwerking_id, nummer);
create index ix_vrijgave_door_id on vrijgave (door_id);
create index ix_vrijgave_vrijgegeven_door_id on vrijgave (vrijgegeven_door_id);

create table vrijgavecijfer (
  vrijgave_id uuid not null,
  volgorde integer not null,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  indicator varchar(80) not null,
  gebied varchar(10) not null,
  gebiednaam varchar(200) not null,
  deel varchar(200) not null,
  periode varchar(6) not null check (periode ~ '^\d{4}(-[12])?$'),
  partij_id uuid,
  partij varchar(200),
  definitie varchar(20) not null,
  soort varchar(20) not null check (soort in ('Getal', 'Nihil', 'NietVanToepassing', 'Verborgen')),
  -- It follows from other figures of the party, with which that agreed.
  berekend boolean not null,
  getal numeric check ((soort = 'Getal') = (getal is not null)),
  check ((partij_id is null) = (partij is null)),
  primary key (vrijgave_id, volgorde),
  foreign key (samenwerking_id, vrijgave_id) references vrijgave (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict
);
create index ix_vrijgavecijfer_samenwerking_id_vrijgave_id on vrijgavecijfer (samenwerking_id, vrijgave_id);
create index ix_vrijgavecijfer_samenwerking_id_partij_id on vrijgavecijfer (samenwerking_id, partij_id);

-- What was hidden and why, by which rules, and what it was made of. Whoever knows that works out more, so it is for who releases, and nobody else.
create table vrijgaveprotocol (
  vrijgave_id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  inhoud jsonb not null,
  foreign key (samenwerking_id, vrijgave_id) references vrijgave (samenwerking_id, id) on delete cascade
);
create index ix_vrijgaveprotocol_samenwerking_id_vrijgave_id on vrijgaveprotocol (samenwerking_id, vrijgave_id);

alter table vrijgave enable row level security;
create policy openbaar on vrijgave for select using (publiek = 'Openbaar' and vrijgegeven_op is not null);
create policy deelnemers on vrijgave for select using (
  samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]) and (vrijgegeven_op is not null or beheert_vrijgave(samenwerking_id)));
-- Who does not see all figures would work out totals, and attacks, of a part of them.
create policy bereidt_voor on vrijgave for insert with check (
  beheert_vrijgave(samenwerking_id) and door_id = (select wie()) and vrijgegeven_op is null and vrijgegeven_door_id is null
  and transactie = (pg_current_xact_id()::text)::bigint);
create policy geeft_vrij on vrijgave for update using (beheert_vrijgave(samenwerking_id) and vrijgegeven_op is null)
  with check (beheert_vrijgave(samenwerking_id) and vrijgegeven_op is not null and vrijgegeven_door_id = (select wie())
    and door_id is distinct from vrijgegeven_door_id);
create policy gooit_weg on vrijgave for delete using (beheert_vrijgave(samenwerking_id) and vrijgegeven_op is null);
grant select, insert, delete, update (vrijgegeven_op, vrijgegeven_door_id) on vrijgave to noaber_app;

-- Who sees a release, sees its figures.
alter table vrijgavecijfer enable row level security;
create policy bij_vrijgave on vrijgavecijfer for select using (vrijgave_id in (select id from vrijgave));
create policy met_vrijgave on vrijgavecijfer for insert with check (vrijgave_id in (
  select v.id from vrijgave v where v.transactie = (pg_current_xact_id()::text)::bigint and v.door_id = (select wie())));
grant select, insert on vrijgavecijfer to noaber_app;

alter table vrijgaveprotocol enable row level security;
create policy beheer on vrijgaveprotocol for select using (beheert_vrijgave(samenwerking_id));
create policy met_vrijgave on vrijgaveprotocol for insert with check (vrijgave_id in (
  select v.id from vrijgave v where v.transactie = (pg_current_xact_id()::text)::bigint and v.door_id = (select wie())));
grant select, insert on vrijgaveprotocol to noaber_app;

-- What was worked out before another release was made without knowing it; and who said no since then is no longer in it. Nobody works anything
-- out meanwhile: who does so has the same lock.
create function bewaak_vrijgave() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('vrijgave ' || new.samenwerking_id, 0));
  new.vrijgegeven_op := clock_timestamp();
  if exists (select from vrijgave v where v.samenwerking_id = new.samenwerking_id and v.id <> new.id and v.vrijgegeven_op > new.op) then
    raise exception 'intussen is iets anders vrijgegeven' using errcode = '23514';
  end if;
  if exists (select from vrijgavecijfer c where c.vrijgave_id = new.id and c.partij_id is not null and not c.berekend
      and not heeft_toestemming(new.samenwerking_id, c.partij_id, c.indicator, new.halfjaar, new.publiek)) then
    raise exception 'een partij geeft geen toestemming (meer)' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger bewaak before update of vrijgegeven_op on vrijgave for each row when (old.vrijgegeven_op is null) execute function bewaak_vrijgave();

create trigger leg_vast after insert or update or delete on vrijgave for each row execute function leg_vast();
