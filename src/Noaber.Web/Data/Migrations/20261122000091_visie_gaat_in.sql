-- A council adopts in December a vision that holds from January. Until that day the one that it takes the place of does.

alter table kader add column vervangt_id uuid,
  add foreign key (samenwerking_id, vervangt_id) references kader (samenwerking_id, id) on delete restrict;
create index ix_kader_samenwerking_id_vervangt_id on kader (samenwerking_id, vervangt_id);
grant update (vervangt_id) on kader to noaber_app;

-- Every request in a partnership begins with it (begin_als): who is the first to ask on that day, and everyone after, finds the new one. No clockwork can be late.
create function laat_visies_ingaan(hier text, vandaag date) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare v record; begin
  for v in select k.id, k.van, k.vervangt_id from kader k join samenwerking s on s.id = k.samenwerking_id
    where s.slug = hier and k.soort = 'Visie' and k.status = 'Vastgesteld' and k.van <= vandaag order by k.van for update of k loop
    update kader set status = 'Vervallen', tot = v.van - 1 where id = v.vervangt_id;
    update kader set status = 'Vigerend' where id = v.id;
  end loop;
end $$;
revoke execute on function laat_visies_ingaan(text, date) from public;
