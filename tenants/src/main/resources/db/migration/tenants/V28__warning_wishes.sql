-- How somebody wants to be warned. Whoever has no row is warned each time, at any time.
create table tenant_warning_wish (
    tenant_id      bigint not null default tenant_current() references tenant_tenant,
    person         uuid not null,
    week           boolean not null,
    three_days     boolean not null,
    day            boolean not null,
    quiet_from     time,
    quiet_until    time,
    second_contact text,
    primary key (tenant_id, person),
    foreign key (tenant_id, person) references tenant_person (tenant_id, id) on delete cascade,
    check ((quiet_from is null) = (quiet_until is null))
);
select tenant_wall('tenant_warning_wish');
grant select, insert, update, delete on tenant_warning_wish to ${app_role};
