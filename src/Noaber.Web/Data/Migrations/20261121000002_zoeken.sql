-- Search in Dutch, without diacritics, over heading and text: by stem (noaber_nl) and by the beginning of a word (noaber_woord).
create extension if not exists btree_gin;
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;

create text search configuration noaber_nl (copy = dutch);
alter text search configuration noaber_nl alter mapping for hword, hword_part, word with unaccent, dutch_stem;
create text search configuration noaber_woord (copy = simple);
alter text search configuration noaber_woord alter mapping for hword, hword_part, word with unaccent, simple;
