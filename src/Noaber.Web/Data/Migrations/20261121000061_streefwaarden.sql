-- Targets: what an agreement is measured by, and what a statement of a visie asks. They are part of the text, so a copy takes them along,
-- an adopted text keeps them, and changing one is a proposal.
alter table afspraak add column streefwaarden jsonb not null default '[]' check (jsonb_typeof(streefwaarden) = 'array');
alter table afspraak alter column streefwaarden drop default;
alter table beleidsuitspraak add column streefwaarden jsonb not null default '[]' check (jsonb_typeof(streefwaarden) = 'array');
alter table beleidsuitspraak alter column streefwaarden drop default;
