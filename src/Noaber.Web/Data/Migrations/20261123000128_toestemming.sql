-- Whether a party agrees that its figures are released: the keeper of the monitor asks, its director answers for each indicator, and may answer
-- otherwise later. Nothing is changed: what was said last counts. What one party said, the others do not read.

create table toestemmingsverzoek (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  halfjaar varchar(6) not null check (halfjaar ~ '^\d{4}-[12]$'),
  publiek varchar(12) not null check (publiek in ('Raad', 'Openbaar')),
  indicatoren text[] not null check (cardinality(indicatoren) > 0),
  partijen uuid[] not null check (cardinality(partijen) > 0),
  reden text not null check (reden <> ''),
  uiterlijk date not null,
  door_id uuid references account (id) on delete set null,
  op timestamptz not null,
  unique (samenwerking_id, id)
);
create index ix_toestemmingsverzoek_door_id on toestemmingsverzoek (door_id);

create table toestemming (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  verzoek_id uuid not null,
  partij_id uuid not null,
  indicator varchar(80) not null,
  ja boolean not null,
  reden text not null check (ja or reden <> ''),
  door_id uuid references account (id) on delete set null,
  op timestamptz not null,
  foreign key (samenwerking_id, verzoek_id) references toestemmingsverzoek (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict
);
create index ix_toestemming_samenwerking_id_verzoek_id on toestemming (samenwerking_id, verzoek_id);
create index ix_toestemming_samenwerking_id_partij_id on toestemming (samenwerking_id, partij_id);
create index ix_toestemming_door_id on toestemming (door_id);

-- Who works out and releases sees all figures anyway: who only leads the process for one of the parties does not.
create function beheert_vrijgave(hier uuid) returns boolean language sql stable as $$
  select beheert_monitor(hier) and hier = any ((select mijn_nakijk())::uuid[]) $$;

alter table toestemmingsverzoek enable row level security;
create policy deelnemers on toestemmingsverzoek using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy aan_tafel on toestemmingsverzoek as restrictive for select using (samenwerking_id = any ((select mijn_tafels())::uuid[]));
create policy door_beheer on toestemmingsverzoek as restrictive for insert with check (beheert_vrijgave(samenwerking_id) and door_id = (select wie()));

alter table toestemming enable row level security;
create policy deelnemers on toestemming using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy zichtbaar on toestemming as restrictive for select using (
  partij_id = any ((select mijn_cijferpartijen())::uuid[]) or beheert_vrijgave(samenwerking_id));
create policy namens_eigen_partij on toestemming as restrictive for insert with check (
  heb_rol(samenwerking_id, 'Bestuurder', partij_id) and door_id = (select wie())
  and exists (select from toestemmingsverzoek v where v.id = verzoek_id and indicator = any (v.indicatoren) and partij_id = any (v.partijen)));
grant select, insert on toestemmingsverzoek, toestemming to noaber_app;

-- By the last that was said. Yes for everyone is yes for the council too, and no for the council is no for everyone.
create function heeft_toestemming(hier uuid, partij uuid, welke text, periode text, aan text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return coalesce((select t.ja from toestemming t join toestemmingsverzoek v on v.id = t.verzoek_id
    where t.samenwerking_id = hier and t.partij_id = partij and t.indicator = welke and v.halfjaar = periode
      and (v.publiek = aan or v.publiek = case when t.ja then 'Openbaar' else 'Raad' end)
    order by t.op desc, t.ja limit 1), false);
end $$;
revoke execute on function heeft_toestemming(uuid, uuid, text, text, text) from public;

create trigger leg_vast after insert or update or delete on toestemmingsverzoek for each row execute function leg_vast('reden');
-- The trail is read by all parties: it says that there was an answer, and not which.
create trigger leg_vast after insert or update or delete on toestemming for each row execute function leg_vast('ja', 'reden', 'indicator');
