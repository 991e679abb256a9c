-- The areas of CBS, from one year to another, with their shapes. They are public and the same for every partnership: anyone of ours reads them,
-- and only a command of who keeps the installation writes them.
create table gebied (
  code varchar(10) not null check (code ~ '^(GM\d{4}|WK\d{6}|BU\d{8})$'),
  van integer not null check (van between 1990 and 2200),
  tot integer check (tot >= van),
  niveau varchar(10) not null check (niveau in ('Gemeente', 'Wijk', 'Buurt')),
  naam varchar(200) not null,
  gemeente varchar(6) not null,
  vorm jsonb not null,
  bron varchar(200) not null,
  primary key (code, van)
);
create index ix_gebied_gemeente on gebied (gemeente);
-- At any moment an area is there once.
create unique index ix_gebied_nu on gebied (code) where tot is null;
grant select on gebied to noaber_app;
