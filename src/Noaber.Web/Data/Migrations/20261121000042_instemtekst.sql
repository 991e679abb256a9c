-- The text that was consented to, piece by piece: whose consent lapsed sees what became of exactly that text.
create table instemtekst (
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  voorstel_id uuid not null,
  tekst_hash varchar(64) not null,
  passages jsonb not null,
  primary key (voorstel_id, tekst_hash),
  foreign key (samenwerking_id, voorstel_id) references voorstel (samenwerking_id, id) on delete cascade
);
create index ix_instemtekst_samenwerking_id_voorstel_id on instemtekst (samenwerking_id, voorstel_id);
alter table instemtekst enable row level security;
create policy deelnemers on instemtekst using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
grant select, insert on instemtekst to noaber_app;
create trigger leg_vast after insert or update or delete on instemtekst for each row execute function leg_vast('passages');
