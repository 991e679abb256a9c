-- Who has a review open, and how far the reading of a long document is.

alter table inlezing add unique (samenwerking_id, id);

-- Who looked at a review last, and when: so that two people see each other, also when one of them only looks. No content, so no trail.
create table inleesbezoek (
  inlezing_id uuid not null,
  account_id uuid not null references account (id) on delete cascade,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  gezien_op timestamptz not null,
  primary key (inlezing_id, account_id),
  foreign key (samenwerking_id, inlezing_id) references inlezing (samenwerking_id, id) on delete cascade
);
create index ix_inleesbezoek_account_id on inleesbezoek (account_id);
create index ix_inleesbezoek_samenwerking_id_inlezing_id on inleesbezoek (samenwerking_id, inlezing_id);
alter table inleesbezoek enable row level security;
create policy deelnemers on inleesbezoek using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]))
  with check (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]) and account_id = (select wie()));
grant select, insert, update (gezien_op) on inleesbezoek to noaber_app;

-- A document that takes long is read while nobody waits: since when, and why it was refused.
alter table inlezing add column leest_sinds timestamptz, add column weigering jsonb;
grant update (gelezen, leest_sinds, weigering) on inlezing to noaber_app;

-- Of a file that is refused nothing stays but why. Nobody else changes a file that came in.
create function leeg_geweigerd() returns trigger language plpgsql as $$
begin
  if new.weigering is not null then
    new.inhoud := '';
  end if;
  return new;
end
$$;
create trigger leeg_geweigerd before update of weigering on inlezing for each row execute function leeg_geweigerd();
