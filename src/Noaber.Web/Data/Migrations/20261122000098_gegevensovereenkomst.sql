-- What a party agreed to before its first delivery of figures. It is signed by its director, for the own party alone, and ends; it never changes.
create table gegevensovereenkomst (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  partij_id uuid not null,
  regelversie integer not null,
  vanaf date not null,
  tot date check (tot >= vanaf),
  door_id uuid references account (id) on delete set null,
  op timestamptz not null,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict
);
create unique index ix_gegevensovereenkomst_partij on gegevensovereenkomst (samenwerking_id, partij_id) where tot is null;
create index ix_gegevensovereenkomst_door_id on gegevensovereenkomst (door_id);

alter table gegevensovereenkomst enable row level security;
create policy deelnemers on gegevensovereenkomst using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy namens_eigen_partij on gegevensovereenkomst as restrictive for insert
  with check (heb_rol(samenwerking_id, 'Bestuurder', partij_id) and door_id = (select wie()) and tot is null);
create policy door_eigen_partij on gegevensovereenkomst as restrictive for update using (heb_rol(samenwerking_id, 'Bestuurder', partij_id) and tot is null)
  with check (tot is not null);
grant select, insert, update (tot) on gegevensovereenkomst to noaber_app;
create trigger leg_vast after insert or update or delete on gegevensovereenkomst for each row execute function leg_vast();
