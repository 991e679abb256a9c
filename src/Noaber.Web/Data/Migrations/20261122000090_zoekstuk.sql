-- Search over everything. Each piece that can be found stands once in one table, with the words that it is found by. What a piece is made
-- from is said in one place for each table, at the end of this file: from that come the rows, the triggers that keep them, and who sees them.

create table zoekstuk (
  id bigint generated always as identity primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  soort varchar(20) not null,
  bron_id uuid not null, -- the row that it was made from
  houder_id uuid not null, -- what it stands in, a kader or a meeting or a bid: who may see that is for who asks to say
  afspraak_id uuid, -- the agreement that it is of: several pieces of one are one place
  partij_id uuid,
  nummer varchar(20),
  jaar_van integer,
  jaar_tot integer,
  anker varchar(80), -- what of its address never changes
  titel text not null,
  tekst text not null,
  woorden tsvector not null
);
create index ix_zoekstuk_samenwerking_id_woorden on zoekstuk using gin (samenwerking_id, woorden);
create index ix_zoekstuk_samenwerking_id_houder_id on zoekstuk (samenwerking_id, houder_id);
create index ix_zoekstuk_bron_id on zoekstuk (bron_id);

-- The words that stand somewhere, to find a part of a word by and past a typing error. They are shown to nobody before something is found
-- that the asker may see. What is for some parties alone gives it no words. A word that is gone finds nothing, so it may stay.
create table zoekwoord (
  id bigint generated always as identity primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  woord text not null
);
create index ix_zoekwoord_samenwerking_id_woord on zoekwoord (samenwerking_id, woord);

do $$ declare t text; begin
  foreach t in array array['zoekstuk', 'zoekwoord'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy deelnemers on %I using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]))', t);
    execute format('grant select on %I to noaber_app', t);
  end loop;
end $$;

-- The year of a day; of a day without end there is none.
create function kalenderjaar(dag timestamp) returns integer language sql immutable as $$
  select case when isfinite(dag) then extract(year from dag)::int end
$$;
revoke execute on function kalenderjaar(timestamp) from public;
grant execute on function kalenderjaar(timestamp) to noaber_app;

-- A heading is found before a text (zoek_kandidaten), and last come names of parties and places, kinds, and what a piece only stands under, such as the
-- paragraph of a statement. Both as stems and as written.
create function zoekwoorden(soort text, nummer text, titel text, tekst text, namen text[]) returns tsvector language sql immutable as $$
  select setweight(to_tsvector('noaber_woord', coalesce(nummer, '')), 'A')
    || setweight(to_tsvector('noaber_nl', titel) || to_tsvector('noaber_woord', titel), (case when soort in ('Beleidsuitspraak', 'Evaluatie', 'Oordeel') then 'D' else 'A' end)::"char")
    || setweight(to_tsvector('noaber_nl', tekst) || to_tsvector('noaber_woord', tekst), (case when soort in ('Afspraak', 'Speerpunt', 'Thema', 'Onderdeel') then 'B' else 'C' end)::"char")
    || setweight(to_tsvector('noaber_nl', n.alle) || to_tsvector('noaber_woord', n.alle), 'D')
  from (select coalesce(array_to_string(namen, ' . '), '') as alle) n
$$;

-- Where the words stand, within what the asker says to see: past row level security, which would look at each row before the index could.
-- So it answers no more than numbers; who asks reads the pieces themselves, and sees of them what the policies let through. Planned each time: one
-- kader among many versions is found by its own index, a word that is rare by the words. What is asked stands in the heading (2), in heading and text
-- together (1), or partly in names only (0); the rank says how much, between 0 and 1.
create function zoek_kandidaten(hier uuid, vraag tsquery, houders uuid[], welke text, meest integer) returns table (stuk bigint, trap integer, rang real)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  if not hier = any (mijn_samenwerkingen()) then return; end if;
  if numnode(vraag) = 0 then
    return query select z.id, 0, 0::real from zoekstuk z
      where z.samenwerking_id = hier and z.houder_id = any (houders) and (welke is null or z.soort = welke) limit meest;
  else
    return query select z.id, case when ts_filter(z.woorden, '{a}') @@ vraag then 2 when ts_filter(z.woorden, '{a,b,c}') @@ vraag then 1 else 0 end,
        ts_rank_cd(z.woorden, vraag, 1 | 32) from zoekstuk z
      where z.samenwerking_id = hier and z.woorden @@ vraag and z.houder_id = any (houders) and (welke is null or z.soort = welke) limit meest;
  end if;
