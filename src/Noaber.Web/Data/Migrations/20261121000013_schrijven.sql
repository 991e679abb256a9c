-- Writing: drafts of what is not saved yet, and how far an action is.

-- What someone is typing in a piece of a concept. Of that person alone, and no part of the partnership's content or trail: saving takes
-- it away, and what nobody touches for 90 days goes by itself.
create table klad (
  id uuid primary key default gen_random_uuid(),
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  kader_id uuid not null,
  account_id uuid not null references account (id) on delete cascade,
  stuk varchar(200) not null,
  stand varchar(64) not null,
  velden jsonb not null check (octet_length(velden::text) <= 1000000),
  begonnen_op timestamptz not null,
  bijgewerkt_op timestamptz not null,
  foreign key (samenwerking_id, kader_id) references kader (samenwerking_id, id) on delete cascade
);
alter table klad alter column id drop default;
create index ix_klad_samenwerking_id_kader_id on klad (samenwerking_id, kader_id);
create unique index ix_klad_account_id_kader_id_stuk on klad (account_id, kader_id, stuk);
alter table klad enable row level security;
create policy eigen on klad using (account_id = (select wie()) and samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy verlopen on klad using ((select wie()) is null and bijgewerkt_op < now() - interval '90 days');
grant select, delete on klad to noaber_app;

-- The one way to keep a draft. Also for who was signed out half-way: then nobody is asking, and the application vouches for whose words
-- they are. It lays them down and reads nothing. Not without the person still taking part, and not in what is no concept any more.
create function bewaar_klad(van_wie uuid, in_kader uuid, welk_stuk text, van_stand text, wat jsonb, nu timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare hier uuid; begin
  if wie() is not null and wie() <> van_wie then return false; end if;
  select k.samenwerking_id into hier from kader k where k.id = in_kader and k.status = 'Concept' and exists (
    select from deelnemer d join partij p on p.id = d.partij_id
    where d.account_id = van_wie and d.samenwerking_id = k.samenwerking_id and d.van <= current_date and (d.tot is null or d.tot >= current_date)
      and p.van <= current_date and (p.tot is null or p.tot >= current_date));
  if hier is null then return false; end if;
  insert into klad (id, samenwerking_id, kader_id, account_id, stuk, stand, velden, begonnen_op, bijgewerkt_op)
    values (gen_random_uuid(), hier, in_kader, van_wie, welk_stuk, van_stand, wat, nu, nu)
  on conflict (account_id, kader_id, stuk) do update set stand = excluded.stand, velden = excluded.velden, bijgewerkt_op = excluded.bijgewerkt_op,
    -- Who comes back after a while begins anew, for who else looks.
    begonnen_op = case when klad.bijgewerkt_op < excluded.bijgewerkt_op - interval '15 minutes' then excluded.begonnen_op else klad.begonnen_op end;
  return true;
end $$;

-- Who else is at work in a concept, and on which piece of it: the outline tells it of all, a piece of its own. Never what they write.
create function wie_schrijft(in_kader uuid, nu timestamptz) returns table (stuk text, naam text, partij text, sinds timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select k.stuk::text, a.naam::text, o.naam::text, k.begonnen_op
    from klad k join account a on a.id = k.account_id
      join deelnemer d on d.account_id = k.account_id and d.samenwerking_id = k.samenwerking_id and d.van <= current_date and (d.tot is null or d.tot >= current_date)
      join partij p on p.id = d.partij_id join organisatie o on o.id = p.organisatie_id
    where k.kader_id = in_kader and k.account_id <> wie() and k.samenwerking_id = any (mijn_samenwerkingen())
      and k.bijgewerkt_op > nu - interval '15 minutes'
    order by k.begonnen_op;
end $$;
revoke execute on function bewaar_klad(uuid, uuid, text, text, jsonb, timestamptz), wie_schrijft(uuid, timestamptz) from public;
grant execute on function bewaar_klad(uuid, uuid, text, text, jsonb, timestamptz), wie_schrijft(uuid, timestamptz) to noaber_app;
