-- What the search page asks, and nothing else.
begin;
select set_config('noaber.account', :account, true), set_config('noaber.verzoek', 'bench', true);
select a.naam, a.email, a.beheerder, a.security_stamp, (select s.bevestigd_op from sessie s where s.account_id = a.id and s.verloopt_op > now() limit 1), d.* from account a left join lateral (
  select s.id, s.naam, s.slug, s.voorbeeld, d.partij_id, o.naam as partij, o.soort, d.rollen
  from deelnemer d join samenwerking s on s.id = d.samenwerking_id and s.slug = 'enschede' join partij p on p.id = d.partij_id join organisatie o on o.id = p.organisatie_id
  where d.account_id = a.id and d.van <= current_date and (d.tot is null or d.tot >= current_date) limit 1) d on true where a.id = :account::uuid;
with vraag as (select plainto_tsquery('noaber_nl', 'woningen') || to_tsquery('noaber_woord', 'woningen:*') as q)
select a.sleutel, a.nummer, ts_headline('noaber_nl', a.kop, q, 'HighlightAll=true'), ts_headline('noaber_nl', a.tekst, q, 'MaxFragments=2,MaxWords=28,MinWords=12'), k.titel, k.status, t.nummer, a.totaal
from vraag, lateral (select *, count(*) over () as totaal from afspraak where samenwerking_id = (select samenwerking_id from kader where id = :kader::uuid) and zoekvector @@ q
  order by ts_rank_cd(zoekvector, q, 1) desc, volgorde limit 10) a join kader k on k.id = a.kader_id join thema t on t.id = a.thema_id;
commit;
