-- Who else is at work in a concept, and on which piece of it: the outline tells it of all, a piece of its own. Never what they write.
drop function wie_schrijft(uuid, text, timestamptz);
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
revoke execute on function wie_schrijft(uuid, timestamptz) from public;
grant execute on function wie_schrijft(uuid, timestamptz) to noaber_app;
