-- The text of a year and the actions are found too. They weigh less than the agreement they belong to.
alter table jaarschijf add column zoekvector tsvector not null generated always as (
  setweight(to_tsvector('noaber_nl', tekst) || to_tsvector('noaber_woord', tekst), 'C')) stored;
create index ix_jaarschijf_zoekvector on jaarschijf using gin (zoekvector);
alter table actie add column zoekvector tsvector not null generated always as (
  setweight(to_tsvector('noaber_nl', tekst) || to_tsvector('noaber_woord', tekst), 'C')) stored;
create index ix_actie_zoekvector on actie using gin (zoekvector);

drop trigger leg_vast on jaarschijf;
create trigger leg_vast after insert or update or delete on jaarschijf for each row execute function leg_vast('zoekvector');
drop trigger leg_vast on actie;
create trigger leg_vast after insert or update or delete on actie for each row execute function leg_vast('zoekvector');
