-- Coins bought by themselves with a saved card, before they run out.

-- An order whose payment saves the card for later ones.
alter table billing_order add column save_card boolean not null default false;

-- One for each account: what its owner agreed to, and how it stands. The address is sealed and, like
-- the card, forgotten when it ends; the numbers of the card never reach us.
create table billing_auto_top_up (
    tenant_id            bigint not null default tenant_current() references tenant_tenant,
    account              bigint not null check (account > 0),
    -- The meter that is kept topped up; without one it is the account.
    meter                bigint,
    threshold_days       integer check (threshold_days between 1 and 60),
    threshold_microcoins bigint check (threshold_microcoins >= 0),
    amount_minor         bigint not null check (amount_minor > 0),
    ceiling_minor        bigint not null check (ceiling_minor >= amount_minor),
    currency             char(3) not null,
    sealed_email         bytea,
    language             text not null,
    purpose              text not null,
    pages                text not null,
    created_by           text not null,
    state                text not null check (state in ('NEEDS_CARD', 'ACTIVE', 'STOPPED', 'ENDED')),
    failures             integer not null default 0 check (failures >= 0),
    -- Why it stopped, or what was wrong last time.
    reason               text,
    setup_order          text,
    -- The card by its names at Stripe, and as its owner knows it.
    customer             text,
    payment_method       text,
    card_brand           text,
    card_last4           text,
    changed_at           timestamptz not null,
    primary key (tenant_id, account),
    foreign key (tenant_id, setup_order) references billing_order (tenant_id, id),
    check (num_nonnulls(threshold_days, threshold_microcoins) = 1),
    check (threshold_days is null or meter is not null),
    check ((state = 'ENDED') = (sealed_email is null)),
    check (num_nonnulls(customer, payment_method, card_brand, card_last4) in (0, 4)),
    check (state <> 'ACTIVE' or customer is not null)
);
select tenant_wall('billing_auto_top_up');
grant select, insert, update on billing_auto_top_up to ${app_role};
create index billing_auto_top_up_going on billing_auto_top_up (tenant_id, account)
    where state in ('NEEDS_CARD', 'ACTIVE');

-- One try for each account and day of the utility's zone, written before Stripe hears of it; its id is
-- Stripe's idempotency key. What was intended never changes, only how it ended.
create table billing_auto_attempt (
    tenant_id        bigint not null default tenant_current() references tenant_tenant,
    account          bigint not null,
    period           date not null,
    -- The month whose ceiling it counts for.
    month            char(7) not null,
    id               text not null,
    amount_minor     bigint not null check (amount_minor > 0),
    currency         char(3) not null,
    coin_price_minor bigint not null check (coin_price_minor > 0),
    microcoins       bigint not null check (microcoins > 0),
    customer         text not null,
    payment_method   text not null,
    live             boolean not null,
    state            text not null
        check (state in ('INTENDED', 'SUCCEEDED', 'NEEDS_HOLDER', 'DECLINED', 'LAPSED')),
    intent           text,
    -- The order that it became; each has one credit (I3).
    order_id         text,
    reason           text,
    created_at       timestamptz not null,
    due_at           timestamptz not null,
    ended_at         timestamptz,
    primary key (tenant_id, account, period),
    unique (tenant_id, id),
    unique (tenant_id, intent),
    unique (tenant_id, order_id),
    foreign key (tenant_id, account) references billing_auto_top_up (tenant_id, account),
    foreign key (tenant_id, order_id) references billing_order (tenant_id, id),
    check ((state = 'SUCCEEDED') = (order_id is not null)),
    check ((state = 'INTENDED') = (ended_at is null))
);
select tenant_wall('billing_auto_attempt');
grant select, insert, update (state, intent, order_id, reason, due_at, ended_at)
    on billing_auto_attempt to ${app_role};
create index billing_auto_attempt_due on billing_auto_attempt (tenant_id, due_at)
    where state = 'INTENDED';
create index billing_auto_attempt_month on billing_auto_attempt (tenant_id, account, month);
