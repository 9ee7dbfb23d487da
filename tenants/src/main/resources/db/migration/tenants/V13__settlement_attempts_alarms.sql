-- What an hour was given to the chain with: a report for each page, named by the page's first meter,
-- and the close, which has none. A close can be refused, while the hour is not over by the chain's
-- clock; then the hour is given again, as another attempt, until it is closed.
create table tenant_settlement_operation (
    tenant_id   bigint not null default tenant_current() references tenant_tenant,
    hour        bigint not null,
    sequence    bigint not null,
    attempt     integer not null check (attempt > 0),
    first_meter bigint,
    given_at    timestamptz not null,
    primary key (tenant_id, hour, sequence),
    foreign key (tenant_id, hour) references tenant_settlement (tenant_id, hour)
);
select tenant_wall('tenant_settlement_operation');
grant select, insert on tenant_settlement_operation to ${app_role};

-- What somebody has to look at. One that is over keeps its row; the same trouble is one alarm, however
-- often and by however many nodes it is found.
create table tenant_alarm (
    tenant_id  bigint not null default tenant_current() references tenant_tenant,
    id         bigint generated always as identity,
    kind       text not null,
    subject    text not null,
    detail     text not null,
    raised_at  timestamptz not null,
    cleared_at timestamptz,
    primary key (tenant_id, id)
);
create unique index tenant_alarm_standing on tenant_alarm (tenant_id, kind, subject)
    where cleared_at is null;
select tenant_wall('tenant_alarm');
grant select, insert, update (cleared_at) on tenant_alarm to ${app_role};
