-- What became of areas from one map to the next, by the maps themselves and by what CBS says. Public, as the areas are.
create table gebiedsovergang (
  id uuid primary key,
  jaar integer not null check (jaar between 1990 and 2200),
  soort varchar(20) not null check (soort in ('Hernoemd', 'Hercodeerd', 'Gesplitst', 'Samengevoegd', 'Hertekend', 'Nieuw', 'Vervallen')),
  van varchar(10),
  naar varchar(10),
  heel boolean not null,
  check (van is not null or naar is not null),
  check (not heel or (van is not null and naar is not null))
);
create index ix_gebiedsovergang_jaar on gebiedsovergang (jaar);
grant select on gebiedsovergang to noaber_app;
