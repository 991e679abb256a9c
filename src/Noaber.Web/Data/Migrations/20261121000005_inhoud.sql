-- What a document holds beside its numbered agreements: years, actions, priorities, tables, statements, terms, and text in between.

alter table kader add column soort varchar(20) not null default 'Kader'
  check (soort in ('Kader', 'Actieprogramma', 'Bod', 'Visie', 'Brief', 'Evaluatie', 'Bijlage', 'Anders'));
alter table kader alter column soort drop default;

alter table afspraak add unique (samenwerking_id, id);
alter table afspraak
  add column regie text[] not null default '{}',
  add column verwijzingen jsonb not null default '[]',
  add column voetnoten jsonb not null default '[]';
alter table afspraak alter column regie drop default, alter column verwijzingen drop default, alter column voetnoten drop default;

-- What the file format said of its lines, and what of the source found no place.
alter table brondocument
  add column bladzijden integer[] not null default '{}',
  add column dekking jsonb not null default '{"tekens":0,"geplaatst":0,"nietGeplaatst":[]}';
alter table brondocument alter column bladzijden drop default, alter column dekking drop default;

create table jaarschijf (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  afspraak_id uuid not null,
  jaar integer not null,
  tekst text not null,
  regie text[] not null,
  bron_van integer not null, bron_tot integer not null,
  unique (samenwerking_id, id),
  foreign key (samenwerking_id, afspraak_id) references afspraak (samenwerking_id, id) on delete cascade
);
create index ix_jaarschijf_samenwerking_id_afspraak_id on jaarschijf (samenwerking_id, afspraak_id);
create unique index ix_jaarschijf_afspraak_id_jaar on jaarschijf (afspraak_id, jaar);

create table speerpunt (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  kader_id uuid not null,
  volgorde integer not null,
  titel varchar(300) not null,
  hoofdthema varchar(300),
  velden jsonb not null,
  bron_van integer not null, bron_tot integer not null,
  unique (samenwerking_id, id),
  foreign key (samenwerking_id, kader_id) references kader (samenwerking_id, id) on delete cascade
);
create index ix_speerpunt_samenwerking_id_kader_id on speerpunt (samenwerking_id, kader_id);
create unique index ix_speerpunt_kader_id_volgorde on speerpunt (kader_id, volgorde);

-- An action stands in an agreement, in its elaboration for a year, or in a priority.
create table actie (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  kader_id uuid not null,
  afspraak_id uuid,
  jaarschijf_id uuid,
  speerpunt_id uuid,
  volgorde integer not null,
  tekst text not null,
  trekkers text[] not null,
  helpers text[] not null,
  termijn varchar(200),
  termijn_van date,
  termijn_tot date,
  doorlopend boolean not null,
  hoeveelheden jsonb not null,
  bron_van integer not null, bron_tot integer not null,
  foreign key (samenwerking_id, kader_id) references kader (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, afspraak_id) references afspraak (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, jaarschijf_id) references jaarschijf (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, speerpunt_id) references speerpunt (samenwerking_id, id) on delete cascade,
  check (num_nonnulls(afspraak_id, speerpunt_id) = 1 and (jaarschijf_id is null or afspraak_id is not null))
);
create index ix_actie_samenwerking_id_kader_id on actie (samenwerking_id, kader_id);
create index ix_actie_samenwerking_id_afspraak_id on actie (samenwerking_id, afspraak_id);
create index ix_actie_samenwerking_id_jaarschijf_id on actie (samenwerking_id, jaarschijf_id);
create index ix_actie_samenwerking_id_speerpunt_id on actie (samenwerking_id, speerpunt_id);
create unique index ix_actie_kader_id_volgorde on actie (kader_id, volgorde);

create table reeks (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  kader_id uuid not null,
  volgorde integer not null,
  titel varchar(300) not null,
  kolommen text[] not null,
  rijen jsonb not null,
  voetnoten jsonb not null,
  bron_van integer not null, bron_tot integer not null,
  foreign key (samenwerking_id, kader_id) references kader (samenwerking_id, id) on delete cascade
);
create index ix_reeks_samenwerking_id_kader_id on reeks (samenwerking_id, kader_id);
create unique index ix_reeks_kader_id_volgorde on reeks (kader_id, volgorde);

