-- Power for a meter in some hours only. What was agreed never changes; the rest says how far it has
-- come. The coins lie on the chain, in an account of the window's own.
create table tenant_funding_window (
    tenant_id       bigint not null default tenant_current() references tenant_tenant,
    number          bigint not null check (number > 0),
    meter           bigint not null,
    payer           bigint not null,
    box             bigint not null,
    from_hour       bigint not null,
    until_hour      bigint not null check (until_hour > from_hour),
    next_hour       bigint not null check (next_hour between from_hour and until_hour),
    microcoins      bigint not null check (microcoins > 0),
    left_microcoins bigint not null check (left_microcoins between 0 and microcoins),
    stage           text not null
        check (stage in ('BOOKED', 'ACTIVE', 'RETURNING', 'CLOSED', 'REFUSED')),
    -- The entry that the next stage waits for.
    operation       bigint not null,
    booked_at       timestamptz not null,
    primary key (tenant_id, number),
    unique (tenant_id, box),
    foreign key (tenant_id, meter) references tenant_meter (tenant_id, number)
);
select tenant_wall('tenant_funding_window');
grant select, insert, update (next_hour, left_microcoins, stage, operation)
    on tenant_funding_window to ${app_role};
create index tenant_funding_window_going on tenant_funding_window (tenant_id, meter, from_hour)
    where stage in ('BOOKED', 'ACTIVE', 'RETURNING');
