-- What pages say of a silence ends with the first reading after it (docs/adr/0037). Readings that
-- come as they should are no change: they come by the second, and nobody is shown them.
create trigger note_return after update of heard_at on tenant_register
    for each row when (new.heard_at - old.heard_at > interval '2 hours')
    execute function tenant_note_change();