create table beleidsuitspraak (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  kader_id uuid not null,
  volgorde integer not null,
  hoofdstuk varchar(300) not null,
  paragraaf varchar(300) not null,
  aard varchar(20) check (aard in ('Richtinggevend', 'Actiegericht')),
  tekst text not null,
  bron_van integer not null, bron_tot integer not null,
  foreign key (samenwerking_id, kader_id) references kader (samenwerking_id, id) on delete cascade
);
create index ix_beleidsuitspraak_samenwerking_id_kader_id on beleidsuitspraak (samenwerking_id, kader_id);
create unique index ix_beleidsuitspraak_kader_id_volgorde on beleidsuitspraak (kader_id, volgorde);

create table definitie (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  kader_id uuid not null,
  volgorde integer not null,
  term varchar(300) not null,
  tekst text not null,
  bron_van integer not null, bron_tot integer not null,
  foreign key (samenwerking_id, kader_id) references kader (samenwerking_id, id) on delete cascade
);
create index ix_definitie_samenwerking_id_kader_id on definitie (samenwerking_id, kader_id);
create unique index ix_definitie_kader_id_volgorde on definitie (kader_id, volgorde);

create table tekstdeel (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  kader_id uuid not null,
  volgorde integer not null,
  kop varchar(500),
  tekst text not null,
  regels text[] not null,
  bron_van integer not null, bron_tot integer not null,
  foreign key (samenwerking_id, kader_id) references kader (samenwerking_id, id) on delete cascade
);
create index ix_tekstdeel_samenwerking_id_kader_id on tekstdeel (samenwerking_id, kader_id);
create unique index ix_tekstdeel_kader_id_volgorde on tekstdeel (kader_id, volgorde);

-- Documents being reviewed: a waiting room, outside the partnership's content. Someone leaves a review and comes back to it; a colleague
-- sees that it is being done. Cancelling takes it away, and what nobody touches for two weeks goes by itself.
create table inlezing (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  account_id uuid not null references account (id) on delete cascade,
  bestandsnaam varchar(260) not null,
  sha256 varchar(64) not null,
  inhoud bytea not null,
  gelezen bytea not null,
  staat jsonb not null,
  aantal integer not null,
  begonnen_op timestamptz not null,
  bijgewerkt_op timestamptz not null
);
create index ix_inlezing_account_id on inlezing (account_id);
create unique index ix_inlezing_samenwerking_id_sha256 on inlezing (samenwerking_id, sha256);

do $$ declare t text; begin
  foreach t in array array['jaarschijf', 'speerpunt', 'actie', 'reeks', 'beleidsuitspraak', 'definitie', 'tekstdeel', 'inlezing'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy deelnemers on %I using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]))', t);
    execute format('grant select, insert on %I to noaber_app', t);
    if t <> 'inlezing' then
      execute format('create trigger leg_vast after insert or update or delete on %I for each row execute function leg_vast()', t);
    end if;
  end loop;
  foreach t in array array['speerpunt', 'actie', 'reeks', 'beleidsuitspraak', 'definitie', 'tekstdeel'] loop
    execute format('create trigger raak_kader_aan_bij after insert on %I referencing new table as rijen for each statement execute function raak_kader_aan()', t);
    execute format('create trigger raak_kader_aan_om after update on %I referencing new table as rijen for each statement execute function raak_kader_aan()', t);
    execute format('create trigger raak_kader_aan_af after delete on %I referencing old table as rijen for each statement execute function raak_kader_aan()', t);
  end loop;
end $$;
create policy verlopen on inlezing using ((select wie()) is null and bijgewerkt_op < now() - interval '14 days');
grant update (account_id, staat, aantal, bijgewerkt_op), delete on inlezing to noaber_app;

-- A newer version of a document takes the place of its concept: the links to its agreements go along.
alter table kader drop constraint kader_status_check, add constraint kader_status_check check (status in ('Concept', 'Vigerend', 'Vervallen', 'Vervangen'));
grant update (status) on kader to noaber_app;
grant update (sleutel) on afspraak to noaber_app;
