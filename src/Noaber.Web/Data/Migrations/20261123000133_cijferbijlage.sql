-- A figure that stands with an item of an agenda or with an agreement: a question, answered for whoever reads it for as long as the item or the
-- agreement can still change. Then it is frozen: from that day it shows one picture (cijferbeeld), or says that there were no figures.
create table cijferbijlage (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  agendapunt_id uuid,
  afspraak_id uuid,
  titel varchar(200) not null check (titel <> ''),
  vraag varchar(30000) not null,
  beeld_id uuid,
  vast_op timestamptz,
  door_id uuid references account (id) on delete set null,
  op timestamptz not null,
  check (num_nonnulls(agendapunt_id, afspraak_id) = 1),
  check (beeld_id is null or vast_op is not null),
  foreign key (samenwerking_id, agendapunt_id) references agendapunt (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, afspraak_id) references afspraak (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, beeld_id) references cijferbeeld (samenwerking_id, id) on delete restrict
);
create index ix_cijferbijlage_samenwerking_id_agendapunt_id on cijferbijlage (samenwerking_id, agendapunt_id);
create index ix_cijferbijlage_samenwerking_id_afspraak_id on cijferbijlage (samenwerking_id, afspraak_id);
create index ix_cijferbijlage_samenwerking_id_beeld_id on cijferbijlage (samenwerking_id, beeld_id);
create index ix_cijferbijlage_door_id on cijferbijlage (door_id);

-- Whoever reads the item or the agreement sees that it is there; what it shows is asked in the name of that reader.
alter table cijferbijlage enable row level security;
create policy deelnemers on cijferbijlage using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy bij_agendapunt on cijferbijlage as restrictive using (agendapunt_id is null or exists (select from agendapunt a where a.id = agendapunt_id));
create policy bij_afspraak on cijferbijlage as restrictive using (afspraak_id is null or exists (select from afspraak a where a.id = afspraak_id));
create policy door_mij on cijferbijlage as restrictive for insert with check (door_id = (select wie()));
grant select, insert, delete, update (beeld_id, vast_op) on cijferbijlage to noaber_app;

-- Put there, frozen and taken away while the meeting lasts, or with a text in preparation or in force. What was frozen stays as it was; with its
-- item or its agreement it goes.
create function bewaak_cijferbijlage() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  rij jsonb := coalesce(case when tg_op <> 'DELETE' then to_jsonb(new) end, to_jsonb(old));
  stand text;
begin
  if rij ->> 'agendapunt_id' is not null then
    select o.status into stand from overleg o join agendapunt a on a.overleg_id = o.id where a.id = (rij ->> 'agendapunt_id')::uuid for share of o;
  else
    select k.status into stand from kader k join afspraak a on a.kader_id = k.id where a.id = (rij ->> 'afspraak_id')::uuid;
  end if;
  if stand in ('Gesloten', 'Afgelast') or tg_op = 'INSERT' and stand in ('Vastgesteld', 'Vervallen', 'Vervangen') then
    raise exception 'hier komt geen cijfer meer bij (%)', stand using errcode = '23001';
  end if;
  if tg_op = 'INSERT' and new.vast_op is not null or tg_op <> 'INSERT' and stand is not null and old.vast_op is not null then
    raise exception 'wat is vastgezet blijft zo' using errcode = '23001';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger bewaak before insert or update or delete on cijferbijlage for each row execute function bewaak_cijferbijlage();

create trigger leg_vast after insert or update or delete on cijferbijlage for each row execute function leg_vast('titel', 'vraag');