end $$;
revoke execute on function zoekwoorden(text, text, text, text, text[]), zoek_kandidaten(uuid, tsquery, uuid[], text, integer) from public;
grant execute on function zoek_kandidaten(uuid, tsquery, uuid[], text, integer) to noaber_app;

-- Makes what stands in a table findable, now and from now on. Adding a kind is one call of this.
--   bron     what its pieces are, as a select of: soort, bron_id, samenwerking_id, houder_id, afspraak_id, partij_id, nummer, jaar_van, jaar_tot,
--            anker, titel, tekst, namen
--   stil     columns whose change changes no piece
--   besloten by what row, as the policies of that let it be seen, one sees a piece that is for some of a partnership only; else null
create function maak_vindbaar(tabel text, stil text[], besloten text, bron text) returns void language plpgsql as $maak$
declare vul text := format($sql$
  with stuk as (
    insert into zoekstuk (samenwerking_id, soort, bron_id, houder_id, afspraak_id, partij_id, nummer, jaar_van, jaar_tot, anker, titel, tekst, woorden)
      select b.samenwerking_id, b.soort, b.bron_id, b.houder_id, b.afspraak_id, b.partij_id, b.nummer, b.jaar_van, b.jaar_tot, b.anker, b.titel, b.tekst,
        zoekwoorden(b.soort, b.nummer, b.titel, b.tekst, b.namen)
      from (%s) b (soort, bron_id, samenwerking_id, houder_id, afspraak_id, partij_id, nummer, jaar_van, jaar_tot, anker, titel, tekst, namen)
      where :welke returning samenwerking_id, titel, tekst)
  insert into zoekwoord (samenwerking_id, woord)
    select distinct s.samenwerking_id, w from stuk s, unnest(tsvector_to_array(to_tsvector('noaber_woord', s.titel || ' ' || s.tekst))) w
    where %L and length(w) between 4 and 40 and w ~ '[[:alpha:]]'
      and not exists (select from zoekwoord z where z.samenwerking_id = s.samenwerking_id and z.woord = w)$sql$, bron, besloten is null);
begin
  execute replace(vul, ':welke', 'true');
  execute format($sql$
    create function vindbaar_%1$s() returns trigger language plpgsql security definer set search_path = public, pg_temp as $trigger$
    declare welke uuid[]; begin
      if tg_op = 'INSERT' then
        welke := array(select n.id from nieuw n);
      elsif tg_op = 'UPDATE' then
        welke := array(select n.id from nieuw n join oud o on o.id = n.id where to_jsonb(n) - %2$L::text[] is distinct from to_jsonb(o) - %2$L::text[]);
      else
        welke := array(select o.id from oud o);
      end if;
      if welke = '{}' then return null; end if;
      if tg_op <> 'INSERT' then delete from zoekstuk where bron_id = any (welke); end if;
      if tg_op <> 'DELETE' then %3$s; end if;
      return null;
    end $trigger$;
    revoke execute on function vindbaar_%1$s() from public;
    create trigger vindbaar_bij after insert on %1$I referencing new table as nieuw for each statement execute function vindbaar_%1$s();
    create trigger vindbaar_om after update on %1$I referencing old table as oud new table as nieuw for each statement execute function vindbaar_%1$s();
    create trigger vindbaar_af after delete on %1$I referencing old table as oud for each statement execute function vindbaar_%1$s()
    $sql$, tabel, stil, replace(vul, ':welke', 'b.bron_id = any (welke)'));
  if besloten is not null then
    execute format('create policy met_%1$s on zoekstuk as restrictive using (soort <> %2$L or exists (select from %3$s))', tabel, initcap(tabel), besloten);
  end if;
end $maak$;
revoke execute on function maak_vindbaar(text, text[], text, text) from public;

-- The title of a whole set of agreements or of a vision.
select maak_vindbaar('kader', '{status,lijn_id,basis_id,vervangt_id,brondocument_id,gemaakt_op}', null, $$
  select case soort when 'Visie' then 'Visie' else 'Kader' end, id, samenwerking_id, id, null::uuid, null::uuid, null, kalenderjaar(van), kalenderjaar(tot), null,
    titel::text, coalesce(besluit, ''), null::text[] from kader $$);
