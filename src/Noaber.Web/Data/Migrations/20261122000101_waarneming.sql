-- The figures of a version, by the thousand, and what the rules found in them, each time that they looked. Figures come in with their version and
-- findings with their look, in one transaction, and never change; so its trail is theirs too. All parties read the trail, and these they may not see.

create table waarneming (
  versie_id uuid not null,
  indicator varchar(80) not null,
  gebied varchar(10) not null,
  deel varchar(200) not null,
  periode varchar(6) not null check (periode ~ '^\d{4}(-[12])?$'),
  samenwerking_id uuid not null,
  partij_id uuid not null,
  definitie varchar(20) not null,
  inzage varchar(12) not null check (inzage in ('Tafel', 'EigenPartij', 'Iedereen')),
  soort varchar(20) not null check (soort in ('Leeg', 'Getal', 'Nihil', 'NietVanToepassing', 'Onbekend')),
  getal numeric,
  toelichting text,
  rijtoelichting boolean not null,
  blad varchar(60),
  rij integer,
  kolom integer,
  rijnaam varchar(400),
  gewijzigd timestamptz,
  check ((soort = 'Getal') = (getal is not null)),
  primary key (versie_id, indicator, gebied, deel, periode),
  -- Of the many figures each is looked up once: its version says which partnership and party there are.
  foreign key (samenwerking_id, partij_id, versie_id) references leveringversie (samenwerking_id, partij_id, id) on delete cascade
);
create index ix_waarneming_samenwerking_id_partij_id_versie_id on waarneming (samenwerking_id, partij_id, versie_id);

-- When the rules looked at a version: as it came in, and once more when what they compare with changed since.
create table nakijkbeurt (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  versie_id uuid not null,
  nummer integer not null check (nummer >= 1),
  door_id uuid references account (id) on delete set null,
  op timestamptz not null,
  -- What was found comes in with the look, in one transaction.
  transactie bigint not null default (pg_current_xact_id()::text)::bigint,
  unique (samenwerking_id, id),
  foreign key (samenwerking_id, versie_id) references leveringversie (samenwerking_id, id) on delete cascade
);
create unique index ix_nakijkbeurt_versie_id_nummer on nakijkbeurt (versie_id, nummer);
create index ix_nakijkbeurt_samenwerking_id_versie_id on nakijkbeurt (samenwerking_id, versie_id);
create index ix_nakijkbeurt_door_id on nakijkbeurt (door_id);

create table bevinding (
  beurt_id uuid not null,
  volgorde integer not null,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  regel varchar(20) not null,
  soort varchar(12) not null check (soort in ('Blokkeert', 'LegUit', 'LetOp')),
  indicator varchar(80) not null,
  gebied varchar(10) not null,
  deel varchar(200) not null,
  tekst text not null,
  herstel text not null,
  gegeven text not null,
  toelichting text,
  blad varchar(60),
  rij integer,
  kolom integer,
  rijnaam varchar(400),
  primary key (beurt_id, volgorde),
  foreign key (samenwerking_id, beurt_id) references nakijkbeurt (samenwerking_id, id) on delete cascade
);
create index ix_bevinding_samenwerking_id_beurt_id on bevinding (samenwerking_id, beurt_id);

-- The versions that this transaction makes: only to those is anything added.
create function mijn_nieuwe_versies() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select coalesce(array_agg(v.id), '{}') from leveringversie v
          where v.transactie = (pg_current_xact_id()::text)::bigint and v.door_id = wie());
end $$;
revoke execute on function mijn_nieuwe_versies() from public;
grant execute on function mijn_nieuwe_versies() to noaber_app;

alter table waarneming enable row level security;
create policy deelnemers on waarneming using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy zichtbaar on waarneming as restrictive for select using (
  versie_id in (select v.id from leveringversie v)
  and (partij_id = any ((select mijn_cijferpartijen())::uuid[]) or samenwerking_id = any ((select mijn_nakijk())::uuid[])
    or inzage = 'Iedereen' or inzage = 'Tafel' and samenwerking_id = any ((select mijn_tafels())::uuid[])));
create policy met_eigen_versie on waarneming as restrictive for insert with check (
  versie_id = any ((select mijn_nieuwe_versies())::uuid[]) and partij_id = any ((select mijn_cijferpartijen())::uuid[]));

-- What the rules found is for who mends it and for who looks after it. They look at a concept, for who may write it.
alter table nakijkbeurt enable row level security;
create policy deelnemers on nakijkbeurt using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy zichtbaar on nakijkbeurt as restrictive for select using (
  versie_id in (select v.id from leveringversie v where v.partij_id = any ((select mijn_cijferpartijen())::uuid[])
    or v.samenwerking_id = any ((select mijn_nakijk())::uuid[])));
create policy van_eigen_concept on nakijkbeurt as restrictive for insert with check (
  door_id = (select wie()) and transactie = (pg_current_xact_id()::text)::bigint
  and exists (select from leveringversie v join levering l on l.id = v.levering_id
              where v.id = versie_id and l.status = 'Concept' and schrijft_levering(v.samenwerking_id, v.partij_id)));

alter table bevinding enable row level security;
create policy deelnemers on bevinding using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy zichtbaar on bevinding as restrictive for select using (beurt_id in (select b.id from nakijkbeurt b));
create policy met_eigen_beurt on bevinding as restrictive for insert with check (
  beurt_id in (select b.id from nakijkbeurt b where b.transactie = (pg_current_xact_id()::text)::bigint and b.door_id = (select wie())));

grant select, insert on waarneming, nakijkbeurt, bevinding to noaber_app;
create trigger leg_vast after insert or update or delete on nakijkbeurt for each row execute function leg_vast();
