-- The two roles and the database of Noaber. May be run again: it brings an existing server to the same state.
-- The owner migrates; the application itself has no rights but those that the migrations give it, so that row level security holds.
\set ON_ERROR_STOP on
select 'create role noaber_eigenaar' where not exists (select from pg_roles where rolname = 'noaber_eigenaar') \gexec
select 'create role noaber_app' where not exists (select from pg_roles where rolname = 'noaber_app') \gexec
alter role noaber_eigenaar login createrole nocreatedb nosuperuser noreplication nobypassrls;
alter role noaber_app login nocreaterole nocreatedb nosuperuser noreplication nobypassrls;
select 'create database noaber owner noaber_eigenaar template template0 encoding ''UTF8''' where not exists (select from pg_database where datname = 'noaber') \gexec
revoke all on database noaber from public;
grant create, connect on database noaber to noaber_eigenaar;
grant connect on database noaber to noaber_app;
