-- What a person's own page shows of the book: docs/adr/0037. Lines of an hour come with the hour, and
-- whatever the contract says about coins stands in its events.
select tenant_note_changes_of(shown::regclass) from unnest(array[
    'chain_account', 'chain_meter', 'chain_hour', 'chain_event', 'chain_tariff',
    'chain_operation']) shown;
