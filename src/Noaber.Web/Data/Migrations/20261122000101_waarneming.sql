-- The figures of a version, by the thousand, and what the rules found in them. They come in with their version, in one transaction, and never
-- change; so the trail of the version is theirs too. All parties read the trail, and these they may not see.

create table waarneming (
  versie_id uuid not null,
  indicator varchar(80) not null,
  gebied varchar(10) not null,
  deel varchar(200) not null,
  periode varchar(6) not null check (periode ~ '^\d{4}(-[12])?$'),
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
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
  check ((soort = 'Getal') = (getal is not null)),
  primary key (versie_id, indicator, gebied, deel, periode),
  foreign key (samenwerking_id, versie_id) references leveringversie (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict
);
create index ix_waarneming_samenwerking_id_versie_id on waarneming (samenwerking_id, versie_id);
create index ix_waarneming_samenwerking_id_partij_id on waarneming (samenwerking_id, partij_id);

create table bevinding (
  versie_id uuid not null,
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
  primary key (versie_id, volgorde),
  foreign key (samenwerking_id, versie_id) references leveringversie (samenwerking_id, id) on delete cascade
);
create index ix_bevinding_samenwerking_id_versie_id on bevinding (samenwerking_id, versie_id);

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
  versie_id = any ((select mijn_nieuwe_versies())::uuid[]) and partij_id = any ((select mijn_partijen())::uuid[]));

-- What the rules found is for who mends it and for who looks after it.
alter table bevinding enable row level security;
create policy deelnemers on bevinding using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy zichtbaar on bevinding as restrictive for select using (
  versie_id in (select v.id from leveringversie v where v.partij_id = any ((select mijn_cijferpartijen())::uuid[])
    or v.samenwerking_id = any ((select mijn_nakijk())::uuid[])));
create policy met_eigen_versie on bevinding as restrictive for insert with check (versie_id = any ((select mijn_nieuwe_versies())::uuid[]));

grant select, insert on waarneming, bevinding to noaber_app;
