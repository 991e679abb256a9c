-- How actions go, as each party reports it. A report is never changed: who knows better reports again, so that what was said stays.

alter table uitkomst add unique (samenwerking_id, id);

create table voortgang (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  actie_lijn_id uuid,
  uitkomst_id uuid,
  partij_id uuid not null,
  stand varchar(20) not null check (stand in ('OpKoers', 'AandachtNodig', 'LooptNiet', 'Behaald', 'Vervallen', 'NogGeenDoel')),
  aantal numeric(14, 2) check (aantal >= 0),
  toelichting text,
  bewijs varchar(500),
  uitvoerder varchar(200),
  door_id uuid references account (id) on delete set null,
  op timestamptz not null,
  foreign key (samenwerking_id, uitkomst_id) references uitkomst (samenwerking_id, id) on delete restrict,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict,
  check (num_nonnulls(actie_lijn_id, uitkomst_id) = 1),
  check (toelichting is not null or stand in ('OpKoers', 'Behaald', 'NogGeenDoel'))
);
create index ix_voortgang_samenwerking_id_actie_lijn_id_partij_id_op on voortgang (samenwerking_id, actie_lijn_id, partij_id, op);
create index ix_voortgang_samenwerking_id_uitkomst_id on voortgang (samenwerking_id, uitkomst_id);
create index ix_voortgang_samenwerking_id_partij_id on voortgang (samenwerking_id, partij_id);
create index ix_voortgang_door_id on voortgang (door_id);

alter table voortgang enable row level security;
create policy deelnemers on voortgang using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
-- Of a confidential item one sees nothing, so of what came of it neither.
create policy bij_uitkomst on voortgang as restrictive using (uitkomst_id is null or exists (select from uitkomst u where u.id = uitkomst_id));
-- Nobody reports for another party, whatever the application does, but who leads the process.
create policy namens_eigen_partij on voortgang as restrictive for insert with check (door_id = (select wie())
  and (heb_rol(samenwerking_id, 'Procesleider') or partij_id = any ((select mijn_partijen())::uuid[])));
grant select, insert on voortgang to noaber_app;
create trigger leg_vast after insert or update or delete on voortgang for each row execute function leg_vast('toelichting', 'bewijs', 'uitvoerder');
