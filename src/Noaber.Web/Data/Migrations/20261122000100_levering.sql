-- What each party hands in over a half-year: its versions, and each step from concept to locked. Versions and steps are added and never change.
-- For a party that went on as another, that one acts from its day on (levert_voor). That there is a delivery and how far it is, all at the table see;
-- a version of it the own party, from its approval on who looks after it (the municipality, and who keeps the monitor), and once it was accepted all.

create table levering (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  partij_id uuid not null,
  halfjaar varchar(6) not null check (halfjaar ~ '^\d{4}-[12]$'),
  status varchar(12) not null check (status in ('Concept', 'Ingediend', 'Akkoord', 'Aanvaard', 'Vergrendeld')),
  -- It was approved once, whatever became of it since: from then on it stays its party's own delivery, also when that party goes on as a new one.
  was_akkoord boolean not null,
  unique (samenwerking_id, id),
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict
);
create unique index ix_levering_samenwerking_id_partij_id_halfjaar on levering (samenwerking_id, partij_id, halfjaar);

create table leveringversie (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  levering_id uuid not null,
  partij_id uuid not null,
  volgnummer integer not null check (volgnummer >= 1),
  nummer varchar(20) not null check (nummer ~ '^\d+\.\d+\.\d+$'),
  regel varchar(500) not null,
  bestand varchar(200),
  sha256 varchar(64),
  door_id uuid references account (id) on delete set null,
  op timestamptz not null,
  -- What belongs to a version comes in with it, in one transaction.
  transactie bigint not null default (pg_current_xact_id()::text)::bigint,
  unique (samenwerking_id, id),
  unique (samenwerking_id, partij_id, id),
  foreign key (samenwerking_id, levering_id) references levering (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict
);
create unique index ix_leveringversie_levering_id_volgnummer on leveringversie (levering_id, volgnummer);
create unique index ix_leveringversie_levering_id_nummer on leveringversie (levering_id, nummer);
create index ix_leveringversie_samenwerking_id_levering_id on leveringversie (samenwerking_id, levering_id);
create index ix_leveringversie_door_id on leveringversie (door_id);

create table leveringstap (
  id uuid primary key,
  samenwerking_id uuid not null references samenwerking (id) on delete cascade,
  levering_id uuid not null,
  versie_id uuid not null,
  partij_id uuid not null,
  stap varchar(14) not null,
  van varchar(12) not null,
  naar varchar(12) not null,
  rollen text[] not null,
  reden text,
  door_id uuid references account (id) on delete set null,
  op timestamptz not null,
  check ((stap, van, naar) in (('Indienen', 'Concept', 'Ingediend'), ('AkkoordGeven', 'Ingediend', 'Akkoord'), ('Aanvaarden', 'Akkoord', 'Aanvaard'),
    ('Vergrendelen', 'Aanvaard', 'Vergrendeld'), ('Terugsturen', 'Ingediend', 'Concept'), ('Terugsturen', 'Akkoord', 'Concept'),
    ('Heropenen', 'Aanvaard', 'Concept'), ('Heropenen', 'Vergrendeld', 'Concept'))),
  check (stap not in ('Terugsturen', 'Heropenen') or reden <> ''),
  foreign key (samenwerking_id, levering_id) references levering (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, versie_id) references leveringversie (samenwerking_id, id) on delete cascade,
  foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete restrict
);
create index ix_leveringstap_samenwerking_id_levering_id on leveringstap (samenwerking_id, levering_id);
create index ix_leveringstap_samenwerking_id_versie_id on leveringstap (samenwerking_id, versie_id);
create index ix_leveringstap_samenwerking_id_partij_id on leveringstap (samenwerking_id, partij_id);
create index ix_leveringstap_door_id on leveringstap (door_id);

-- Where I look at the deliveries of others, and where I sit at the table. Asked once for a question, not for each row.
create function mijn_nakijk() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select coalesce(array_agg(distinct d.samenwerking_id), '{}') from deelnemer d
          join partij p on p.id = d.partij_id join organisatie o on o.id = p.organisatie_id
          where d.account_id = wie() and (o.soort = 'Gemeente' or 'Monitorbeheerder' = any (d.rollen))
            and d.van <= current_date and (d.tot is null or d.tot >= current_date)
            and p.van <= current_date and (p.tot is null or p.tot >= current_date));
