-- The thread: what answers, elaborates or measures what. A link holds for the lines of both ends, so for all their
-- versions; only what a line of a bid answers is said of that line in one version.

create table koppeling (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  van_soort varchar(20) not null,
  van_id uuid not null,
  naar_soort varchar(20) not null,
  naar_id uuid not null,
  aard varchar(20) not null check (aard in ('Beantwoordt', 'WerktUit', 'Meet', 'Noemt')),
  oordeel varchar(20) not null check (oordeel in ('Bevestigd', 'Afgewezen')),
  reden varchar(500),
  door_id uuid references account (id) on delete set null,
  op timestamptz not null,
  check (van_id <> naar_id)
);
create unique index ix_koppeling_samenwerking_id_van_id_naar_id on koppeling (samenwerking_id, van_id, naar_id);
create index ix_koppeling_samenwerking_id_naar_id on koppeling (samenwerking_id, naar_id);
create index ix_koppeling_door_id on koppeling (door_id);

-- A visie is adopted by the council; where and when is all that is known of it here.
alter table kader add column besluit varchar(300);
grant update (besluit) on kader to noaber_app;

do $$ declare t text; begin
  foreach t in array array['thema', 'afspraak', 'actie', 'speerpunt', 'reeks', 'beleidsuitspraak', 'definitie', 'tekstdeel'] loop
    execute format('create index on %I (samenwerking_id, lijn_id)', t);
  end loop;
end $$;

-- Both ends are of the same partnership, and within sight of who links them: it runs as who asks, so row level security answers.
create function draadpunt_bestaat(waar uuid, soort text, wat uuid) returns boolean language plpgsql stable set search_path = public, pg_temp as $$
begin
  return case soort
    when 'Beleidsuitspraak' then exists (select from beleidsuitspraak where samenwerking_id = waar and lijn_id = wat)
    when 'Bodregel' then exists (select from bodregel r where r.samenwerking_id = waar and r.id = draadpunt_bestaat.wat)
    when 'Afspraak' then exists (select from afspraak where samenwerking_id = waar and lijn_id = wat)
    when 'Actie' then exists (select from actie where samenwerking_id = waar and lijn_id = wat)
    else false end;
end $$;
create function controleer_koppeling() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.samenwerking_id, new.van_id, new.naar_id, new.van_soort, new.naar_soort)
      is distinct from (old.samenwerking_id, old.van_id, old.naar_id, old.van_soort, old.naar_soort) then
    raise exception 'een koppeling blijft tussen dezelfde twee' using errcode = '23514';
  end if;
  if tg_op = 'INSERT' and not (draadpunt_bestaat(new.samenwerking_id, new.van_soort, new.van_id)
      and draadpunt_bestaat(new.samenwerking_id, new.naar_soort, new.naar_id)) then
    raise exception 'een koppeling is tussen twee punten die er zijn' using errcode = '23503';
  end if;
  return new;
end $$;
create trigger controleer_koppeling before insert or update on koppeling for each row execute function controleer_koppeling();

alter table koppeling enable row level security;
create policy deelnemers on koppeling using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy op_eigen_naam on koppeling as restrictive for insert with check (door_id = (select wie()));
create policy op_eigen_naam_anders on koppeling as restrictive for update using (true) with check (door_id = (select wie()));
grant select, insert, update, delete on koppeling to noaber_app;
-- The trail is read by all parties: of what a bid answers it says that it was worked on, and not what, since that may be a concept.
create trigger leg_vast after insert or update on koppeling for each row when (new.van_soort <> 'Bodregel') execute function leg_vast();
create trigger leg_vast_weg after delete on koppeling for each row when (old.van_soort <> 'Bodregel') execute function leg_vast();
create trigger leg_vast_bod after insert or update on koppeling for each row when (new.van_soort = 'Bodregel')
  execute function leg_vast('naar_soort', 'naar_id', 'reden');
create trigger leg_vast_bod_weg after delete on koppeling for each row when (old.van_soort = 'Bodregel')
  execute function leg_vast('naar_soort', 'naar_id', 'reden');
