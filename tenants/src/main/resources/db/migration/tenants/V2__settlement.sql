-- Hours given to the journal to be closed. Whoever fires for an hour adds its row first, in the same
-- transaction as the hour's reports: a second one waits, finds the row, and leaves (S5.5, I6).
create table tenant_settlement (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    hour      bigint not null check (hour between 0 and 4294967295),
    begun_at  timestamptz not null,
    primary key (tenant_id, hour)
);
select tenant_wall('tenant_settlement');
grant select, insert on tenant_settlement to ${app_role};
