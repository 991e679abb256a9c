-- Access for programs: whoever holds the secret of a token reads along as its owner, within its scope, in the API alone. Only the hash of
-- the secret is kept.

create table api_token (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  naam varchar(100) not null,
  geheim_hash bytea not null,
  stempel text not null,
  samenwerkingen uuid[],
  gebieden text[] not null check (cardinality(gebieden) > 0),
  gemaakt_op timestamptz not null,
  verloopt_op timestamptz not null check (verloopt_op <= gemaakt_op + interval '367 days'),
  laatst_gebruikt_op timestamptz
);
create index ix_api_token_account_id on api_token (account_id);
create unique index ix_api_token_geheim_hash on api_token (geheim_hash);
alter table api_token enable row level security;
create policy eigen on api_token using (account_id = (select wie()));
grant select, insert, delete on api_token to noaber_app;
-- That a program read something is no change of its token.
create trigger leg_vast after insert or delete on api_token for each row
  execute function leg_account_vast('naam', 'gebieden', 'samenwerkingen', 'verloopt_op');

-- The only door for who is nobody yet. The stamp of an account changes when its owner signs out everywhere or changes a way in: then all
-- that was given out before is void.
create function open_api_token(hash bytea) returns setof api_token
  language plpgsql security definer set search_path = public, pg_temp as $$
declare gevonden api_token; begin
  select t.* into gevonden from api_token t join account a on a.id = t.account_id
    where t.geheim_hash = hash and t.verloopt_op > now() and t.stempel = a.security_stamp and (a.lockout_end is null or a.lockout_end <= now());
  if not found then return; end if;
  -- To the minute: a program that asks all day need not write all day.
  update api_token set laatst_gebruikt_op = now()
    where id = gevonden.id and (laatst_gebruikt_op is null or laatst_gebruikt_op < now() - interval '1 minute');
  return next gevonden;
end $$;
revoke execute on function open_api_token(bytea) from public;
grant execute on function open_api_token(bytea) to noaber_app;
