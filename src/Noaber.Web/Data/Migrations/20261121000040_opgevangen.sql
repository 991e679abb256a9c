-- What someone wrote in a form that came in after the sign-in had ended. Of that person alone, and no part of the partnership's content or
-- trail: it goes when the form is sent again, and after 30 days by itself.
create table opgevangen (
  id uuid primary key default gen_random_uuid(),
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  account_id uuid not null references account (id) on delete cascade,
  pagina varchar(1000) not null,
  formulier varchar(1000) not null,
  velden jsonb not null check (octet_length(velden::text) <= 1000000),
  op timestamptz not null
);
alter table opgevangen alter column id drop default;
create index ix_opgevangen_samenwerking_id on opgevangen (samenwerking_id);
create unique index ix_opgevangen_account_id_formulier on opgevangen (account_id, formulier);
alter table opgevangen enable row level security;
create policy eigen on opgevangen using (account_id = (select wie()) and samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy verlopen on opgevangen using ((select wie()) is null and op < now() - interval '30 days');
grant select, delete on opgevangen to noaber_app;

-- The one way to keep them, as a draft is kept: nobody is asking any more, the application vouches for whose words they are, and nothing is
-- read. Not without the person still taking part; and of one person no more than fifty.
create function vang_op(van_wie uuid, hier_heet text, op_pagina text, in_formulier text, wat jsonb, nu timestamptz) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare hier uuid; welk uuid; begin
  if wie() is not null and wie() <> van_wie then return null; end if;
  select s.id into hier from samenwerking s where s.slug = hier_heet and exists (
    select from deelnemer d join partij p on p.id = d.partij_id
    where d.account_id = van_wie and d.samenwerking_id = s.id and d.van <= current_date and (d.tot is null or d.tot >= current_date)
      and p.van <= current_date and (p.tot is null or p.tot >= current_date));
  if hier is null then return null; end if;
  insert into opgevangen (id, samenwerking_id, account_id, pagina, formulier, velden, op)
    values (gen_random_uuid(), hier, van_wie, op_pagina, in_formulier, wat, nu)
  on conflict (account_id, formulier) do update set pagina = excluded.pagina, velden = excluded.velden, op = excluded.op
  returning id into welk;
  delete from opgevangen o where o.account_id = van_wie
    and o.id not in (select id from opgevangen n where n.account_id = van_wie order by n.op desc, (n.id = welk) desc limit 50);
  return welk;
end $$;
revoke execute on function vang_op(uuid, text, text, text, jsonb, timestamptz) from public;
grant execute on function vang_op(uuid, text, text, text, jsonb, timestamptz) to noaber_app;
