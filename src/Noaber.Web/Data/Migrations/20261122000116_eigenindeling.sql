-- How the own workbook of a party is laid out: told once, read at each delivery. Nobody else sees it, save who it went on as: the trail, which all
-- parties read, says that it changed and not into what.
create table eigenindeling (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  partij_id uuid not null,
  indeling jsonb not null,
  bijgewerkt_op timestamptz not null,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict
);
create unique index ix_eigenindeling_samenwerking_id_partij_id on eigenindeling (samenwerking_id, partij_id);

alter table eigenindeling enable row level security;
create policy deelnemers on eigenindeling using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy eigen_partij on eigenindeling as restrictive using (partij_id = any ((select mijn_cijferpartijen())::uuid[]))
  with check (schrijft_levering(samenwerking_id, partij_id));
create policy schrijft on eigenindeling as restrictive for delete using (schrijft_levering(samenwerking_id, partij_id));
grant select, insert, update (indeling, bijgewerkt_op), delete on eigenindeling to noaber_app;
create trigger leg_vast after insert or update or delete on eigenindeling for each row execute function leg_vast('indeling');
