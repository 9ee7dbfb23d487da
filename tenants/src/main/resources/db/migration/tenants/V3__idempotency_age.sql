-- Old keys are swept out once an hour; without this, that would read all of them.
create index on tenant_idempotency (tenant_id, claimed_at);
