-- Who took which figures out, and when. It is read by the party that they are of, by who keeps the monitor, and by who took them; it never changes.
create table cijferdownload (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  versie_id uuid not null,
  partij_id uuid not null,
  door_id uuid references account (id) on delete set null,
  door_partij_id uuid not null,
  vorm varchar(4) not null check (vorm in ('xlsx', 'csv', 'ods', 'pdf')),
  aantal integer not null check (aantal >= 0),
  op timestamptz not null,
  foreign key (samenwerking_id, versie_id) references leveringversie (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict,
  foreign key (samenwerking_id, door_partij_id) references partij (samenwerking_id, id) on delete restrict
);
create index ix_cijferdownload_samenwerking_id_versie_id on cijferdownload (samenwerking_id, versie_id);
create index ix_cijferdownload_samenwerking_id_partij_id on cijferdownload (samenwerking_id, partij_id);
create index ix_cijferdownload_samenwerking_id_door_partij_id on cijferdownload (samenwerking_id, door_partij_id);
create index ix_cijferdownload_door_id on cijferdownload (door_id);

alter table cijferdownload enable row level security;
create policy deelnemers on cijferdownload using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy zichtbaar on cijferdownload as restrictive for select using (
  partij_id = any ((select mijn_cijferpartijen())::uuid[]) or door_id = (select wie()) or heb_rol(samenwerking_id, 'Monitorbeheerder'));
create policy door_mij on cijferdownload as restrictive for insert with check (
  door_id = (select wie()) and door_partij_id = any ((select mijn_partijen())::uuid[])
  and exists (select from leveringversie v where v.id = versie_id and v.partij_id = cijferdownload.partij_id));
grant select, insert on cijferdownload to noaber_app;
