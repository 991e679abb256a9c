-- The place of parties by which they look the same in every picture of their partnership, also where something was released to everyone: who knows a
-- party learns its place, and nothing else. In the same order as Cijferpartij.Plekken: the associations first, and who came first before who came later.
create function partijplek(hier uuid, partijen uuid[]) returns table (id uuid, plek int)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.plek from (
    select p.id, (row_number() over (order by o.soort <> 'Corporatie', p.van, p.id) - 1)::int as plek
    from partij p join organisatie o on o.id = p.organisatie_id where p.samenwerking_id = hier) a
  where a.id = any (partijen)
$$;
revoke execute on function partijplek(uuid, uuid[]) from public;
grant execute on function partijplek(uuid, uuid[]) to noaber_app;
