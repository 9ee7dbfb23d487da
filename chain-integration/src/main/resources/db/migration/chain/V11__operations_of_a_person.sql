-- The operations that somebody caused, the latest first.
create index chain_operation_by_cause on chain_operation (tenant_id, cause_by collate "C", sequence);
