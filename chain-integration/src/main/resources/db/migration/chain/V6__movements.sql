-- Where somebody's coins went is read from the events themselves: their second and third words name
-- the account and the meter. Which hour was open then is told by the hours' transactions.
create index chain_event_by_second_topic on chain_event (tenant_id, split_part(topics, ' ', 2));
create index chain_event_by_third_topic on chain_event (tenant_id, split_part(topics, ' ', 3));
create index chain_hour_transaction_by_transaction
    on chain_hour_transaction (tenant_id, transaction_hash);
