-- From which numbers on an indicator is shown to an audience, where a partnership chose otherwise than the usual. Who knows them works out more:
-- they are read and written by who releases.

create table vrijgaveregel (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  indicator varchar(80) not null,
  publiek varchar(12) not null check (publiek in ('Raad', 'Openbaar')),
  minste integer not null check (minste between 5 and 100),
  minste_noemer integer not null check (minste_noemer between 10 and 1000),
  marge numeric not null check (marge between 5 and 50),
  afronding integer not null check (afronding in (0, 5, 10))
);
create unique index ix_vrijgaveregel_samenwerking_id_indicator_publiek on vrijgaveregel (samenwerking_id, indicator, publiek);

alter table vrijgaveregel enable row level security;
create policy beheer on vrijgaveregel using (beheert_vrijgave(samenwerking_id));
grant select, insert, delete, update (minste, minste_noemer, marge, afronding) on vrijgaveregel to noaber_app;
create trigger leg_vast after insert or update or delete on vrijgaveregel
  for each row execute function leg_vast('minste', 'minste_noemer', 'marge', 'afronding');
