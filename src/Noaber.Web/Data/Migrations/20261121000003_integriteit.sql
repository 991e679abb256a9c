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
