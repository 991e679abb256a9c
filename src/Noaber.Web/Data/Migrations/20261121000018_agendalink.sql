-- The link to the own agenda is given out as a token is: void once its owner signs out everywhere or changes a way in, and while the account
-- is locked. That a calendar reads it is written to the minute.
alter table agendalink add column stempel text;
update agendalink l set stempel = a.security_stamp from account a where a.id = l.account_id;
alter table agendalink alter column stempel set not null;

