-- A question to the figures that someone asks again and again, under a name of their own. It is theirs alone: nobody else reads it, and so it leaves
-- no trail that others read.
create table cijferweergave (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  account_id uuid not null references account (id) on delete cascade,
  naam varchar(100) not null check (naam <> ''),
  vraag varchar(30000) not null,
  op timestamptz not null
);
create unique index ix_cijferweergave_samenwerking_id_account_id_naam on cijferweergave (samenwerking_id, account_id, naam);
create index ix_cijferweergave_account_id on cijferweergave (account_id);

alter table cijferweergave enable row level security;
create policy deelnemers on cijferweergave using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy van_mij on cijferweergave as restrictive using (account_id = (select wie())) with check (account_id = (select wie()));
grant select, insert, delete, update (vraag, op) on cijferweergave to noaber_app;
