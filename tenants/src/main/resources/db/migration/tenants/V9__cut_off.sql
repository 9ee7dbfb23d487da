-- What a utility grants beyond the chain's word (S6.2): each version, with who made it and when. The
-- last one counts; without any, the chain's word alone does.
create table tenant_cut_off_rules (
    tenant_id                   bigint not null default tenant_current() references tenant_tenant,
    version                     bigint not null check (version > 0),
    since                       timestamptz not null,
    changed_by                  text not null,
    emergency_credit_microcoins bigint not null check (emergency_credit_microcoins >= 0),
    -- By the clock of the utility's zone.
    night_from                  time,
    night_until                 time,
    -- Whole days without a cut, by their English names.
    friendly_days               text not null,
    primary key (tenant_id, version),
    check ((night_from is null) = (night_until is null))
);
select tenant_wall('tenant_cut_off_rules');
grant select, insert on tenant_cut_off_rules to ${app_role};

-- Meters that are never cut off. Why is nobody's business here: it may be somebody's illness. Who
-- changed it is in the audit log.
create table tenant_protected_meter (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    meter     bigint not null,
    since     timestamptz not null,
    primary key (tenant_id, meter),
    foreign key (tenant_id, meter) references tenant_meter (tenant_id, number)
);
select tenant_wall('tenant_protected_meter');
grant select, insert, delete on tenant_protected_meter to ${app_role};

-- Every decision on a relay that changed something: the relay, or the rule by which it stays as it is.
-- Numbers rise in the order of commits and may have gaps.
create table tenant_decision (
    tenant_id          bigint not null default tenant_current() references tenant_tenant,
    number             bigint not null check (number > 0),
    meter              bigint not null,
    -- By the grid's clock, and when it was written down.
    at                 timestamptz not null,
    recorded           timestamptz not null,
    connected          boolean not null,
    rule               text not null,
    reason             text not null,
    balance_microcoins bigint not null,
    -- What was known: the version of the rules (0: none yet) and the last block of the chain's book.
    rules_version      bigint not null,
    block              bigint not null,
    primary key (tenant_id, number),
    foreign key (tenant_id, meter) references tenant_meter (tenant_id, number)
);
select tenant_wall('tenant_decision');
grant select, insert on tenant_decision to ${app_role};
create index on tenant_decision (tenant_id, meter, number);

-- The last decision on each relay. It is also what is given to those who listen: in the order of its
-- numbers, each relay's latest decision only.
create table tenant_relay (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    meter     bigint not null,
    number    bigint not null,
    connected boolean not null,
    rule      text not null,
    primary key (tenant_id, meter),
    unique (tenant_id, number),
    foreign key (tenant_id, meter) references tenant_meter (tenant_id, number),
    foreign key (tenant_id, number) references tenant_decision (tenant_id, number)
        deferrable initially deferred
);
select tenant_wall('tenant_relay');
grant select, insert, update on tenant_relay to ${app_role};
