-- Whether a meeting waits for an evaluation, also by an item that who asks may not see: then it stays.
create function evaluatie_op_agenda(welke uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from agendapunt a join evaluatie e on e.id = a.evaluatie_id
    where e.id = welke and heb_rol(e.samenwerking_id, 'Procesleider')) $$;
revoke execute on function evaluatie_op_agenda(uuid) from public;
grant execute on function evaluatie_op_agenda(uuid) to noaber_app;

-- What was begun without a document can go as a whole, by the party that began it or who leads the process, until there is a proposal on it: through this door alone, for a kader
-- is deleted in no other way. What was read in stays, with its document; what was adopted stays for good. The trail keeps each row of it.
create function gooi_concept_weg(welk uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from kader k where k.id = welk and k.status = 'Concept' and k.brondocument_id is null and k.basis_id is null
    and (heb_rol(k.samenwerking_id, 'Procesleider') or (k.begonnen_door_id is not null and heb_rol(k.samenwerking_id, 'Bewerker', k.begonnen_door_id)))
    and (k.soort <> 'Visie' or exists (select from partij p join organisatie o on o.id = p.organisatie_id
      where p.samenwerking_id = k.samenwerking_id and p.id = any (mijn_partijen()) and o.soort = 'Gemeente'))
    and not exists (select from voorstel v where v.kader_id = k.id);
  return found;
end $$;
revoke execute on function gooi_concept_weg(uuid) from public;
grant execute on function gooi_concept_weg(uuid) to noaber_app;
