-- Parties that merge, or go on under another name: from a day on the one that goes on stands in the place of those that stop. Nothing of what those
-- did is rewritten. Until that day it can be undone. It can be written down afterwards too, while nobody did anything for the old party since.

create table opvolging (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  van_id uuid not null,
  naar_id uuid not null,
  op date not null,
  nieuw boolean not null,
  was_tot date,
  mee uuid[] not null,
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

-- What a party did on a day or after it, the first that is found; null when it did nothing. What came in for a party that had gone on as it by then
-- is its doing too. Who does not lead here is told nothing.
create function deed_sinds(welke uuid, dag date) returns text language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  sindsdien timestamptz := dag::timestamp at time zone 'Europe/Amsterdam';
begin
  if not heb_rol((select samenwerking_id from partij where id = welke), 'Procesleider') then
    return null;
  end if;
  return case
    when exists (with recursive p (id, sinds) as (select welke, sindsdien
        union select o.van_id, greatest(p.sinds, o.op::timestamp at time zone 'Europe/Amsterdam') from opvolging o join p on o.naar_id = p.id)
      select from leveringversie v join p on v.partij_id = p.id where v.op >= p.sinds) then 'leverde cijfers aan'
    when exists (select from leveringstap where partij_id = welke and op >= sindsdien) then 'deed een stap met een levering'
    when exists (select from instemming where partij_id = welke and gegeven_op >= sindsdien) then 'gaf haar stem over een voorstel'
    when exists (select from voorstel where partij_id = welke and ingediend_op >= sindsdien) then 'diende een voorstel in'
    when exists (select from zienswijze where partij_id = welke and gegeven_op >= sindsdien) then 'gaf een zienswijze'
    when exists (select from bod where partij_id = welke and ingediend_op >= sindsdien) then 'deed een bod'
    when exists (select from bodzienswijze where partij_id = welke and op >= sindsdien) then 'gaf een zienswijze op een bod'
    when exists (select from voortgang where partij_id = welke and op >= sindsdien) then 'meldde voortgang'
    when exists (select from evaluatieoordeel where partij_id = welke and op >= sindsdien) then 'gaf een oordeel in een evaluatie'
    when exists (select from toestemming where partij_id = welke and op >= sindsdien) then 'antwoordde op een vraag om vrijgave'
    when exists (select from gegevensovereenkomst where partij_id = welke and op >= sindsdien) then 'tekende de regels over gegevens'
    when exists (select from deelnemer where partij_id = welke and van >= dag) then 'kreeg er iemand bij'
  end;
end $$;
revoke execute on function deed_sinds(uuid, date) from public;
grant execute on function deed_sinds(uuid, date) to noaber_app;

alter table opvolging enable row level security;
create policy deelnemers on opvolging using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy door_wie_leidt on opvolging as restrictive for insert
  with check (heb_rol(samenwerking_id, 'Procesleider') and door_id = (select wie()) and (op > current_date or deed_sinds(van_id, op) is null));
create policy voor_de_dag on opvolging as restrictive for delete using (heb_rol(samenwerking_id, 'Procesleider') and op > current_date);
grant select, insert, delete on opvolging to noaber_app;
create trigger leg_vast after insert or update or delete on opvolging for each row execute function leg_vast();

-- Whom it takes along: those that would have stayed.
create function wie_gaat_mee() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.mee := array(select id from deelnemer where partij_id = new.van_id and van < new.op and (tot is null or tot >= new.op));
  return new;
end $$;
create trigger wie_gaat_mee before insert on opvolging for each row execute function wie_gaat_mee();
revoke execute on function wie_gaat_mee() from public;

-- The party that stops does so the day before, and its people go along with the roles and the last day that they have. Undone, they get those back.
create function verwerk_opvolging() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  d deelnemer;
  einde date;
begin
  if tg_op = 'INSERT' then
    if (select count(distinct o.soort) from partij p join organisatie o on o.id = p.organisatie_id where p.id in (new.van_id, new.naar_id)) > 1 then
      raise exception 'een partij gaat op in een partij van dezelfde soort' using errcode = '23514';
    end if;
    update partij set tot = new.op - 1 where id = new.van_id;
    for d in select * from deelnemer where id = any (new.mee) loop
      update deelnemer set tot = new.op - 1 where id = d.id;
      insert into deelnemer (id, samenwerking_id, partij_id, account_id, rollen, van, tot)
        values (gen_random_uuid(), d.samenwerking_id, new.naar_id, d.account_id, d.rollen, new.op, d.tot) on conflict do nothing;
    end loop;
  elsif exists (select from partij where id = old.van_id) then
    for d in select * from deelnemer where id = any (old.mee) loop
      einde := (select tot from deelnemer where partij_id = old.naar_id and account_id = d.account_id and van = old.op);
      -- Who came along by another merger of that day stays for that one.
      delete from deelnemer n where n.partij_id = old.naar_id and n.account_id = d.account_id and n.van = old.op
        and not exists (select from opvolging o join deelnemer a on a.id = any (o.mee)
          where o.naar_id = old.naar_id and o.op = old.op and o.id <> old.id and a.account_id = d.account_id);
      update deelnemer set tot = einde where id = d.id;
    end loop;
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
