-- What the page of one agreement asks, and nothing else.
begin;
select set_config('noaber.account', :account, true), set_config('noaber.verzoek', 'bench', true);
select a.naam, a.email, a.beheerder, a.security_stamp, (select s.bevestigd_op from sessie s where s.account_id = a.id and s.verloopt_op > now() limit 1), d.* from account a left join lateral (
  select s.id, s.naam, s.slug, s.voorbeeld, d.partij_id, o.naam as partij, o.soort, d.rollen
  from deelnemer d join samenwerking s on s.id = d.samenwerking_id and s.slug = 'enschede' join partij p on p.id = d.partij_id join organisatie o on o.id = p.organisatie_id
  where d.account_id = a.id and d.van <= current_date and (d.tot is null or d.tot >= current_date) limit 1) d on true where a.id = :account::uuid;
select a.*, k.titel, k.status, k.brondocument_id, t.nummer, t.titel, t.volgorde, (select o.letter || '. ' || o.titel from onderdeel o where o.id = a.onderdeel_id)
  from afspraak a join kader k on k.id = a.kader_id join thema t on t.id = a.thema_id where a.sleutel = :sleutel;
select volgorde, sleutel, nummer, coalesce(kop, substring(tekst, 1, 90)), thema_id from afspraak a
  where kader_id = :kader::uuid and thema_id = (select thema_id from afspraak where sleutel = :sleutel) order by volgorde;
select p.id, o.naam, o.soort from partij p join organisatie o on o.id = p.organisatie_id join kader k on k.samenwerking_id = p.samenwerking_id and k.id = :kader::uuid order by o.soort, o.naam;
select b.bestandsnaam, (string_to_array(b.tekst, chr(10)))[20:22] from brondocument b join kader k on k.brondocument_id = b.id where k.id = :kader::uuid;
commit;
