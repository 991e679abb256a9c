-- What the search page asks, and nothing else.
begin;
select * from begin_als(:account::uuid, 'bench', :sessie::uuid, 'enschede', now(), current_date);
-- zoeken.sql of the application comes here, with its parameters filled in.
commit;
