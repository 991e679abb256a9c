-- An action stays with its agreement or its priority, and keeps its line: joining a proposal with a newer version rests on it. It may go
-- from a year of the agreement to the agreement itself.
revoke update on actie from noaber_app;
do $$ begin
  execute (select format('grant update (%s) on actie to noaber_app', string_agg(quote_ident(k), ', '))
    from unnest(inhoudskolommen('actie') || array['jaarschijf_id', 'volgorde', 'sleutel']) k
    where k <> 'lijn_id' and exists (select from pg_attribute where attrelid = 'actie'::regclass and attname = k and not attisdropped));
end $$;
