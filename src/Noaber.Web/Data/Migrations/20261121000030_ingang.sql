-- What was in force on a day that is past is never changed by a later decision, whoever writes it down.
alter table versie add constraint versie_niet_met_terugwerkende_kracht
  check (ingang >= (vastgesteld_op at time zone 'Europe/Amsterdam')::date);
