-- What the parties released of how things go and of what became of it: a copy, under the policy of the released texts (see publicatie).

create table openbaarverslag (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  soort varchar(20) not null check (soort in ('Evaluatie', 'Voortgang')),
  evaluatie_id uuid,
  jaar integer not null,
  kwartaal integer check (kwartaal between 1 and 4),
  nummer integer not null check (nummer > 0),
  titel varchar(300) not null,
  peildag date not null,
  inhoud jsonb not null,
  door_id uuid references account (id) on delete set null,
  op timestamptz not null,
  ingetrokken_op timestamptz,
  check ((soort = 'Evaluatie') = (evaluatie_id is not null) and (soort = 'Voortgang') = (kwartaal is not null)),
  foreign key (samenwerking_id, evaluatie_id) references evaluatie (samenwerking_id, id) on delete restrict
);
create unique index ix_openbaarverslag_samenwerking_id_nummer on openbaarverslag (samenwerking_id, nummer);
create unique index ix_openbaarverslag_samenwerking_id_evaluatie_id on openbaarverslag (samenwerking_id, evaluatie_id)
  where ingetrokken_op is null;
create unique index ix_openbaarverslag_samenwerking_id_jaar_kwartaal on openbaarverslag (samenwerking_id, jaar, kwartaal)
  where ingetrokken_op is null;
create index ix_openbaarverslag_door_id on openbaarverslag (door_id);

create function controleer_openbaarverslag() returns trigger language plpgsql as $$
begin
  if new.evaluatie_id is not null and not exists (select from evaluatie e where e.id = new.evaluatie_id
      and e.samenwerking_id = new.samenwerking_id and e.gesloten_op is not null) then
    raise exception 'alleen een gesloten evaluatie kan openbaar worden' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger controleer_openbaarverslag before insert on openbaarverslag for each row execute function controleer_openbaarverslag();

alter table openbaarverslag enable row level security;
create policy openbaar on openbaarverslag for select using (ingetrokken_op is null);
create policy deelnemers on openbaarverslag for select using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy maakt_openbaar on openbaarverslag for insert
  with check (door_id = (select wie()) and heb_rol(samenwerking_id, 'Procesleider'));
create policy trekt_in on openbaarverslag for update using (heb_rol(samenwerking_id, 'Procesleider') and ingetrokken_op is null)
  with check (heb_rol(samenwerking_id, 'Procesleider') and ingetrokken_op is not null);
grant select, insert on openbaarverslag to noaber_app;
grant update (ingetrokken_op) on openbaarverslag to noaber_app;
create trigger leg_vast after insert or update or delete on openbaarverslag for each row execute function leg_vast('inhoud');
