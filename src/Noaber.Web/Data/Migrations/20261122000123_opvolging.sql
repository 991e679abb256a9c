-- Parties that merge, or go on under another name: from a day on the one that goes on stands in the place of those that stop. Nothing of what those
-- did is rewritten. Until that day it can be undone.

create table opvolging (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  van_id uuid not null,
  naar_id uuid not null,
  op date not null,
  nieuw boolean not null,
  was_tot date,
  door_id uuid references account (id) on delete set null,
  gemaakt_op timestamptz not null,
  check (van_id <> naar_id),
  foreign key (samenwerking_id, van_id) references partij (samenwerking_id, id) on delete restrict,
  foreign key (samenwerking_id, naar_id) references partij (samenwerking_id, id) on delete restrict
);
create unique index ix_opvolging_samenwerking_id_van_id on opvolging (samenwerking_id, van_id);
create index ix_opvolging_samenwerking_id_naar_id on opvolging (samenwerking_id, naar_id);
create index ix_opvolging_naar_id on opvolging (naar_id);
create index ix_opvolging_door_id on opvolging (door_id);

alter table opvolging enable row level security;
create policy deelnemers on opvolging using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy door_wie_leidt on opvolging as restrictive for insert
  with check (heb_rol(samenwerking_id, 'Procesleider') and door_id = (select wie()) and op > current_date);
create policy voor_de_dag on opvolging as restrictive for delete using (heb_rol(samenwerking_id, 'Procesleider') and op > current_date);
grant select, insert, delete on opvolging to noaber_app;
create trigger leg_vast after insert or update or delete on opvolging for each row execute function leg_vast();

-- The party that stops does so the day before, and its people go along with the roles that they have.
create function verwerk_opvolging() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if (select count(distinct o.soort) from partij p join organisatie o on o.id = p.organisatie_id where p.id in (new.van_id, new.naar_id)) > 1 then
      raise exception 'een partij gaat op in een partij van dezelfde soort' using errcode = '23514';
    end if;
    update partij set tot = new.op - 1 where id = new.van_id;
    update deelnemer set tot = new.op - 1 where partij_id = new.van_id and tot is null and van < new.op;
    insert into deelnemer (id, samenwerking_id, partij_id, account_id, rollen, van)
      select gen_random_uuid(), d.samenwerking_id, new.naar_id, d.account_id, d.rollen, new.op from deelnemer d
      where d.partij_id = new.van_id and d.tot = new.op - 1 on conflict do nothing;
  elsif exists (select from partij where id = old.van_id) then
    delete from deelnemer d where d.partij_id = old.naar_id and d.van = old.op
      and exists (select from deelnemer v where v.partij_id = old.van_id and v.account_id = d.account_id and v.tot = old.op - 1);
    update deelnemer set tot = null where partij_id = old.van_id and tot = old.op - 1;
    update partij set tot = old.was_tot where id = old.van_id;
    -- A party that was there for the merger alone goes with it.
    if old.nieuw and not exists (select from opvolging where naar_id = old.naar_id) then
      begin
        delete from partij where id = old.naar_id;
      exception when foreign_key_violation or restrict_violation then null;
      end;
    end if;
  end if;
  return null;
end $$;
create trigger verwerk after insert or delete on opvolging for each row execute function verwerk_opvolging();
revoke execute on function verwerk_opvolging() from public;
