-- What was on the agenda of a meeting that is in progress stays in its record: a proposal that is taken back leaves its item behind, as
-- what was talked about.
create or replace function haal_van_agenda(van_voorstel uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare v voorstel; punt uuid; begin
  select * into v from voorstel where id = van_voorstel and uitkomst is null;
  if not found or not (heb_rol(v.samenwerking_id, 'Procesleider') or heb_rol(v.samenwerking_id, 'Bewerker', v.partij_id)) then return; end if;
  perform from overleg where id = v.overleg_id for update;
  select a.id into punt from agendapunt a join overleg o on o.id = a.overleg_id
    where a.overleg_id = v.overleg_id and a.voorstel_id = v.id and o.status in ('Concept', 'Verzonden')
      and not exists (select from uitkomst u where u.agendapunt_id = a.id)
      and not exists (select from stuk s join stuk_deling d on d.stuk_id = s.id where s.agendapunt_id = a.id);
  if not found then return; end if;
  delete from agendapunt where id = punt;
  update agendapunt w set volgorde = r.plek from (
    select id, row_number() over (order by volgorde) as plek from agendapunt where overleg_id = v.overleg_id) r where w.id = r.id and w.volgorde <> r.plek;
end $$;

-- An action stays with its agreement or its priority, and keeps its line: joining a proposal with a newer version rests on it. It may go
-- from a year of the agreement to the agreement itself.
revoke update on actie from noaber_app;
do $$ begin
  execute (select format('grant update (%s) on actie to noaber_app', string_agg(quote_ident(k), ', '))
    from unnest(inhoudskolommen('actie') || array['jaarschijf_id', 'volgorde', 'sleutel']) k
    where k <> 'lijn_id' and exists (select from pg_attribute where attrelid = 'actie'::regclass and attname = k and not attisdropped));
end $$;
