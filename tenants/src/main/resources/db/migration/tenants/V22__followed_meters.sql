-- The meters somebody keeps an eye on: their own, a lamp, a stadium.
create table tenant_followed_meter (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    person    uuid not null,
    meter     bigint not null,
    since     timestamptz not null default now(),
    primary key (tenant_id, person, meter),
    foreign key (tenant_id, person) references tenant_person (tenant_id, id) on delete cascade,
    foreign key (tenant_id, meter) references tenant_meter (tenant_id, number)
);
select tenant_wall('tenant_followed_meter');
grant select, insert, delete on tenant_followed_meter to ${app_role};
