-- The figures that a decision rests on, as they stood: a copy, which no later delivery changes. Only what was accepted, and of that only what
-- may be seen at the table. Who reads the decision sees it by the same rule as the figure itself; the party that it is of always does.

create table besluitcijfer (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  uitkomst_id uuid not null,
  versie_id uuid not null,
  nummer varchar(20) not null check (nummer ~ '^\d+\.\d+\.\d+$'),
  partij_id uuid not null,
  indicator varchar(80) not null,
  gebied varchar(10) not null,
  gebiednaam varchar(200) not null,
  deel varchar(200) not null,
  periode varchar(6) not null check (periode ~ '^\d{4}(-[12])?$'),
  definitie varchar(20) not null,
  inzage varchar(12) not null check (inzage in ('Tafel', 'Iedereen')),
  soort varchar(20) not null check (soort in ('Getal', 'Nihil', 'NietVanToepassing', 'Onbekend')),
  getal numeric,
  toelichting text,
  check ((soort = 'Getal') = (getal is not null)),
  foreign key (samenwerking_id, uitkomst_id) references uitkomst (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, versie_id) references leveringversie (samenwerking_id, id) on delete restrict,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict
);
create unique index ix_besluitcijfer_uitkomst_id_cijfer on besluitcijfer (uitkomst_id, versie_id, indicator, gebied, deel, periode);
create index ix_besluitcijfer_samenwerking_id_uitkomst_id on besluitcijfer (samenwerking_id, uitkomst_id);
create index ix_besluitcijfer_samenwerking_id_versie_id on besluitcijfer (samenwerking_id, versie_id);
create index ix_besluitcijfer_samenwerking_id_partij_id on besluitcijfer (samenwerking_id, partij_id);

alter table besluitcijfer enable row level security;
create policy deelnemers on besluitcijfer using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy zichtbaar on besluitcijfer as restrictive for select using (
  partij_id = any ((select mijn_cijferpartijen())::uuid[])
  or (inzage = 'Iedereen' or samenwerking_id = any ((select mijn_tafels())::uuid[]))
    and exists (select from uitkomst u where u.id = uitkomst_id));
-- What is written down is the figure itself, word for word, that who writes may see.
create policy zoals_het_er_lag on besluitcijfer as restrictive for insert with check (
  exists (select from uitkomst u where u.id = uitkomst_id)
  and versie_kwam_tot(versie_id, 'Aanvaarden')
  and exists (select from waarneming w join leveringversie v on v.id = w.versie_id
    where w.versie_id = besluitcijfer.versie_id and v.nummer = besluitcijfer.nummer and w.partij_id = besluitcijfer.partij_id
      and (w.indicator, w.gebied, w.deel, w.periode) = (besluitcijfer.indicator, besluitcijfer.gebied, besluitcijfer.deel, besluitcijfer.periode)
      and (w.definitie, w.inzage, w.soort) = (besluitcijfer.definitie, besluitcijfer.inzage, besluitcijfer.soort)
      and w.getal is not distinct from besluitcijfer.getal and w.toelichting is not distinct from besluitcijfer.toelichting));
create policy bij_uitkomst on besluitcijfer as restrictive for delete using (exists (select from uitkomst u where u.id = uitkomst_id));
grant select, insert, delete on besluitcijfer to noaber_app;

-- Written while the meeting is in progress, as the decision itself. With the decision its figures go.
create function bewaak_besluitcijfer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  van uuid := (select a.overleg_id from uitkomst u join agendapunt a on a.id = u.agendapunt_id where u.id = coalesce(new.uitkomst_id, old.uitkomst_id));
begin
  if van is not null and (select status from overleg where id = van for share) is distinct from 'Bezig' then
    raise exception 'cijfers bij een besluit horen bij een overleg dat bezig is' using errcode = '23001';
  end if;
  return coalesce(new, old);
end $$;
create trigger bewaak before insert or delete on besluitcijfer for each row execute function bewaak_besluitcijfer();

create trigger leg_vast after insert or update or delete on besluitcijfer for each row execute function leg_vast('getal', 'toelichting');
