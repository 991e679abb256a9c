-- What the page of a kader asks, and nothing else.
begin;
select set_config('noaber.account', :account, true), set_config('noaber.verzoek', 'bench', true);
select a.naam, a.email, a.beheerder, a.security_stamp, (select s.bevestigd_op from sessie s where s.account_id = a.id and s.verloopt_op > now() limit 1), d.* from account a left join lateral (
  select s.id, s.naam, s.slug, s.voorbeeld, d.partij_id, o.naam as partij, o.soort, d.rollen
  from deelnemer d join samenwerking s on s.id = d.samenwerking_id and s.slug = 'enschede' join partij p on p.id = d.partij_id join organisatie o on o.id = p.organisatie_id
  where d.account_id = a.id and d.van <= current_date and (d.tot is null or d.tot >= current_date) limit 1) d on true where a.id = :account::uuid;
select * from kader where id = :kader::uuid;
select * from thema where kader_id = :kader::uuid order by volgorde;
select * from onderdeel where exists (select from thema t where t.id = thema_id and t.kader_id = :kader::uuid) order by volgorde;
select thema_id, onderdeel_id, sleutel, nummer, kop, tekst, soort from afspraak where kader_id = :kader::uuid order by volgorde;
select p.id, o.naam, o.soort from partij p join organisatie o on o.id = p.organisatie_id join kader k on k.samenwerking_id = p.samenwerking_id and k.id = :kader::uuid order by o.soort, o.naam;
commit;
