-- The link to the own agenda is given out as a token is: void once its owner signs out everywhere or changes a way in, and while the account
-- is locked. That a calendar reads it is written to the minute.
alter table agendalink add column stempel text;
update agendalink l set stempel = a.security_stamp from account a where a.id = l.account_id;
alter table agendalink alter column stempel set not null;

create or replace function open_agendalink(hash bytea) returns uuid
  language plpgsql security definer set search_path = public, pg_temp as $$
declare gevonden agendalink; begin
  select l.* into gevonden from agendalink l join account a on a.id = l.account_id
    where l.geheim_hash = hash and l.stempel = a.security_stamp and (a.lockout_end is null or a.lockout_end <= now());
  if not found then return null; end if;
  update agendalink set laatst_gebruikt_op = now()
    where id = gevonden.id and (laatst_gebruikt_op is null or laatst_gebruikt_op < now() - interval '1 minute');
  return gevonden.account_id;
end $$;
