-- What the parties released to everyone: a copy of a text that was adopted. It is the only table that anyone may read without signing in,
-- so that nothing else has to open up. A copy never changes; it can be taken back, and then only who takes part still sees it.

create table publicatie (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  kader_id uuid not null,
  lijn_id uuid not null,
  nummer integer not null check (nummer > 0),
  titel varchar(300) not null,
  versie integer,
  ingang date,
  inhoud jsonb not null,
  door_id uuid references account (id) on delete set null,
  op timestamptz not null,
  ingetrokken_op timestamptz,
  foreign key (samenwerking_id, kader_id) references kader (samenwerking_id, id) on delete restrict,
  unique (samenwerking_id, nummer)
);
create unique index ix_publicatie_samenwerking_id_kader_id on publicatie (samenwerking_id, kader_id) where ingetrokken_op is null;
create index ix_publicatie_door_id on publicatie (door_id);

create function controleer_publicatie() returns trigger language plpgsql as $$
begin
  if not exists (select from kader k where k.id = new.kader_id and k.samenwerking_id = new.samenwerking_id and k.lijn_id = new.lijn_id
      and k.status in ('Vastgesteld', 'Vigerend', 'Vervallen') and k.soort <> 'Visie') then
    raise exception 'alleen afspraken die zijn vastgesteld kunnen openbaar worden' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger controleer_publicatie before insert on publicatie for each row execute function controleer_publicatie();

alter table publicatie enable row level security;
create policy openbaar on publicatie for select using (ingetrokken_op is null);
create policy deelnemers on publicatie for select using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy maakt_openbaar on publicatie for insert with check (door_id = (select wie()) and heb_rol(samenwerking_id, 'Procesleider'));
create policy trekt_in on publicatie for update using (heb_rol(samenwerking_id, 'Procesleider') and ingetrokken_op is null)
  with check (heb_rol(samenwerking_id, 'Procesleider') and ingetrokken_op is not null);
grant select, insert on publicatie to noaber_app;
grant update (ingetrokken_op) on publicatie to noaber_app;
create trigger leg_vast after insert or update or delete on publicatie for each row execute function leg_vast('inhoud');

-- Of a partnership that released nothing not even its name is told. Reports (openbaarverslag) and figures (vrijgave) come in later steps; it looks
-- there too.
create function openbare_samenwerkingen() returns table (id uuid, naam text, slug text, voorbeeld boolean)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select s.id, s.naam::text, s.slug::text, s.voorbeeld from samenwerking s
    where exists (select from publicatie p where p.samenwerking_id = s.id and p.ingetrokken_op is null)
      or exists (select from openbaarverslag v where v.samenwerking_id = s.id and v.ingetrokken_op is null)
      or exists (select from vrijgave w where w.samenwerking_id = s.id and w.publiek = 'Openbaar' and w.vrijgegeven_op is not null);
end $$;
revoke execute on function openbare_samenwerkingen() from public;
grant execute on function openbare_samenwerkingen() to noaber_app;
