-- What anyone may know of the addresses of released texts, beside the copies themselves: whether a text still holds, and that something
-- was taken back. No word of what was not released, or is no longer, comes out of these two.

-- The released texts of a partnership. A text is replaced from the day on which a later version of it took its place, also when that one was not released.
create function openbare_teksten(van uuid, vandaag date)
  returns table (nummer integer, titel text, versie integer, ingang date, op timestamptz, lijn uuid, tot date, vervangen_op date, straks boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.nummer, p.titel::text, p.versie, p.ingang, p.op, p.lijn_id, (p.inhoud #>> '{tekst,kader,looptijd,tot}')::date,
    (select min(v.ingang) from versie v where v.samenwerking_id = van and v.lijn_id = p.lijn_id and v.nummer > coalesce(p.versie, 0) and v.ingang <= vandaag),
    coalesce(p.ingang > vandaag, false)
  from publicatie p where p.samenwerking_id = van and p.ingetrokken_op is null
$$;

-- When the text, the report or all of a partnership at this address was taken back, and under which number the same, or else another version of
-- it, is released now. No row
-- when nothing was ever released there, or it still is.
create function openbaar_geweest(waar text, verslag boolean, welk integer, afspraak text) returns table (ingetrokken_op timestamptz, opnieuw integer)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if verslag then
    return query select v.ingetrokken_op, (select n.nummer from openbaarverslag n where n.samenwerking_id = v.samenwerking_id and n.ingetrokken_op is null
        and (n.evaluatie_id = v.evaluatie_id or (v.evaluatie_id is null and (n.jaar, n.kwartaal) = (v.jaar, v.kwartaal))))
      from openbaarverslag v join samenwerking s on s.id = v.samenwerking_id
      where s.slug = waar and v.nummer = welk and v.ingetrokken_op is not null;
  elsif welk is not null then
    return query select p.ingetrokken_op, (select n.nummer from publicatie n where n.samenwerking_id = p.samenwerking_id and n.lijn_id = p.lijn_id
        and n.ingetrokken_op is null order by n.kader_id = p.kader_id desc, n.nummer desc limit 1)
      from publicatie p join samenwerking s on s.id = p.samenwerking_id
      where s.slug = waar and p.nummer = welk and p.ingetrokken_op is not null
        and (afspraak is null or jsonb_exists(p.inhoud -> 'sleutels', afspraak));
  else
    return query select max(alle.weg), null::integer from samenwerking s join (
        select p.samenwerking_id, p.ingetrokken_op as weg from publicatie p
        union all select v.samenwerking_id, v.ingetrokken_op from openbaarverslag v) alle on alle.samenwerking_id = s.id
      where s.slug = waar having count(*) > 0 and bool_and(alle.weg is not null);
  end if;
end $$;
revoke execute on function openbare_teksten(uuid, date), openbaar_geweest(text, boolean, integer, text) from public;
grant execute on function openbare_teksten(uuid, date), openbaar_geweest(text, boolean, integer, text) to noaber_app;
