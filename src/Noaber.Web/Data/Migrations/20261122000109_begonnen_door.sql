-- Which party began a concept with nothing: it, and who leads the process, can throw that away. Nobody says it of another, and nobody changes it.
alter table kader add column begonnen_door_id uuid,
  add foreign key (samenwerking_id, begonnen_door_id) references partij (samenwerking_id, id) on delete restrict;
create index ix_kader_samenwerking_id_begonnen_door_id on kader (samenwerking_id, begonnen_door_id);
create policy begonnen_door_eigen_partij on kader as restrictive for insert
  with check (begonnen_door_id is null or begonnen_door_id = any ((select mijn_partijen())::uuid[]));
