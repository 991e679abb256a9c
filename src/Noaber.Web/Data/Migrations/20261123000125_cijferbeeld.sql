-- What figures showed when someone froze them: the question and the whole answer, under its hash. It never changes, and is read by at most those
-- for whom the figures in it were: everyone here, who sits at the table, the party that they are of, or who looks after all.
create table cijferbeeld (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  hash varchar(64) not null check (hash ~ '^[0-9a-f]{64}$'),
  vraag varchar(30000) not null,
  antwoord jsonb not null,
  publiek varchar(12) not null check (publiek in ('Iedereen', 'Tafel', 'EigenPartij', 'Nakijk')),
  partij_id uuid not null,
  door_id uuid references account (id) on delete set null,
  op timestamptz not null,
  unique (samenwerking_id, id),
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict
);
create unique index ix_cijferbeeld_samenwerking_id_hash on cijferbeeld (samenwerking_id, hash);
create index ix_cijferbeeld_samenwerking_id_partij_id on cijferbeeld (samenwerking_id, partij_id);
create index ix_cijferbeeld_door_id on cijferbeeld (door_id);

alter table cijferbeeld enable row level security;
create policy deelnemers on cijferbeeld using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy zichtbaar on cijferbeeld as restrictive for select using (
  publiek = 'Iedereen'
  or publiek = 'Tafel' and samenwerking_id = any ((select mijn_tafels())::uuid[])
  or publiek = 'EigenPartij' and partij_id = any ((select mijn_cijferpartijen())::uuid[])
  or publiek in ('EigenPartij', 'Nakijk') and samenwerking_id = any ((select mijn_nakijk())::uuid[]));
create policy door_mij on cijferbeeld as restrictive for insert with check (
  door_id = (select wie()) and partij_id = any ((select mijn_partijen())::uuid[]));
grant select, insert on cijferbeeld to noaber_app;

-- The trail is read by all parties: it says that something was frozen, and not what.
create trigger leg_vast after insert or update or delete on cijferbeeld for each row execute function leg_vast('hash', 'vraag', 'antwoord');