select maak_vindbaar('thema', '{}', null, $$
  select 'Thema', id, samenwerking_id, kader_id, null::uuid, null::uuid, nummer, null::int, null::int, 'thema-' || volgorde, nummer || '. ' || titel,
    concat_ws(E'\n', doel, hoe, monitor), null::text[] from thema $$);
select maak_vindbaar('onderdeel', '{volgorde}', null, $$
  select 'Onderdeel', o.id, o.samenwerking_id, t.kader_id, null::uuid, null::uuid, null, null::int, null::int, o.letter, o.letter || '. ' || o.titel,
    concat_ws(E'\n', o.doel, o.hoe, o.monitor), null::text[] from onderdeel o join thema t on t.id = o.thema_id $$);

-- A target is part of the row of its agreement or statement: how many, of whom, in which years.
create function zoektekst_van_doel(doel jsonb) returns text language sql immutable as $$
  select concat_ws(' ', doel -> 'getal' ->> 'waarde' || coalesce(' tot ' || (doel -> 'getal' ->> 'tot'), ''), doel ->> 'eenheid')
    || coalesce(', ' || (doel ->> 'partij'), '') || ', ' || (doel -> 'jaren' ->> 'van')
    || case when doel -> 'jaren' ->> 'tot' <> doel -> 'jaren' ->> 'van' then ' t/m ' || (doel -> 'jaren' ->> 'tot') else '' end
$$;
revoke execute on function zoektekst_van_doel(jsonb) from public;
select maak_vindbaar('afspraak', '{sleutel,volgorde}', null, $$
  select 'Afspraak', id, samenwerking_id, kader_id, id, null::uuid, nummer, kalenderjaar(geldig_van), kalenderjaar(geldig_tot), null,
    coalesce(kop, ''), tekst, regie from afspraak
  union all
  select 'Streefwaarde', id, samenwerking_id, kader_id, id, null, null, (d -> 'jaren' ->> 'van')::int, (d -> 'jaren' ->> 'tot')::int, 'streefwaarden',
    d ->> 'wat', zoektekst_van_doel(d), array[d ->> 'soort'] from afspraak, jsonb_array_elements(streefwaarden) d $$);
select maak_vindbaar('jaarschijf', '{}', null, $$
  select 'Jaarschijf', j.id, j.samenwerking_id, a.kader_id, a.id, null::uuid, null, j.jaar, j.jaar, 'jaar-' || j.jaar, '', j.tekst, j.regie
  from jaarschijf j join afspraak a on a.id = j.afspraak_id $$);
select maak_vindbaar('actie', '{volgorde}', null, $$
  select 'Actie', a.id, a.samenwerking_id, a.kader_id, a.afspraak_id, null::uuid, null,
    coalesce(j.jaar, kalenderjaar(coalesce(a.termijn_van, a.termijn_tot))), coalesce(j.jaar, kalenderjaar(a.termijn_tot)), a.lijn_id::text, '', a.tekst,
    a.trekkers || a.helpers || array(select h ->> 'plaats' from jsonb_array_elements(a.hoeveelheden) h where h ->> 'plaats' <> '')
  from actie a left join jaarschijf j on j.id = a.jaarschijf_id $$);
select maak_vindbaar('speerpunt', '{volgorde}', null, $$
  select 'Speerpunt', id, samenwerking_id, kader_id, null::uuid, null::uuid, null, null::int, null::int, 's-' || lijn_id, titel,
    coalesce((select string_agg(v ->> 'tekst', E'\n') from jsonb_array_elements(velden) v), ''), null::text[] from speerpunt $$);
select maak_vindbaar('beleidsuitspraak', '{volgorde}', null, $$
  select 'Beleidsuitspraak', id, samenwerking_id, kader_id, null::uuid, null::uuid, null, null::int, null::int, 's-' || lijn_id, paragraaf, tekst, null::text[]
  from beleidsuitspraak
  union all
  select 'Streefwaarde', id, samenwerking_id, kader_id, null, null, null, (d -> 'jaren' ->> 'van')::int, (d -> 'jaren' ->> 'tot')::int, 's-' || lijn_id,
    d ->> 'wat', zoektekst_van_doel(d), array[d ->> 'soort'] from beleidsuitspraak, jsonb_array_elements(streefwaarden) d $$);
select maak_vindbaar('definitie', '{volgorde}', null, $$
  select 'Begrip', id, samenwerking_id, kader_id, null::uuid, null::uuid, null, null::int, null::int, 'b-' || lijn_id, term, tekst, null::text[] from definitie $$);
