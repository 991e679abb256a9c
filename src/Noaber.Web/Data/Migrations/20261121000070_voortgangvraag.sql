-- So many days before a meeting the parties are asked how their actions go; null when nothing is asked.

alter table overleg add column voortgang_dagen integer check (voortgang_dagen between 1 and 90);
grant update (voortgang_dagen) on overleg to noaber_app;
