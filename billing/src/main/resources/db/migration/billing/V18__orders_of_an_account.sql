-- The orders of one account, the latest first: for whoever asks where their money is.
create index billing_order_of_account on billing_order (tenant_id, account, created_at);
