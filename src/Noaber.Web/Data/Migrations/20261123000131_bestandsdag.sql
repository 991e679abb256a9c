-- Of which day the file was that a public figure came in with. Of what came in before this nobody knows.
alter table openbaarcijfer add column bestandsdag date;
