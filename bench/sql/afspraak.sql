-- What the page of one agreement asks, and nothing else.
begin;
select * from begin_als(:account::uuid, 'bench', :sessie::uuid, 'enschede', now(), current_date);
select a.*, k.titel, k.status, k.brondocument_id, t.nummer, t.titel, t.volgorde, (select o.letter || '. ' || o.titel from onderdeel o where o.id = a.onderdeel_id)
  from afspraak a join kader k on k.id = a.kader_id join thema t on t.id = a.thema_id where a.sleutel = :sleutel;
select volgorde, sleutel, nummer, coalesce(kop, substring(tekst, 1, 90)), thema_id from afspraak a
  where kader_id = :kader::uuid and thema_id = (select thema_id from afspraak where sleutel = :sleutel) order by volgorde;
select p.id, o.naam, o.soort from partij p join organisatie o on o.id = p.organisatie_id join kader k on k.samenwerking_id = p.samenwerking_id and k.id = :kader::uuid order by o.soort, o.naam;
select b.bestandsnaam, (string_to_array(b.tekst, chr(10)))[20:22] from brondocument b join kader k on k.brondocument_id = b.id where k.id = :kader::uuid;
commit;
