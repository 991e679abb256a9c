-- A proposal that was overtaken goes on from the newer version. What copies a kader copies a part of it too, and knows no columns by
-- name: a column that comes later is copied as well.


-- The columns of a table that say something, without its keys and what is computed.
create function inhoudskolommen(tabel text) returns text[] language sql stable set search_path = public, pg_temp as $$
  select array_agg(attname::text order by attnum) from pg_attribute
  where attrelid = tabel::regclass and attnum > 0 and not attisdropped and attgenerated = ''
    and attname <> all ('{id,samenwerking_id,kader_id,thema_id,onderdeel_id,afspraak_id,jaarschijf_id,speerpunt_id,sleutel,volgorde}')
$$;

-- Copies pieces from one kader to another under new ids and the same lines, behind what is there; null for all of them. As the one who
-- asks, so row level security holds.
create function kopieer_stukken(bron uuid, werk uuid, lijnen uuid[]) returns void language plpgsql set search_path = public, pg_temp as $$
declare t text; k text[]; kolommen text; van text; begin
  foreach t in array array['thema', 'onderdeel', 'afspraak', 'jaarschijf', 'speerpunt', 'actie', 'reeks', 'beleidsuitspraak', 'definitie', 'tekstdeel'] loop
    k := inhoudskolommen(t);
    kolommen := (select string_agg(quote_ident(x), ', ') from unnest(k) x);
    van := (select string_agg('b.' || quote_ident(x), ', ') from unnest(k) x);
    case t
      when 'thema' then
        -- A theme comes along with what stands in it.
        execute format('insert into thema (id, samenwerking_id, kader_id, volgorde, %1$s)
          select gen_random_uuid(), b.samenwerking_id, $2, b.volgorde + (select coalesce(max(volgorde), 0) from thema where kader_id = $2), %2$s from thema b
          where b.kader_id = $1 and ($3 is null or b.lijn_id = any ($3)
            or exists (select from afspraak a where a.thema_id = b.id and a.lijn_id = any ($3)) or exists (select from onderdeel o where o.thema_id = b.id and o.lijn_id = any ($3)))
          on conflict (kader_id, lijn_id) do nothing', kolommen, van) using bron, werk, lijnen;
      when 'onderdeel' then
        execute format('insert into onderdeel (id, samenwerking_id, thema_id, volgorde, %1$s)
          select gen_random_uuid(), b.samenwerking_id, n.id, b.volgorde + (select coalesce(max(volgorde), 0) from onderdeel where thema_id = n.id), %2$s
          from onderdeel b join thema t on t.id = b.thema_id join thema n on n.kader_id = $2 and n.lijn_id = t.lijn_id
          where t.kader_id = $1 and ($3 is null or b.lijn_id = any ($3) or exists (select from afspraak a where a.onderdeel_id = b.id and a.lijn_id = any ($3)))
          on conflict (thema_id, lijn_id) do nothing', kolommen, van) using bron, werk, lijnen;
      when 'afspraak' then
        execute format('insert into afspraak (id, samenwerking_id, kader_id, thema_id, onderdeel_id, sleutel, volgorde, %1$s)
          select gen_random_uuid(), b.samenwerking_id, $2, n.id, d.id, substr(md5(gen_random_uuid()::text), 1, 10),
            b.volgorde + (select coalesce(max(volgorde), 0) from afspraak where kader_id = $2), %2$s
          from afspraak b join thema t on t.id = b.thema_id join thema n on n.kader_id = $2 and n.lijn_id = t.lijn_id
            left join onderdeel o on o.id = b.onderdeel_id left join onderdeel d on d.thema_id = n.id and d.lijn_id = o.lijn_id
          where b.kader_id = $1 and ($3 is null or b.lijn_id = any ($3))', kolommen, van) using bron, werk, lijnen;
      when 'jaarschijf' then
        execute format('insert into jaarschijf (id, samenwerking_id, afspraak_id, %1$s)
          select gen_random_uuid(), b.samenwerking_id, n.id, %2$s
          from jaarschijf b join afspraak a on a.id = b.afspraak_id join afspraak n on n.kader_id = $2 and n.lijn_id = a.lijn_id
          where a.kader_id = $1 and ($3 is null or a.lijn_id = any ($3))', kolommen, van) using bron, werk, lijnen;
      when 'actie' then
        execute format('insert into actie (id, samenwerking_id, kader_id, afspraak_id, jaarschijf_id, speerpunt_id, volgorde, %1$s)
          select gen_random_uuid(), b.samenwerking_id, $2, n.id, y.id, p.id, b.volgorde + (select coalesce(max(volgorde), 0) from actie where kader_id = $2), %2$s
          from actie b left join afspraak a on a.id = b.afspraak_id left join afspraak n on n.kader_id = $2 and n.lijn_id = a.lijn_id
            left join jaarschijf j on j.id = b.jaarschijf_id left join jaarschijf y on y.afspraak_id = n.id and y.jaar = j.jaar
            left join speerpunt s on s.id = b.speerpunt_id left join speerpunt p on p.kader_id = $2 and p.lijn_id = s.lijn_id
          where b.kader_id = $1 and ($3 is null or a.lijn_id = any ($3) or s.lijn_id = any ($3))', kolommen, van) using bron, werk, lijnen;
      else
        execute format('insert into %1$I (id, samenwerking_id, kader_id, volgorde, %2$s)
          select gen_random_uuid(), b.samenwerking_id, $2, b.volgorde + (select coalesce(max(volgorde), 0) from %1$I where kader_id = $2), %3$s from %1$I b
          where b.kader_id = $1 and ($3 is null or b.lijn_id = any ($3))', t, kolommen, van) using bron, werk, lijnen;
    end case;
  end loop;
  -- Figures that stand with an agreement run on in the new text.
  insert into cijferbijlage (id, samenwerking_id, afspraak_id, titel, vraag, door_id, op)
    select gen_random_uuid(), b.samenwerking_id, n.id, b.titel, b.vraag, wie(), b.op from cijferbijlage b
    join afspraak a on a.id = b.afspraak_id join afspraak n on n.kader_id = werk and n.lijn_id = a.lijn_id
    where a.kader_id = bron and (lijnen is null or a.lijn_id = any (lijnen));
end $$;

create function kopieer_kader(bron uuid, werk uuid) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  insert into kader (id, samenwerking_id, brondocument_id, titel, status, soort, van, tot, gemaakt_op, lijn_id, basis_id)
    select werk, samenwerking_id, brondocument_id, titel, 'Concept', soort, van, tot, now(), lijn_id, id from kader where id = bron;
  if not found then raise exception 'het kader is er niet' using errcode = 'P0002'; end if;
  perform kopieer_stukken(bron, werk, null);
end $$;

-- Makes these pieces of a working copy as they are in another kader of its line, puts all in the order given, and says what it now begins from.
create function neem_over(bron uuid, werk uuid, lijnen uuid[], orde uuid[]) returns void language plpgsql set search_path = public, pg_temp as $$
declare t text; begin
  foreach t in array array['afspraak', 'speerpunt', 'reeks', 'beleidsuitspraak', 'definitie', 'tekstdeel'] loop
    execute format('delete from %I where kader_id = $1 and lijn_id = any ($2)', t) using werk, lijnen;
  end loop;
  perform kopieer_stukken(bron, werk, lijnen);
  update thema w set nummer = n.nummer, titel = n.titel, doel = n.doel, hoe = n.hoe, monitor = n.monitor from thema n
    where w.kader_id = werk and n.kader_id = bron and n.lijn_id = w.lijn_id and w.lijn_id = any (lijnen);
  update onderdeel w set letter = n.letter, titel = n.titel, doel = n.doel, hoe = n.hoe, monitor = n.monitor from onderdeel n, thema wt, thema nt
    where wt.id = w.thema_id and wt.kader_id = werk and nt.id = n.thema_id and nt.kader_id = bron and n.lijn_id = w.lijn_id and w.lijn_id = any (lijnen);
  -- What the newer version took away goes, unless the proposal still keeps something in it.
  delete from onderdeel w using thema t where t.id = w.thema_id and t.kader_id = werk and w.lijn_id = any (lijnen)
    and not exists (select from onderdeel n join thema nt on nt.id = n.thema_id where nt.kader_id = bron and n.lijn_id = w.lijn_id)
    and not exists (select from afspraak a where a.onderdeel_id = w.id);
  delete from thema w where w.kader_id = werk and w.lijn_id = any (lijnen)
    and not exists (select from thema n where n.kader_id = bron and n.lijn_id = w.lijn_id) and not exists (select from afspraak a where a.thema_id = w.id);
  update kader w set titel = n.titel, van = n.van, tot = n.tot from kader n where w.id = werk and n.id = bron and n.lijn_id = any (lijnen);
  foreach t in array array['thema', 'afspraak', 'speerpunt', 'reeks', 'beleidsuitspraak', 'definitie', 'tekstdeel'] loop
    execute format('update %1$I w set volgorde = r.plek from (
      select id, row_number() over (order by array_position($2, lijn_id), volgorde) as plek from %1$I where kader_id = $1) r where w.id = r.id and w.volgorde <> r.plek', t) using werk, orde;
  end loop;
  update onderdeel w set volgorde = r.plek from (
    select o.id, row_number() over (partition by o.thema_id order by array_position(orde, o.lijn_id), o.volgorde) as plek
    from onderdeel o join thema t on t.id = o.thema_id where t.kader_id = werk) r where w.id = r.id and w.volgorde <> r.plek;
  update actie w set volgorde = r.plek from (select id, row_number() over (order by volgorde) as plek from actie where kader_id = werk) r where w.id = r.id and w.volgorde <> r.plek;
  update kader set basis_id = bron where id = werk;
end $$;
revoke execute on function inhoudskolommen(text), kopieer_kader(uuid, uuid), kopieer_stukken(uuid, uuid, uuid[]), neem_over(uuid, uuid, uuid[], uuid[]) from public;
grant execute on function inhoudskolommen(text), kopieer_kader(uuid, uuid), kopieer_stukken(uuid, uuid, uuid[]), neem_over(uuid, uuid, uuid[], uuid[]) to noaber_app;
