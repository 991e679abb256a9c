-- No agreement: the dispute with its terms, which stand on the calendar as milestones of no year's template.

create table geschil (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  voorstel_id uuid not null,
  ontstaan_op date not null,
  partij_id uuid,
  voorgelegd_op date check (voorgelegd_op >= ontstaan_op),
  uiterlijk date,
  gesloten_op date,
  afloop text,
  unique (samenwerking_id, id),
  foreign key (samenwerking_id, voorstel_id) references voorstel (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict,
  check (num_nonnulls(partij_id, voorgelegd_op, uiterlijk) in (0, 3)),
  check ((gesloten_op is null) = (afloop is null))
);
create unique index ix_geschil_samenwerking_id_voorstel_id on geschil (samenwerking_id, voorstel_id);
create index ix_geschil_samenwerking_id_partij_id on geschil (samenwerking_id, partij_id);
alter table geschil enable row level security;
create policy deelnemers on geschil using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
grant select, insert on geschil to noaber_app;
grant update (partij_id, voorgelegd_op, uiterlijk, gesloten_op, afloop) on geschil to noaber_app;
create trigger leg_vast after insert or update or delete on geschil for each row execute function leg_vast();

alter table mijlpaal alter column jaarcyclus_id drop not null,
  add column geschil_id uuid,
  add foreign key (samenwerking_id, geschil_id) references geschil (samenwerking_id, id) on delete cascade,
  add check (num_nonnulls(jaarcyclus_id, geschil_id) = 1);
create index ix_mijlpaal_samenwerking_id_geschil_id on mijlpaal (samenwerking_id, geschil_id);
