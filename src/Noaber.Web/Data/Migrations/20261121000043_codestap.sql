-- A code of the app counts once: the last half minute of which one was taken.
alter table account add column codestap bigint not null default 0;
alter table account alter column codestap drop default;
