-- How far the book has followed is shown to nobody while it keeps up (docs/adr/0037). When it goes on
-- after it stood still, decisions are made again (S6.3): what pages show of them may have changed.
create trigger note_return after update of block_time on chain_book
    for each row when (old.block_time < clock_timestamp() - interval '1 minute')
    execute function tenant_note_change();