end $$;
create function mijn_tafels() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select coalesce(array_agg(distinct d.samenwerking_id), '{}') from deelnemer d
          join partij p on p.id = d.partij_id join organisatie o on o.id = p.organisatie_id
          where d.account_id = wie() and (o.soort <> 'Overig' or d.rollen && '{Monitorbeheerder,Procesleider}')
            and d.van <= current_date and (d.tot is null or d.tot >= current_date)
            and p.van <= current_date and (p.tot is null or p.tot >= current_date));
end $$;

-- Whose figures are to me as my own, to read and to hand in: of my parties, and of those that went on as one of them (opvolging comes later).
create function mijn_cijferpartijen() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (with recursive p (id) as (select unnest(mijn_partijen())
            union select o.van_id from opvolging o join p on o.naar_id = p.id where o.op <= current_date)
          select coalesce(array_agg(id), '{}') from p);
end $$;

-- Who acts today for the deliveries of a party: itself, or the one that it went on as. Of parties that went round, each acts for itself.
create function levert_voor(welke uuid) returns uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return coalesce((with recursive p (id) as (select welke
            union select o.naar_id from opvolging o join p on o.van_id = p.id where o.op <= current_date)
          select p.id from p where not exists (select from opvolging o where o.van_id = p.id and o.op <= current_date)), welke);
end $$;
-- Who leads the process is no exception: figures are handed in by their own party alone, or by the one that it went on as.
create function schrijft_levering(hier uuid, van_partij uuid) returns boolean language sql stable as $$
  select heb_rol(hier, 'Bewerker', levert_voor(van_partij)) or heb_rol(hier, 'Bestuurder', levert_voor(van_partij)) $$;
-- Nobody accepts what the own party handed in, or one that went on as it: of the municipality's own figures who keeps the monitor does.
create function aanvaardt_levering(hier uuid, van_partij uuid, namens uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from deelnemer d join partij p on p.id = d.partij_id join organisatie o on o.id = p.organisatie_id
    where d.account_id = wie() and d.samenwerking_id = hier and d.partij_id = namens and namens not in (van_partij, levert_voor(van_partij))
      and d.van <= current_date and (d.tot is null or d.tot >= current_date) and p.van <= current_date and (p.tot is null or p.tot >= current_date)
      and case (select v.soort from organisatie v join partij w on w.organisatie_id = v.id where w.id = van_partij)
            when 'Gemeente' then 'Monitorbeheerder' = any (d.rollen)
            else o.soort = 'Gemeente' and d.rollen && '{Bewerker,Bestuurder}' end);
end $$;
-- A step is of the party in whose name someone may take it: who acts for two parties takes none of them under the other.
create function mag_leveringstap(hier uuid, van_partij uuid, stap text, van text, namens uuid) returns boolean language sql stable as $$
  select case
    when stap = 'Indienen' or (stap = 'Terugsturen' and van = 'Ingediend') then namens = levert_voor(van_partij) and schrijft_levering(hier, van_partij)
    when stap = 'AkkoordGeven' then namens = levert_voor(van_partij) and heb_rol(hier, 'Bestuurder', namens)
    when stap in ('Aanvaarden', 'Terugsturen') then aanvaardt_levering(hier, van_partij, namens)
    else heb_rol(hier, 'Monitorbeheerder', namens) end $$;
-- Whether a version came so far, whoever asks.
create function versie_kwam_tot(welke uuid, gezocht text) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from leveringstap where versie_id = welke and stap = gezocht);
end $$;
revoke execute on function mijn_nakijk(), mijn_tafels(), mijn_cijferpartijen(), levert_voor(uuid), aanvaardt_levering(uuid, uuid, uuid), versie_kwam_tot(uuid, text) from public;
grant execute on function mijn_nakijk(), mijn_tafels(), mijn_cijferpartijen(), levert_voor(uuid), aanvaardt_levering(uuid, uuid, uuid), versie_kwam_tot(uuid, text) to noaber_app;

