-- Whoever changes anything in a kader gives the kader a new row version (xmin), once a transaction: what was kept of it elsewhere is old.
-- A statement with many rows does it once; the row itself stays as it was, so the audit trail has no line of it.
create function raak_kader_aan() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'onderdeel' then
    update kader set titel = titel where id in (select t.kader_id from thema t join rijen r on r.thema_id = t.id) and xmin <> pg_current_xact_id()::xid;
  elsif tg_table_name = 'jaarschijf' then
    update kader set titel = titel where id in (select a.kader_id from afspraak a join rijen r on r.afspraak_id = a.id) and xmin <> pg_current_xact_id()::xid;
  else
    update kader set titel = titel where id in (select kader_id from rijen) and xmin <> pg_current_xact_id()::xid;
  end if;
  return null;
end $$;

do $$ declare t text; begin
  foreach t in array array['thema', 'onderdeel', 'afspraak'] loop
    execute format('create trigger raak_kader_aan_bij after insert on %I referencing new table as rijen for each statement execute function raak_kader_aan()', t);
    execute format('create trigger raak_kader_aan_om after update on %I referencing new table as rijen for each statement execute function raak_kader_aan()', t);
    execute format('create trigger raak_kader_aan_af after delete on %I referencing old table as rijen for each statement execute function raak_kader_aan()', t);
  end loop;
end $$;
