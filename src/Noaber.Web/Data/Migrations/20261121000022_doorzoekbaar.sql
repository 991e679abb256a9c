-- In what one looks: each agreement once. Not the text before or after the one in force, or before the last there was, nor the working copy of a
-- proposal, which reads the same for nearly all of it. A draft is for who may see drafts.
create function doorzoekbare_kaders(hier uuid, ook_concept boolean) returns setof kader language sql stable as $$
  select k.* from kader k where k.samenwerking_id = hier and (k.status = 'Vigerend' or (k.status = 'Concept' and k.basis_id is null and ook_concept)
    or (k.status in ('Vastgesteld', 'Vervallen') and not exists (select from kader ander where ander.lijn_id = k.lijn_id
      and (ander.status = 'Vigerend' or (ander.status in ('Vastgesteld', 'Vervallen') and (ander.gemaakt_op, ander.id) > (k.gemaakt_op, k.id))))))
$$;
revoke execute on function doorzoekbare_kaders(uuid, boolean) from public;
grant execute on function doorzoekbare_kaders(uuid, boolean) to noaber_app;
