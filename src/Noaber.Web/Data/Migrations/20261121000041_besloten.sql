-- The text as it lay when the overleg decided: writing since then is told from that, not from the text as it was handed in.
alter table voorstel add column besloten_hash varchar(64);
grant update (besloten_hash) on voorstel to noaber_app;
