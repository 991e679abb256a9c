-- What stands in the tables, beside what the trail says was put there. For verify: whoever passes the guards of a table changes the one
-- and not the other, and the trail is under seal.

create function buiten_het_spoor() returns table (tabel text, sleutel text) language plpgsql stable set search_path = public, pg_temp as $$
declare t text; begin
  -- Every table whose rows leave their trail under their id. The text of a consent has none; its key is the hash of what it says.
  for t in select r.relname from pg_trigger g join pg_class r on r.oid = g.tgrelid
           where g.tgname = 'leg_vast' and g.tgfoid = 'leg_vast'::regproc and r.relname <> 'instemtekst' order by 1 loop
    return query execute format(
      'with spoor as (
         select l.sleutel, bool_or(l.handeling = ''verwijderd'') as weg,
                coalesce(jsonb_object_agg(e.key, e.value order by l.id) filter (where e.key is not null), ''{}'') as laatst
         from logregel l left join lateral jsonb_each(l.nieuw) e on true where l.tabel = %L group by l.sleutel)
       select %L::text, coalesce(s.sleutel::text, r.id::text) from spoor s full join %I r on r.id::text = s.sleutel
       where s.sleutel is null or (r.id is null) <> s.weg or (r.id is not null and jsonb_populate_record(r, s.laatst) is distinct from r)
       order by 2', t, t, t);
  end loop;
end $$;
revoke execute on function buiten_het_spoor() from public;