alter table levering enable row level security;
create policy deelnemers on levering using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy aan_tafel on levering as restrictive for select using (samenwerking_id = any ((select mijn_tafels())::uuid[]));
create policy door_eigen_partij on levering as restrictive for insert
  with check (schrijft_levering(samenwerking_id, partij_id) and status = 'Concept' and not was_akkoord);

alter table leveringstap enable row level security;
create policy deelnemers on leveringstap using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
-- What a party sends back to itself is its own business. Who sees a version, sees who handed it in and approved it.
create policy zichtbaar on leveringstap as restrictive for select using (
  stap in ('Aanvaarden', 'Vergrendelen', 'Heropenen') and samenwerking_id = any ((select mijn_tafels())::uuid[])
  or exists (select from levering l where l.id = levering_id and l.partij_id = any ((select mijn_cijferpartijen())::uuid[]))
  or samenwerking_id = any ((select mijn_nakijk())::uuid[]) and (stap = 'AkkoordGeven' or stap = 'Terugsturen' and van = 'Akkoord'
    or stap = 'Indienen' and versie_kwam_tot(versie_id, 'AkkoordGeven'))
  or samenwerking_id = any ((select mijn_tafels())::uuid[]) and stap in ('Indienen', 'AkkoordGeven') and versie_kwam_tot(versie_id, 'Aanvaarden'));
create policy wie_aan_de_beurt_is on leveringstap as restrictive for insert with check (
  door_id = (select wie())
  and exists (select from levering l where l.id = levering_id and mag_leveringstap(l.samenwerking_id, l.partij_id, stap, van, leveringstap.partij_id)));

alter table leveringversie enable row level security;
create policy deelnemers on leveringversie using (samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]));
create policy zichtbaar on leveringversie as restrictive for select using (
  partij_id = any ((select mijn_cijferpartijen())::uuid[])
  or exists (select from leveringstap s where s.versie_id = leveringversie.id and s.stap in ('AkkoordGeven', 'Aanvaarden')));
create policy door_eigen_partij on leveringversie as restrictive for insert with check (
  schrijft_levering(samenwerking_id, partij_id) and door_id = (select wie()) and transactie = (pg_current_xact_id()::text)::bigint
  and exists (select from levering l where l.id = levering_id and l.partij_id = leveringversie.partij_id));

grant select, insert on levering, leveringversie, leveringstap to noaber_app;

-- Only a concept gets a version, and it is held so that nobody hands it in meanwhile.
create function bewaak_leveringversie() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from levering where id = new.levering_id and status = 'Concept' for update;
  if not found then
    raise exception 'een levering die is ingediend verandert niet' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger bewaak_leveringversie before insert on leveringversie for each row execute function bewaak_leveringversie();

-- A step brings the delivery on: from where it is, with its last version, and approved by someone else than who handed it in.
create function zet_leveringstap() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update levering set status = new.naar, was_akkoord = was_akkoord or new.naar = 'Akkoord' where id = new.levering_id and status = new.van;
  if not found then
    raise exception 'de levering is intussen verder' using errcode = '42501';
  end if;
  if new.versie_id is distinct from (select id from leveringversie where levering_id = new.levering_id order by volgnummer desc limit 1) then
    raise exception 'een stap gaat over de laatste versie' using errcode = '42501';
  end if;
  if new.stap = 'AkkoordGeven' and new.door_id = (
    select door_id from leveringstap where levering_id = new.levering_id and stap = 'Indienen' order by op desc limit 1) then
    raise exception 'akkoord geeft een ander dan wie indiende' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger zet_leveringstap before insert on leveringstap for each row execute function zet_leveringstap();

-- The trail is read by all parties: it says that there was work on a delivery, and not what.
create trigger leg_vast after insert or update or delete on levering for each row execute function leg_vast();
create trigger leg_vast after insert or update or delete on leveringversie for each row execute function leg_vast('regel', 'bestand', 'sha256');
create trigger leg_vast after insert or update or delete on leveringstap for each row execute function leg_vast('reden');
