-- What is new in a partnership is told in words; the rows behind the words are far more, and are passed by.
create index ix_logregel_nieuws on logregel (samenwerking_id, id) where omschrijving is not null;
