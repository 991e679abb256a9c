-- What the page of a kader asks, and nothing else.
begin;
select * from begin_als(:account::uuid, 'bench', :sessie::uuid, 'enschede', now(), current_date);
select * from kader where id = :kader::uuid;
select * from thema where kader_id = :kader::uuid order by volgorde;
select * from onderdeel where exists (select from thema t where t.id = thema_id and t.kader_id = :kader::uuid) order by volgorde;
select thema_id, onderdeel_id, sleutel, nummer, kop, tekst, soort from afspraak where kader_id = :kader::uuid order by volgorde;
select p.id, o.naam, o.soort from partij p join organisatie o on o.id = p.organisatie_id join kader k on k.samenwerking_id = p.samenwerking_id and k.id = :kader::uuid order by o.soort, o.naam;
commit;
