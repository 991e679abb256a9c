-- Priorities and statements of policy are found too. Of a priority its title weighs as the heading of an agreement, its fields as text.
alter table speerpunt add column zoekvector tsvector not null generated always as (
  setweight(to_tsvector('noaber_nl', titel) || to_tsvector('noaber_woord', titel), 'A')
  || setweight(jsonb_to_tsvector('noaber_nl', jsonb_path_query_array(velden, '$[*].tekst'), '["string"]')
               || jsonb_to_tsvector('noaber_woord', jsonb_path_query_array(velden, '$[*].tekst'), '["string"]'), 'B')) stored;
create index ix_speerpunt_zoekvector on speerpunt using gin (zoekvector);
alter table beleidsuitspraak add column zoekvector tsvector not null generated always as (
  setweight(to_tsvector('noaber_nl', tekst) || to_tsvector('noaber_woord', tekst), 'C')) stored;
create index ix_beleidsuitspraak_zoekvector on beleidsuitspraak using gin (zoekvector);

drop trigger leg_vast on speerpunt;
create trigger leg_vast after insert or update or delete on speerpunt for each row execute function leg_vast('zoekvector');
drop trigger leg_vast on beleidsuitspraak;
create trigger leg_vast after insert or update or delete on beleidsuitspraak for each row execute function leg_vast('zoekvector');
