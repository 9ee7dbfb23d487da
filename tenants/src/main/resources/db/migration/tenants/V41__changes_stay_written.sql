-- What was written into the log of changes stays as it was (S10.5, I5). The application has no right to touch
-- it; this keeps the owner of the tables from it, too: a slip in a console or in a migration is refused
-- instead of found by the next look at the chain of hashes.
--
-- The one way past is the deletion of a whole utility, which says in its own transaction whose rows they
-- are: set_config('gridborne.deleted_tenant', '<its id>', true), here and nowhere else. Somebody who is
-- forgotten needs no way: the log names people by their ids only (docs/adr/0038).
create function tenant_stays_written() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if current_setting('gridborne.deleted_tenant', true) = old.tenant_id::text then
            return old;
        end if;
    end if;
    raise exception '% of % is refused: what is in it stays as it was written', tg_op, tg_table_name
        using errcode = 'restrict_violation',
              hint = 'Write what is right now as a further entry. A utility as a whole is deleted by the operator (setting gridborne.deleted_tenant).';
end
$$;
create trigger stays_written before update or delete on tenant_audit
    for each row execute function tenant_stays_written();
create trigger stays_written_all before truncate on tenant_audit
    for each statement execute function tenant_stays_written();
