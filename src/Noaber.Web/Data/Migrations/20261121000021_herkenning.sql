-- Who is asking, and who that is here: every request begins with it, so it is one question. It tells of that account alone, and looks past
-- row level security, whose own questions would cost more than the answer.
create function begin_als(wie uuid, verzoek text, deze_sessie uuid, hier text, nu timestamptz, vandaag date) returns table (
  naam text, email text, beheerder boolean, stempel text, bevestigd_op timestamptz,
  samenwerking_id uuid, samenwerking text, slug text, voorbeeld boolean, partij_id uuid, partij text, soort text, rollen text[])
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  -- By the calendar, so before it is said who is asking.
  perform laat_visies_ingaan(hier, vandaag);
  perform set_config('noaber.account', wie::text, true), set_config('noaber.verzoek', verzoek, true);
  return query
    select a.naam::text, a.email::text, a.beheerder, a.security_stamp::text,
           (select s.bevestigd_op from sessie s where s.id = deze_sessie and s.account_id = a.id and s.verloopt_op > nu),
           h.id, h.naam::text, h.slug::text, h.voorbeeld, h.partij_id, h.partij::text, h.soort::text, h.rollen
    from account a left join lateral (
      select s.id, s.naam, s.slug, s.voorbeeld, d.partij_id, o.naam as partij, o.soort, d.rollen
      from samenwerking s join deelnemer d on d.samenwerking_id = s.id and d.account_id = a.id
      join partij p on p.id = d.partij_id join organisatie o on o.id = p.organisatie_id
      where s.slug = hier and d.van <= vandaag and (d.tot is null or d.tot >= vandaag) and p.van <= vandaag and (p.tot is null or p.tot >= vandaag)
      -- Someone who changes parties may have two for a while: the newest counts.
      order by d.van desc, d.id limit 1) h on true
    where a.id = wie;
end $$;
revoke execute on function begin_als(uuid, text, uuid, text, timestamptz, date) from public;
grant execute on function begin_als(uuid, text, uuid, text, timestamptz, date) to noaber_app;
