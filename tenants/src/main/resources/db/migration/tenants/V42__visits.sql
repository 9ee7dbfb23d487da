-- Who comes in with a session, and whether anything that pages show was committed since a moment: in
-- one statement, so both are answered of the same instant. For this statement alone it is the tenant's,
-- as with tenant_changed_since.
create function tenant_visit(asked bigint, who uuid, in_era bigint, moment pg_snapshot)
    returns table (login text, name text, roles text, account bigint, unchanged boolean)
    language plpgsql as $$
begin
    perform set_config('app.tenant', asked::text, true);
    return query
        select person.login, person.name, person.roles, person.account,
               moment is not null and not exists (
                   select from tenant_change noted
                   where noted.tenant_id = asked
                     and noted.transaction >= pg_snapshot_xmin(moment)
                     and not pg_visible_in_snapshot(noted.transaction, moment))
        from tenant_person person
        where person.tenant_id = asked and person.id = who
          and person.session_era = in_era and person.locked_at is null;
end $$;
