-- What the database itself guards, whatever the application does.

-- A row hangs under a parent of its own partnership ----------------------------------------------------------------
-- Row level security says who may write where; these keys say that what was written belongs together.

alter table partij add unique (samenwerking_id, id);
alter table brondocument add unique (samenwerking_id, id);
alter table kader add unique (samenwerking_id, id);
alter table thema add unique (samenwerking_id, id);
alter table onderdeel add unique (samenwerking_id, id);

alter table partij drop constraint partij_huurders_van_id_fkey,
  add foreign key (samenwerking_id, huurders_van_id) references partij (samenwerking_id, id) on delete restrict;
alter table deelnemer drop constraint deelnemer_partij_id_fkey,
  add foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete cascade;
alter table uitnodiging drop constraint uitnodiging_partij_id_fkey,
  add foreign key (samenwerking_id, partij_id) references partij (samenwerking_id, id) on delete cascade;
alter table kader drop constraint kader_brondocument_id_fkey,
  add foreign key (samenwerking_id, brondocument_id) references brondocument (samenwerking_id, id) on delete restrict;
alter table thema drop constraint thema_kader_id_fkey,
  add foreign key (samenwerking_id, kader_id) references kader (samenwerking_id, id) on delete cascade;
alter table onderdeel drop constraint onderdeel_thema_id_fkey,
  add foreign key (samenwerking_id, thema_id) references thema (samenwerking_id, id) on delete cascade;
alter table afspraak drop constraint afspraak_kader_id_fkey,
  add foreign key (samenwerking_id, kader_id) references kader (samenwerking_id, id) on delete cascade;
alter table afspraak drop constraint afspraak_thema_id_fkey,
  add foreign key (samenwerking_id, thema_id) references thema (samenwerking_id, id) on delete cascade;
alter table afspraak drop constraint afspraak_onderdeel_id_fkey,
  add foreign key (samenwerking_id, onderdeel_id) references onderdeel (samenwerking_id, id) on delete restrict;

drop index ix_partij_samenwerking_id, ix_partij_huurders_van_id;
create index ix_partij_samenwerking_id_huurders_van_id on partij (samenwerking_id, huurders_van_id);
drop index ix_deelnemer_samenwerking_id, ix_deelnemer_partij_id;
create index ix_deelnemer_samenwerking_id_partij_id on deelnemer (samenwerking_id, partij_id);
drop index ix_uitnodiging_samenwerking_id, ix_uitnodiging_partij_id;
create index ix_uitnodiging_samenwerking_id_partij_id on uitnodiging (samenwerking_id, partij_id);
drop index ix_kader_samenwerking_id;
create index ix_kader_samenwerking_id_brondocument_id on kader (samenwerking_id, brondocument_id);
drop index ix_thema_samenwerking_id;
create index ix_thema_samenwerking_id_kader_id on thema (samenwerking_id, kader_id);
drop index ix_onderdeel_samenwerking_id;
create index ix_onderdeel_samenwerking_id_thema_id on onderdeel (samenwerking_id, thema_id);
drop index ix_afspraak_samenwerking_id, ix_afspraak_onderdeel_id;
create index ix_afspraak_samenwerking_id_kader_id on afspraak (samenwerking_id, kader_id);
create index ix_afspraak_samenwerking_id_thema_id on afspraak (samenwerking_id, thema_id);
create index ix_afspraak_samenwerking_id_onderdeel_id on afspraak (samenwerking_id, onderdeel_id);

-- The audit trail --------------------------------------------------------------------------------------------------
-- When and in which request is said by the database. A line of the application holds words; what a row was and became is written by
-- the triggers alone.

alter table logregel alter column verzoek set default nullif(current_setting('noaber.verzoek', true), '');
drop policy schrijven on logregel;
create policy schrijven on logregel for insert
  with check (account_id is not distinct from wie() and oud is null and nieuw is null
              and (samenwerking_id is null or samenwerking_id = any ((select mijn_samenwerkingen())::uuid[]) or (select ben_beheerder())));

-- Accounts leave a trace too: which columns changed, and the value of those that are named as open. No secret, no name, no address.
create function leg_account_vast() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  werd jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  rij jsonb := coalesce(werd, was);
  anders text[];
  woord text := case tg_op when 'INSERT' then 'toegevoegd' when 'UPDATE' then 'gewijzigd' else 'verwijderd' end;
begin
  select array_agg(key) into anders from jsonb_object_keys(rij) key
    where key not in ('concurrency_stamp', 'access_failed_count', 'codestap') and (tg_op <> 'UPDATE' or was -> key is distinct from werd -> key);
  if tg_op = 'UPDATE' and anders is null then return null; end if;
  select jsonb_object_agg(key, case when key = any (tg_argv) then was -> key else '"niet bewaard"' end),
         jsonb_object_agg(key, case when key = any (tg_argv) then werd -> key else '"niet bewaard"' end)
    into was, werd from unnest(anders) key;
  insert into logregel (account_id, handeling, tabel, sleutel, oud, nieuw)
  values (wie(), woord, tg_table_name, coalesce(rij ->> 'user_id', rij ->> 'id'),
          case when tg_op <> 'INSERT' then was end, case when tg_op <> 'DELETE' then werd end);
  return null;