select maak_vindbaar('reeks', '{volgorde}', null, $$
  select 'Tabel', id, samenwerking_id, kader_id, null::uuid, null::uuid, null, null::int, null::int, 'tabellen', titel,
    coalesce((select string_agg(concat_ws(' ', r ->> 'groep', r ->> 'naam'), E'\n') from jsonb_array_elements(rijen) r), ''), kolommen from reeks $$);
select maak_vindbaar('tekstdeel', '{volgorde}', null, $$
  select 'Tekst', id, samenwerking_id, kader_id, null::uuid, null::uuid, null, null::int, null::int, 'teksten', coalesce(kop, ''), tekst, null::text[] from tekstdeel $$);
-- The text of a document was read into all of the above: here it is found by its name.
select maak_vindbaar('brondocument', '{inhoud,tekst,meldingen,dekking,bladzijden,ingelezen_door}', null, $$
  select 'Document', id, samenwerking_id, id, null::uuid, null::uuid, null, kalenderjaar(ingelezen_op at time zone 'Europe/Amsterdam'), kalenderjaar(ingelezen_op at time zone 'Europe/Amsterdam'), null,
    bestandsnaam::text, '', array[regexp_replace(bestandsnaam, '[._-]+', ' ', 'g')] from brondocument $$);
select maak_vindbaar('versie', '{}', null, $$
  select 'Besluit', v.id, v.samenwerking_id, v.id, null::uuid, null::uuid, null, kalenderjaar(v.ingang), kalenderjaar(v.ingang),
    'versie-' || v.nummer, format('Versie %s van %s', v.nummer, k.titel),
    format('Vastgesteld op %s, geldt vanaf %s.', to_char(v.vastgesteld_op at time zone 'Europe/Amsterdam', 'FMDD-FMMM-YYYY'), to_char(v.ingang, 'FMDD-FMMM-YYYY')),
    null::text[] from versie v join kader k on k.id = v.kader_id $$);
select maak_vindbaar('voorstel', '{status,ingediend_op,ingediende_hash,besloten_hash,overleg_id,uitkomst,besloten_op,na_te_kijken,account_id}', null, $$
  select 'Voorstel', id, samenwerking_id, id, null::uuid, partij_id, null, kalenderjaar(ingang), kalenderjaar(ingang), null, titel::text,
    concat_ws(E'\n', reden, toelichting), null::text[] from voorstel $$);
-- What a party thinks of a proposal or of a bid. That of a bid stands by itself: it is read with every later version of that bid.
select maak_vindbaar('zienswijze', '{account_id,oordeel,tekst_hash}', null, $$
  select 'Zienswijze', id, samenwerking_id, voorstel_id, null::uuid, partij_id, null, kalenderjaar(gegeven_op at time zone 'Europe/Amsterdam'),
    kalenderjaar(gegeven_op at time zone 'Europe/Amsterdam'), null, '', toelichting, null::text[] from zienswijze where toelichting <> '' $$);
select maak_vindbaar('bodzienswijze', '{door_id,oordeel,op}', null, $$
  select 'Zienswijze', z.id, z.samenwerking_id, z.id, null::uuid, z.partij_id, null, b.jaar, b.jaar, null, '', z.toelichting, null::text[]
  from bodzienswijze z join bod b on b.id = z.bod_id where z.toelichting <> '' $$);
select maak_vindbaar('vraag', '{account_id}', null, $$
  select 'Vraag', id, samenwerking_id, voorstel_id, null::uuid, partij_id, null, kalenderjaar(gesteld_op at time zone 'Europe/Amsterdam'),
    kalenderjaar(gesteld_op at time zone 'Europe/Amsterdam'), null, '', tekst, null::text[] from vraag $$);
select maak_vindbaar('overleg', '{status,verzonden_op,gesloten_op,termijn,voortgang_dagen,gemaakt_door,afgelast_omdat,duur_minuten}', null, $$
  select 'Overleg', id, samenwerking_id, id, null::uuid, partij_id, null, kalenderjaar(begin at time zone 'Europe/Amsterdam'),
    kalenderjaar(begin at time zone 'Europe/Amsterdam'), null, titel::text, lower(regexp_replace(soort, '([a-z])([A-Z])', '\1 \2', 'g')), array[plaats]
  from overleg $$);
