-- What the comparison asks, and nothing else.
begin;
select * from begin_als(:account::uuid, 'bench', :sessie::uuid, 'enschede', now(), current_date);
select p.id, o.naam, o.soort from partij p join organisatie o on o.id = p.organisatie_id where p.samenwerking_id = :samenwerking::uuid order by o.soort, o.naam;
select a.lijn_id, t.nummer || '. ' || t.titel from doorzoekbare_kaders(:samenwerking::uuid, false) k join afspraak a on a.kader_id = k.id join thema t on t.id = a.thema_id;
select van_id, van_soort, naar_id, naar_soort from koppeling where samenwerking_id = :samenwerking::uuid and oordeel = 'Bevestigd';
select a.id, a.lijn_id, a.sleutel, a.nummer, t.titel, a.streefwaarden from doorzoekbare_kaders(:samenwerking::uuid, false) k
  join afspraak a on a.kader_id = k.id and a.samenwerking_id = :samenwerking::uuid and a.streefwaarden <> '[]' join thema t on t.id = a.thema_id order by a.volgorde;
select u.lijn_id, k.titel, u.streefwaarden from doorzoekbare_kaders(:samenwerking::uuid, false) k
  join beleidsuitspraak u on u.kader_id = k.id and u.samenwerking_id = :samenwerking::uuid and u.streefwaarden <> '[]' order by u.volgorde;
select b.partij_id, b.jaar, r.* from bod b join bodregel r on r.bod_id = b.id where b.samenwerking_id = :samenwerking::uuid and b.ingediend_op is not null
  and not exists (select from bod n where n.samenwerking_id = b.samenwerking_id and n.ingediend_op is not null and n.partij_id = b.partij_id and n.jaar = b.jaar and n.nummer > b.nummer)
  order by b.jaar, r.volgorde;
select s.lijn_id, s.geldig_van, s.geldig_tot, a.lijn_id, a.tekst, a.hoeveelheden, a.termijn_van, a.termijn_tot, j.jaar, v.partij_id, v.op, v.aantal, v.toelichting
  from voortgang v join actie a on a.lijn_id = v.actie_lijn_id join afspraak s on s.id = a.afspraak_id and s.streefwaarden <> '[]'
  join doorzoekbare_kaders(:samenwerking::uuid, false) k on k.id = s.kader_id left join jaarschijf j on j.id = a.jaarschijf_id
  where v.samenwerking_id = :samenwerking::uuid and v.aantal is not null;
commit;
