-- What a partnership measures: which figures, how deep, of whom and from when. Everyone here reads it; who keeps the monitor or leads the
-- process writes it.
create table meetplanregel (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  indicator varchar(80) not null,
  niveau varchar(10) not null check (niveau in ('Gemeente', 'Wijk', 'Buurt')),
  vanaf varchar(6) not null check (vanaf ~ '^\d{4}-[12]$'),
  tot_en_met varchar(6) check (tot_en_met ~ '^\d{4}-[12]$' and tot_en_met >= vanaf),
  partijen uuid[] not null
);
create unique index ix_meetplanregel_samenwerking_id_indicator on meetplanregel (samenwerking_id, indicator);

create function beheert_monitor(hier uuid) returns boolean language sql stable as $$
  select heb_rol(hier, 'Monitorbeheerder') or heb_rol(hier, 'Procesleider') $$;

alter table meetplanregel enable row level security;
create policy deelnemers on meetplanregel using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy door_beheer on meetplanregel as restrictive for insert with check (beheert_monitor(samenwerking_id));
create policy gewijzigd_door_beheer on meetplanregel as restrictive for update using (beheert_monitor(samenwerking_id));
create policy weg_door_beheer on meetplanregel as restrictive for delete using (beheert_monitor(samenwerking_id));
grant select, insert, delete, update (niveau, vanaf, tot_en_met, partijen) on meetplanregel to noaber_app;
create trigger leg_vast after insert or update or delete on meetplanregel for each row execute function leg_vast();
