-- Themes and their parts are found too: by title as the heading of an agreement is, by goal, way and monitor as its text.
alter table thema add column zoekvector tsvector not null generated always as (
  setweight(to_tsvector('noaber_nl', titel) || to_tsvector('noaber_woord', titel), 'A')
  || setweight(to_tsvector('noaber_nl', coalesce(doel, '') || ' ' || coalesce(hoe, '') || ' ' || coalesce(monitor, ''))
               || to_tsvector('noaber_woord', coalesce(doel, '') || ' ' || coalesce(hoe, '') || ' ' || coalesce(monitor, '')), 'B')) stored;
create index ix_thema_zoekvector on thema using gin (zoekvector);
alter table onderdeel add column zoekvector tsvector not null generated always as (
  setweight(to_tsvector('noaber_nl', titel) || to_tsvector('noaber_woord', titel), 'A')
  || setweight(to_tsvector('noaber_nl', coalesce(doel, '') || ' ' || coalesce(hoe, '') || ' ' || coalesce(monitor, ''))
               || to_tsvector('noaber_woord', coalesce(doel, '') || ' ' || coalesce(hoe, '') || ' ' || coalesce(monitor, '')), 'B')) stored;
create index ix_onderdeel_zoekvector on onderdeel using gin (zoekvector);

drop trigger leg_vast on thema;
create trigger leg_vast after insert or update or delete on thema for each row execute function leg_vast('zoekvector');
drop trigger leg_vast on onderdeel;
create trigger leg_vast after insert or update or delete on onderdeel for each row execute function leg_vast('zoekvector');
