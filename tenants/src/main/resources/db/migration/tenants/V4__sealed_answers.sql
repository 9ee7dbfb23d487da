-- Hash and answer of a request are kept under the portal's key: a body may hold a password, an answer
-- a fresh token. Older rows hold them in the clear, so they go; nobody needs them for long.
truncate tenant_idempotency;
alter table tenant_idempotency drop column body;
alter table tenant_idempotency add column body bytea;
