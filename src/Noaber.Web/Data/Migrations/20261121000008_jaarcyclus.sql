-- The year of a partnership with its milestones, who did what of them, and reminders by mail.

create table jaarcyclus (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  jaar integer not null check (jaar between 2015 and 2100),
  sjabloon varchar(60) not null,
  sjabloon_versie integer not null,
  gemaakt_op timestamptz not null,
  unique (samenwerking_id, id)
);
create unique index ix_jaarcyclus_samenwerking_id_jaar on jaarcyclus (samenwerking_id, jaar);

create table mijlpaal (
  id uuid primary key,
  samenwerking_id uuid not null,
  jaarcyclus_id uuid not null,
  volgorde integer not null,
  code varchar(60),
  naam varchar(200) not null,
  soorten text[] not null,
  rol varchar(20) check (rol in ('Procesleider', 'Monitorbeheerder')),
  partij_id uuid,
  buiten varchar(100),
  van date,
  datum date not null,
  regel jsonb,
  nodig text not null,
  grond varchar(300) not null,
  wettelijk boolean not null,
  voorwaarde text,
  feit varchar(60),
  vervallen_op date,
  vervallen_omdat text,
  unique (samenwerking_id, id),
  foreign key (samenwerking_id, jaarcyclus_id) references jaarcyclus (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict,
  check (van <= datum),
  check ((vervallen_op is null) = (vervallen_omdat is null))
);
create index ix_mijlpaal_samenwerking_id_jaarcyclus_id on mijlpaal (samenwerking_id, jaarcyclus_id);
create index ix_mijlpaal_samenwerking_id_partij_id on mijlpaal (samenwerking_id, partij_id);

create table afronding (
  id uuid primary key,
  samenwerking_id uuid not null,
  mijlpaal_id uuid not null,
  partij_id uuid,
  op date not null,
  door_id uuid references account (id) on delete set null,
  bewijs text not null,
  foreign key (samenwerking_id, mijlpaal_id) references mijlpaal (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict
);
create unique index ix_afronding_samenwerking_id_mijlpaal_id_partij_id on afronding (samenwerking_id, mijlpaal_id, partij_id) nulls not distinct;
create index ix_afronding_samenwerking_id_partij_id on afronding (samenwerking_id, partij_id);
create index ix_afronding_door_id on afronding (door_id);

do $$ declare t text; begin
  foreach t in array array['jaarcyclus', 'mijlpaal', 'afronding'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy deelnemers on %I using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]))', t);
    execute format('grant select, insert on %I to noaber_app', t);
    execute format('create trigger leg_vast after insert or update or delete on %I for each row execute function leg_vast()', t);
  end loop;
end $$;
grant update (naam, soorten, rol, partij_id, buiten, van, datum, regel, nodig, grond, vervallen_op, vervallen_omdat) on mijlpaal to noaber_app;
grant delete on afronding to noaber_app;

-- Reminders --------------------------------------------------------------------------------------------------------
-- The key of a reminder and its mail come in one transaction, in the name of the person: what that person may not see is in no mail.

create table herinnering (
  account_id uuid not null references account (id) on delete cascade,
  sleutel varchar(100) not null,
  op timestamptz not null,
  primary key (account_id, sleutel)
);
alter table herinnering enable row level security;
create policy eigen on herinnering using (account_id = (select wie()));
grant select, insert on herinnering to noaber_app;

alter table account add column herinneringen varchar(10) not null default 'Wekelijks' check (herinneringen in ('Geen', 'Wekelijks', 'Meteen'));
alter table account alter column herinneringen drop default;
drop trigger leg_vast on account;
create trigger leg_vast after insert or update or delete on account for each row
  execute function leg_account_vast('beheerder', 'email_confirmed', 'two_factor_enabled', 'lockout_enabled', 'lockout_end', 'herinneringen');

-- Where a receiver stops this kind of mail (RFC 8058); mail that someone asked for has none.
alter table uitgaande_mail add column afmelden_bij varchar(1000);
