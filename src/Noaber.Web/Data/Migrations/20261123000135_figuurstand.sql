-- What tables of figures are made of moves on with every change of it, so that an answer can be kept for as long as it is the answer. Who asks reads
-- this before the figures: a change that is not there yet has no number yet either.

create table figuurstand (
  samenwerking_id uuid primary key references samenwerking (id) on delete cascade,
  stand bigint not null default 1
);
insert into figuurstand select id from samenwerking;
create function begin_figuurstand() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into figuurstand values (new.id);
  return null;
end $$;
create trigger begin_figuurstand after insert on samenwerking for each row execute function begin_figuurstand();

alter table figuurstand enable row level security;
create policy deelnemers on figuurstand for select using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
grant select on figuurstand to noaber_app;

-- Once a transaction; of what is of all partnerships together, for each of them.
create function raak_cijfers_aan() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_argv[0] = 'van allen' then
    update figuurstand set stand = stand + 1 where xmin <> pg_current_xact_id()::xid;
  else
    update figuurstand set stand = stand + 1 where samenwerking_id in (select samenwerking_id from rijen) and xmin <> pg_current_xact_id()::xid;
  end if;
  return null;
end $$;
do $$ declare t text; begin
  foreach t in array array['leveringstap', 'meetplanregel', 'opvolging', 'partij', 'vrijgave'] loop
    execute format('create trigger raak_cijfers_aan_bij after insert on %I referencing new table as rijen for each statement execute function raak_cijfers_aan()', t);
    execute format('create trigger raak_cijfers_aan_om after update on %I referencing new table as rijen for each statement execute function raak_cijfers_aan()', t);
    execute format('create trigger raak_cijfers_aan_af after delete on %I referencing old table as rijen for each statement execute function raak_cijfers_aan()', t);
  end loop;
  foreach t in array array['gebied', 'gebiedsovergang', 'openbaarcijfer'] loop
    execute format('create trigger raak_cijfers_aan after insert or update or delete or truncate on %I for each statement execute function raak_cijfers_aan(''van allen'')', t);
  end loop;
end $$;
create trigger raak_cijfers_aan after update on organisatie for each statement execute function raak_cijfers_aan('van allen');

-- Targets are those of texts in force, and these change only by coming into force and going out of it.
create function raak_cijfers_aan_met_kader() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update figuurstand set stand = stand + 1 where samenwerking_id = coalesce(new.samenwerking_id, old.samenwerking_id) and xmin <> pg_current_xact_id()::xid;
  return null;
end $$;
create trigger raak_cijfers_aan_bij after insert on kader for each row when (new.status = 'Vigerend') execute function raak_cijfers_aan_met_kader();
create trigger raak_cijfers_aan_om after update on kader for each row when ('Vigerend' in (old.status, new.status)) execute function raak_cijfers_aan_met_kader();
create trigger raak_cijfers_aan_af after delete on kader for each row when (old.status = 'Vigerend') execute function raak_cijfers_aan_met_kader();

-- All that decides which figures I see here, in words: who has the same sees the same.
create function cijferzicht(hier uuid) returns text language plpgsql stable set search_path = public, pg_temp as $$
begin
  return (select concat_ws(' ', s.stand, current_date, hier = any (mijn_tafels()), hier = any (mijn_nakijk()), beheert_vrijgave(hier),
      (select string_agg(p.id::text, ' ' order by p.id) from partij p where p.samenwerking_id = hier and p.id = any ((select mijn_cijferpartijen())::uuid[])))
    from figuurstand s where s.samenwerking_id = hier);
end $$;
grant execute on function cijferzicht(uuid) to noaber_app;
