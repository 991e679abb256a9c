-- Public figures of CBS and RIVM by area. They are public and the same for every partnership: anyone of ours reads them, and only a command of who
-- keeps the installation writes them.
create table openbaarcijfer (
  indicator varchar(80) not null,
  gebied varchar(10) not null check (gebied ~ '^(GM\d{4}|WK\d{6}|BU\d{8})$'),
  deel varchar(200) not null,
  periode varchar(6) not null check (periode ~ '^\d{4}(-[12])?$'),
  definitie varchar(20) not null,
  soort varchar(20) not null check (soort in ('Getal', 'Onbekend')),
  getal numeric check ((getal is not null) = (soort = 'Getal')),
  toelichting varchar(200),
  tabel varchar(40) not null,
  primary key (indicator, gebied, deel, periode)
);
grant select on openbaarcijfer to noaber_app;
