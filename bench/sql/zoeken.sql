-- What the search page asks, and nothing else.
begin;
select * from begin_als(:account::uuid, 'bench', :sessie::uuid, 'enschede', now(), current_date);
-- The files of the application (houders.sql and zoeken.sql) come here, with their parameters filled in.
commit;
