-- Warnings that a meter's coins run out (S6.4). One row for each meter that has less than a week left,
-- with the days it was last warned at; and the settled hour up to which all meters were looked at.
create table tenant_time_warning (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    meter     bigint not null,
    days      smallint not null check (days in (7, 3, 1)),
    primary key (tenant_id, meter)
);
select tenant_wall('tenant_time_warning');
grant select, insert, update, delete on tenant_time_warning to ${app_role};

create table tenant_time_check (
    tenant_id    bigint not null default tenant_current() references tenant_tenant primary key,
    checked_hour bigint not null
);
select tenant_wall('tenant_time_check');
grant select, insert, update on tenant_time_check to ${app_role};