end $$;

create trigger leg_vast after insert or update or delete on account for each row
  execute function leg_account_vast('beheerder', 'email_confirmed', 'two_factor_enabled', 'lockout_enabled', 'lockout_end');
create trigger leg_vast after insert or update or delete on account_claim for each row execute function leg_account_vast('claim_type');
create trigger leg_vast after insert or update or delete on account_login for each row execute function leg_account_vast('login_provider');
create trigger leg_vast after insert or update or delete on account_token for each row execute function leg_account_vast('login_provider', 'name');
-- Signing in with a passkey counts: that is no change of it.
create trigger leg_vast after insert or delete on account_passkey for each row execute function leg_account_vast();
create trigger leg_wijziging_vast after update on account_passkey for each row
  when (old.user_id <> new.user_id or old.credential_id <> new.credential_id or old.data - 'SignCount' <> new.data - 'SignCount')
  execute function leg_account_vast();

-- Rights of the application: only what it uses ---------------------------------------------------------------------
-- A later table names its own; nothing is granted on all tables any more.

revoke insert, update, delete on all tables in schema public from noaber_app;
grant insert on partij, uitnodiging, samenwerking, brondocument, kader, thema, onderdeel, afspraak to noaber_app;
grant update (naam) on samenwerking to noaber_app; -- also what locking its row asks for
grant update (instemmingsrecht, van, tot, huurders_van_id) on partij to noaber_app;
grant update (rollen, tot) on deelnemer to noaber_app; -- added by aanvaard_uitnodiging() alone
grant update (ingetrokken_op) on uitnodiging to noaber_app;
grant insert, update on account, account_token to noaber_app;
grant insert, update, delete on account_passkey to noaber_app;
grant insert on beveiligingssleutel to noaber_app;
grant insert (samenwerking_id, account_id, handeling, omschrijving, tabel, sleutel, oud, nieuw) on logregel to noaber_app;
revoke execute on function leg_account_vast() from public;

-- Who is signed in where -------------------------------------------------------------------------------------------
-- The cookie names a session; without its row the cookie is void, also a copy of it.

create table sessie (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  bevestigd_op timestamptz not null,
  verloopt_op timestamptz not null
);
create index ix_sessie_account_id on sessie (account_id);
create index ix_sessie_verloopt_op on sessie (verloopt_op);
alter table sessie enable row level security;
create policy eigen_of_verlopen on sessie using (account_id = (select wie()) or verloopt_op < now());
grant select, insert, delete on sessie to noaber_app;
grant update (bevestigd_op) on sessie to noaber_app;

-- Mail on its way out ----------------------------------------------------------------------------------------------
-- Written in the transaction that it belongs to; the sender, who is nobody, takes it from there. No visitor reads it: it holds secret links.

create table uitgaande_mail (
  id uuid primary key,
  aan varchar(256) not null,
  onderwerp varchar(300) not null,
  tekst text not null,
  vanaf timestamptz not null,
  pogingen integer not null,
  begonnen_op timestamptz
);
create index ix_uitgaande_mail_vanaf on uitgaande_mail (vanaf);
alter table uitgaande_mail enable row level security;
create policy klaarleggen on uitgaande_mail for insert with check (true);
create policy versturen on uitgaande_mail using ((select wie()) is null);
grant select, insert, delete, update (vanaf, pogingen, begonnen_op) on uitgaande_mail to noaber_app;

-- Invitations ------------------------------------------------------------------------------------------------------
-- An address is compared as the application writes it in capitals: upper() knows other letters. And whom an address belongs to is no
-- business of the trail, from which nothing goes away.

alter table uitnodiging add column normalized_email varchar(256);
update uitnodiging set normalized_email = coalesce((select normalized_email from account where email = uitnodiging.email), upper(email));
alter table uitnodiging alter column normalized_email set not null;
drop trigger leg_vast on uitnodiging;
create trigger leg_vast after insert or update or delete on uitnodiging for each row execute function leg_vast('token_hash', 'email', 'normalized_email');
update logregel set oud = oud - 'email' - 'normalized_email', nieuw = nieuw - 'email' - 'normalized_email' where tabel = 'uitnodiging';
update logregel set omschrijving = regexp_replace(omschrijving, '[^[:space:];]+@[^[:space:];]+', 'iemand', 'g')
  where handeling in ('uitgenodigd', 'uitnodiging ingetrokken', 'samenwerking begonnen');

grant update (token_hash, verloopt_op) on uitnodiging to noaber_app;
