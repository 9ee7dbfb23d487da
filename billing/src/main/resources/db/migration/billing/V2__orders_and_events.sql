-- Coins bought through Stripe (S7.1 to S7.4): orders, Stripe's messages, and what signs those.

-- Stripe's messages are signed with one of these. They end, they are not deleted.
create table billing_webhook_secret (
    tenant_id     bigint not null default tenant_current() references tenant_tenant,
    id            text not null,
    sealed_secret bytea not null,
    -- Keyed, so that nobody can try secrets out; the same secret is kept once.
    fingerprint   text not null,
    added_at      timestamptz not null,
    -- Nothing signed with it counts from then on; without it, it is valid until somebody ends it.
    valid_until   timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, fingerprint)
);
select tenant_wall('billing_webhook_secret');
grant select, insert, update (valid_until) on billing_webhook_secret to ${app_role};

-- How little and how much one order may be of, where that is not as usual.
create table billing_order_limits (
    tenant_id   bigint not null default tenant_current() references tenant_tenant primary key,
    currency    char(3) not null,
    least_minor bigint not null check (least_minor > 0),
    most_minor  bigint not null check (most_minor >= least_minor)
);
select tenant_wall('billing_order_limits');
grant select, insert, update on billing_order_limits to ${app_role};

-- The intent comes first: the row is committed before Stripe hears of it. What was agreed never
-- changes; only the columns that say how far it has come do, and the address, which is a person's.
create table billing_order (
    tenant_id        bigint not null default tenant_current() references tenant_tenant,
    id               text not null,
    created_at       timestamptz not null,
    created_by       text not null,
    amount_minor     bigint not null check (amount_minor > 0),
    currency         char(3) not null,
    coin_price_minor bigint not null check (coin_price_minor > 0),
    microcoins       bigint not null check (microcoins > 0),
    live             boolean not null,
    stripe_account   text not null,
    -- Either an account that keeps the coins, or a meter that is funded through an account: the
    -- payer's own, or one that is opened for a guest when the order is paid.
    meter            bigint,
    guest            boolean not null,
    account          bigint check (account between 0 and 4294967295),
    purpose          text not null,
    language         text not null,
    pages            text not null,
    email            text,
    stage            text not null
        check (stage in ('CREATED', 'OPEN', 'EXPIRED', 'WAITING', 'REFUSED', 'PAID')),
    stage_at         timestamptz not null,
    reason           text,
    session          text,
    checkout_url     text,
    payment_intent   text,
    -- The operations in the journal; each credit has one order (I3).
    credit_operation bigint,
    fund_operation   bigint,
    -- When Stripe was last asked about it, and when it is to be asked next.
    asked_at         timestamptz,
    due_at           timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, session),
    unique (tenant_id, payment_intent),
    unique (tenant_id, credit_operation),
    check (guest = false or meter is not null),
    check (guest or account is not null),
    check ((stage = 'PAID') = (credit_operation is not null))
);
select tenant_wall('billing_order');
grant select, insert, update (email, account, stage, stage_at, reason, session, checkout_url,
    payment_intent, credit_operation, fund_operation, asked_at, due_at)
    on billing_order to ${app_role};
create index billing_order_due on billing_order (tenant_id, due_at)
    where stage in ('CREATED', 'OPEN', 'WAITING');

-- Every message of Stripe's that was believed, once, as it came. Evidence but for the last four
-- columns, which say what became of it.
create table billing_event (
    tenant_id   bigint not null default tenant_current() references tenant_tenant,
    id          text not null,
    type        text not null,
    body        bytea not null,
    created_at  timestamptz not null,
    received_at timestamptz not null,
    state       text not null
        check (state in ('RECEIVED', 'WAITING', 'HANDLED', 'KEPT', 'PARKED')),
    reason      text,
    attempts    integer not null default 0,
    due_at      timestamptz not null,
    primary key (tenant_id, id)
);
select tenant_wall('billing_event');
grant select, insert, update (state, reason, attempts, due_at) on billing_event to ${app_role};
create index billing_event_due on billing_event (tenant_id, due_at)
    where state in ('RECEIVED', 'WAITING');
create index billing_event_state on billing_event (tenant_id, state, received_at);