select maak_vindbaar('agendapunt', '{volgorde,minuten,vraag_aan,voorstel_id,afspraak_sleutel,vertrouwelijk,soort}', 'agendapunt x where x.id = bron_id', $$
  select 'Agendapunt', id, samenwerking_id, overleg_id, null::uuid, null::uuid, null, null::int, null::int, 'p-' || id, titel::text, concat_ws(E'\n', toelichting, vraag),
    null::text[] from agendapunt $$);
-- What stands in a paper is for the parties that it was shared with: here it is found by its name, which all of the meeting see.
select maak_vindbaar('stuk', '{inhoud,tekst,link,toegevoegd_door}', 'stuk x where x.id = bron_id', $$
  select 'Stuk', s.id, s.samenwerking_id, a.overleg_id, null::uuid, null::uuid, null, null::int, null::int, 'p-' || a.id, s.naam::text, '',
    array[regexp_replace(s.naam, '[._-]+', ' ', 'g')] from stuk s join agendapunt a on a.id = s.agendapunt_id $$);
select maak_vindbaar('uitkomst', '{persoon,opgeschreven_op}', 'uitkomst x where x.id = bron_id', $$
  select 'Uitkomst', u.id, u.samenwerking_id, a.overleg_id, null::uuid, u.partij_id, null, kalenderjaar(u.uiterlijk), kalenderjaar(u.uiterlijk),
    'p-' || a.id, '', u.tekst, null::text[] from uitkomst u join agendapunt a on a.id = u.agendapunt_id $$);
-- How an action went, as a party reported it. It stands in its action, which goes on through all versions, or which a meeting agreed on.
select maak_vindbaar('voortgang', '{door_id}', 'voortgang x where x.id = bron_id', $$
  select 'Voortgang', id, samenwerking_id, coalesce(actie_lijn_id, uitkomst_id), null::uuid, partij_id, null, kalenderjaar(op at time zone 'Europe/Amsterdam'),
    kalenderjaar(op at time zone 'Europe/Amsterdam'), null, '', concat_ws(E'\n', toelichting, bewijs), null::text[] from voortgang where toelichting <> '' or bewijs <> '' $$);
select maak_vindbaar('bod', '{nummer,gemaakt_op,ingediend_op,door_id}', 'bod x where x.id = bron_id', $$
  select 'Bod', id, samenwerking_id, id, null::uuid, partij_id, null, jaar, jaar, null, '', coalesce(toelichting, ''), array['bod ' || jaar] from bod $$);
select maak_vindbaar('bodregel', '{volgorde}', 'bod x where x.id = houder_id', $$
  select 'Bodregel', r.id, r.samenwerking_id, r.bod_id, null::uuid, b.partij_id, null, b.jaar, b.jaar, 'r' || r.lijn_id, r.wat::text,
    concat_ws(E'\n', r.toelichting, r.doelgroep, r.plaats, (select string_agg(c ->> 'noot', E'\n') from jsonb_array_elements(r.cijfers) c)),
    array[case when r.soort in ('Isolatie', 'Installaties', 'Zonnepanelen', 'Aardgasvrij', 'Labelverbetering') then 'verduurzaming' end,
      lower(regexp_replace(r.soort, '([a-z])([A-Z])', '\1 \2', 'g')), r.eenheid, r.plaats] from bodregel r join bod b on b.id = r.bod_id $$);
-- An agreement that was looked back on, from when there is a joint outcome; and what each party said of it.
select maak_vindbaar('evaluatiepunt', '{volgorde,sleutel,thema,beeld,vervolg}', null, $$
  select 'Evaluatie', p.id, p.samenwerking_id, p.evaluatie_id, null::uuid, null::uuid, p.nummer, e.jaar, e.jaar, p.id::text, p.nummer || ' ' || p.naam,
    coalesce(p.reden, ''), null::text[] from evaluatiepunt p join evaluatie e on e.id = p.evaluatie_id where p.uitkomst is not null $$);
select maak_vindbaar('evaluatieoordeel', '{oordeel,vervolg,door_id,op}', null, $$
  select 'Oordeel', o.id, o.samenwerking_id, p.evaluatie_id, null::uuid, o.partij_id, null, e.jaar, e.jaar, p.id::text, p.nummer || ' ' || p.naam,
    o.toelichting, null::text[] from evaluatieoordeel o join evaluatiepunt p on p.id = o.evaluatiepunt_id join evaluatie e on e.id = p.evaluatie_id
  where o.toelichting <> '' $$);
