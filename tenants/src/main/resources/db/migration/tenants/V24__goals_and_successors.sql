-- How far people want to bring a meter together, for its page: a balance, or light to the end of a day
-- by the utility's clocks. The last one that was set.
create table tenant_meter_goal (
    tenant_id  bigint not null default tenant_current() references tenant_tenant,
    meter      bigint not null,
    microcoins bigint check (microcoins > 0),
    until_day  date,
    primary key (tenant_id, meter),
    foreign key (tenant_id, meter) references tenant_meter (tenant_id, number),
    check (num_nonnulls(microcoins, until_day) = 1)
);
select tenant_wall('tenant_meter_goal');
grant select, insert, update, delete on tenant_meter_goal to ${app_role};

-- Which meter stands where a retired one stood: its page leads there.
create table tenant_meter_successor (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    meter     bigint not null,
    successor bigint not null check (successor <> meter),
    primary key (tenant_id, meter),
    foreign key (tenant_id, meter) references tenant_meter (tenant_id, number),
    foreign key (tenant_id, successor) references tenant_meter (tenant_id, number)
);
select tenant_wall('tenant_meter_successor');
grant select, insert, update on tenant_meter_successor to ${app_role};
