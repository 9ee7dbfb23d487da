-- The hours of the wall clock in which the laws were checked: whoever adds the row, checks.
create table tenant_check (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    slot      bigint not null,
    begun_at  timestamptz not null,
    primary key (tenant_id, slot)
);
select tenant_wall('tenant_check');
grant select, insert on tenant_check to ${app_role};
