-- Pools of associations. A pool is an account of the book; here is what people agreed on about it, and
-- which operations followed from that.
create table tenant_pool (
    tenant_id        bigint not null default tenant_current() references tenant_tenant,
    account          bigint not null check (account > 0),
    code             text not null,
    name             text not null,
    purpose          text not null,
    goal_microcoins  bigint check (goal_microcoins > 0),
    limit_microcoins bigint not null check (limit_microcoins >= 0),
    dues_microcoins  bigint check (dues_microcoins > 0),
    state            text not null check (state in ('OPEN', 'CLOSED')),
    founded_at       timestamptz not null,
    closed_at        timestamptz,
    -- The latest operation of this pool. Operations are answered in order.
    last_operation   bigint,
    primary key (tenant_id, account),
    unique (tenant_id, code),
    check ((state = 'CLOSED') = (closed_at is not null))
);
select tenant_wall('tenant_pool');
grant select, insert, update on tenant_pool to ${app_role};

create table tenant_pool_member (
    tenant_id       bigint not null default tenant_current() references tenant_tenant,
    pool            bigint not null,
    person          uuid not null,
    role            text not null check (role in ('MEMBER', 'TREASURER', 'SECOND_TREASURER')),
    -- Whether the public page names this member.
    shown           boolean not null,
    joined_at       timestamptz not null,
    -- What this member agreed to give each month.
    dues_microcoins bigint check (dues_microcoins > 0),
    dues_day        smallint check (dues_day between 1 and 31),
    dues_since      date,
    primary key (tenant_id, pool, person),
    foreign key (tenant_id, pool) references tenant_pool (tenant_id, account),
    foreign key (tenant_id, person) references tenant_person (tenant_id, id),
    check (num_nonnulls(dues_microcoins, dues_day, dues_since) in (0, 3))
);
select tenant_wall('tenant_pool_member');
grant select, insert, update, delete on tenant_pool_member to ${app_role};

-- A link that makes somebody a member. Only the hash of its secret is kept.
create table tenant_pool_invitation (
    tenant_id   bigint not null default tenant_current() references tenant_tenant,
    id          uuid not null,
    pool        bigint not null,
    secret_hash char(64) not null,
    role        text not null check (role in ('MEMBER', 'TREASURER', 'SECOND_TREASURER')),
    uses_left   integer not null check (uses_left >= 0),
    made_by     uuid not null,
    expires_at  timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, secret_hash),
    foreign key (tenant_id, pool) references tenant_pool (tenant_id, account)
);
select tenant_wall('tenant_pool_invitation');
grant select, insert, update on tenant_pool_invitation to ${app_role};

-- One row for each member and month: the row makes a standing amount be given once, whatever restarts
-- and however many nodes there are. Appended only.
create table tenant_pool_due (
    tenant_id  bigint not null default tenant_current() references tenant_tenant,
    pool       bigint not null,
    person     uuid not null,
    month      date not null check (extract(day from month) = 1),
    microcoins bigint not null check (microcoins > 0),
    -- Null: left out, since the member's account had too little.
    operation  bigint,
    had        bigint,
    at         timestamptz not null,
    primary key (tenant_id, pool, person, month),
    foreign key (tenant_id, pool) references tenant_pool (tenant_id, account),
    check ((operation is null) = (had is not null))
);
select tenant_wall('tenant_pool_due');
grant select, insert on tenant_pool_due to ${app_role};

create table tenant_pool_device (
    tenant_id            bigint not null default tenant_current() references tenant_tenant,
    pool                 bigint not null,
    meter                bigint not null,
    monthly_microcoins   bigint not null check (monthly_microcoins > 0),
    -- By itself: at so many days or coins left, so many coins.
    threshold_days       integer,
    threshold_microcoins bigint,
    automatic_microcoins bigint check (automatic_microcoins > 0),
    primary key (tenant_id, pool, meter),
    foreign key (tenant_id, pool) references tenant_pool (tenant_id, account),
    foreign key (tenant_id, meter) references tenant_meter (tenant_id, number),
    check (num_nonnulls(threshold_days, threshold_microcoins)
           = num_nonnulls(automatic_microcoins))
);
select tenant_wall('tenant_pool_device');
grant select, insert, update, delete on tenant_pool_device to ${app_role};

-- What a pool gives to devices: proposed where it takes two, then sent. Nobody in particular proposes
-- what happens by itself.
create table tenant_pool_spending (
    tenant_id   bigint not null default tenant_current() references tenant_tenant,
    pool        bigint not null,
    id          uuid not null,
    meter       bigint not null,
    microcoins  bigint not null check (microcoins > 0),
    reason      text not null,
    proposed_by uuid,
    proposed_at timestamptz not null,
    state       text not null check (state in ('PROPOSED', 'SENT', 'REJECTED', 'EXPIRED')),
    decided_by  uuid,
    decided_at  timestamptz,
    -- The month whose budget it counts in.
    month       date not null,
    operation   bigint,
    primary key (tenant_id, pool, id),
    foreign key (tenant_id, pool) references tenant_pool (tenant_id, account),
    foreign key (tenant_id, meter) references tenant_meter (tenant_id, number),
    check ((state = 'SENT') = (operation is not null)),
    -- Nobody approves what they proposed themselves.
    check (decided_by is null or state <> 'SENT' or decided_by is distinct from proposed_by)
);
create index on tenant_pool_spending (tenant_id, pool, month);
select tenant_wall('tenant_pool_spending');
grant select, insert, update on tenant_pool_spending to ${app_role};
