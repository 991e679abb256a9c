-- What is frozen is frozen twice: as the table saw it, and as who reads by releases alone read it on that day. Without the second the council would
-- lose figures that it has.
alter table cijferbijlage
  add raadbeeld_id uuid,
  add check (raadbeeld_id is null or vast_op is not null),
  add foreign key (samenwerking_id, raadbeeld_id) references cijferbeeld (samenwerking_id, id) on delete restrict;
create index ix_cijferbijlage_samenwerking_id_raadbeeld_id on cijferbijlage (samenwerking_id, raadbeeld_id);
grant update (raadbeeld_id) on cijferbijlage to noaber_app;
