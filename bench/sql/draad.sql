-- What the page of an agreement in force asks, with its thread and nothing else: who does what and how it goes, what hangs on it, what was decided and said.
begin;
select * from begin_als(:account::uuid, 'bench', :sessie::uuid, 'enschede', now(), current_date);
select k.*, p.id, o.naam, o.soort, v.id, v.xmin from kader k left join (partij p join organisatie o on o.id = p.organisatie_id) on p.samenwerking_id = :samenwerking::uuid
  left join lateral (select id, xmin from kader where samenwerking_id = :samenwerking::uuid and soort = 'Visie' and status = 'Vigerend' order by van desc limit 1) v on true
  where k.id = (select kader_id from afspraak where sleutel = :draad) and k.samenwerking_id = :samenwerking::uuid;
select p.id, o.naam, o.soort from partij p join organisatie o on o.id = p.organisatie_id
  where p.samenwerking_id = :samenwerking::uuid and (p.tot is null or p.tot >= current_date) and p.van <= current_date order by o.soort, o.naam;
select a.*, j.jaar, j.regie, f.sleutel, f.nummer, f.kop, t.nummer || '. ' || t.titel, s.lijn_id from actie a left join afspraak f on f.id = a.afspraak_id
  left join thema t on t.id = f.thema_id left join jaarschijf j on j.id = a.jaarschijf_id left join speerpunt s on s.id = a.speerpunt_id
  where a.samenwerking_id = :samenwerking::uuid and exists (select from kader k where k.id = a.kader_id and k.status = 'Vigerend') and f.sleutel = :draad order by a.volgorde;
select distinct on (actie_lijn_id, partij_id) * from voortgang where samenwerking_id = :samenwerking::uuid and coalesce(actie_lijn_id, uitkomst_id) = any (
  array(select c.lijn_id from actie c join afspraak f on f.id = c.afspraak_id where f.sleutel = :draad)) order by actie_lijn_id, partij_id, op desc, id desc;
select * from koppeling where samenwerking_id = :samenwerking::uuid and (van_id = :lijn::uuid or naar_id = :lijn::uuid) and oordeel = 'Bevestigd' order by op;
select b.jaar, b.partij_id, o.naam, r.id, r.lijn_id, r.wat, r.toelichting from bod b join bodregel r on r.bod_id = b.id join partij p on p.id = b.partij_id
  join organisatie o on o.id = p.organisatie_id where b.samenwerking_id = :samenwerking::uuid and b.ingediend_op is not null and not exists (
    select from bod n where n.samenwerking_id = b.samenwerking_id and n.ingediend_op is not null and n.partij_id = b.partij_id and n.jaar = b.jaar and n.nummer > b.nummer)
  and r.id = any (array(select van_id from koppeling where samenwerking_id = :samenwerking::uuid and naar_id = :lijn::uuid)) order by b.jaar desc, o.naam, r.volgorde;
select k.titel, u.* from doorzoekbare_kaders(:samenwerking::uuid, true) k join beleidsuitspraak u on u.kader_id = k.id and u.samenwerking_id = :samenwerking::uuid
  where u.lijn_id = any (array(select naar_id from koppeling where samenwerking_id = :samenwerking::uuid and van_id = :lijn::uuid)) order by k.status, k.titel, u.volgorde;
with tekst as (select a.kader_id, md5(concat_ws('|', a.nummer, a.kop, a.tekst, a.streefwaarden, (
    select string_agg(concat_ws('|', j.jaar, j.tekst), '|' order by j.jaar) from jaarschijf j where j.afspraak_id = a.id))) as merk
  from afspraak a where a.samenwerking_id = :samenwerking::uuid and a.lijn_id = :lijn::uuid)
select v.nummer::text, v.ingang, v.kader_id, t.merk, null from tekst t join versie v on v.kader_id = t.kader_id
union all select p.titel, coalesce(p.ingediend_op, p.gemaakt_op)::date, p.id, t.merk, p.status from tekst t join voorstel p on p.kader_id = t.kader_id;
select o.naam, z.oordeel, z.toelichting, z.gegeven_op from zienswijze z join partij p on p.id = z.partij_id join organisatie o on o.id = p.organisatie_id
  where z.voorstel_id = any (array(select p.id from voorstel p join afspraak a on a.kader_id = p.kader_id where a.samenwerking_id = :samenwerking::uuid and a.lijn_id = :lijn::uuid));
select o.naam, v.tekst, v.gesteld_op from vraag v join partij p on p.id = v.partij_id join organisatie o on o.id = p.organisatie_id where v.samenwerking_id = :samenwerking::uuid
  and v.over_lijn_id = :lijn::uuid;
commit;
