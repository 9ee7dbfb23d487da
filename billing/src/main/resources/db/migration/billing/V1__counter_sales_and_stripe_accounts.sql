-- Coins sold at the counter, and the utility's own Stripe account. The four rules of the tenants'
-- tables hold here too: see db/migration/tenants/V1.

-- One row for each receipt, with the price of a coin at that moment (S7.1). Evidence: read and
-- appended only (I5).
create table billing_counter_sale (
    tenant_id        bigint not null default tenant_current() references tenant_tenant,
    receipt          text not null,
    -- An account on the chain; 0 is the utility's own.
    account          bigint not null check (account between 0 and 4294967295),
    paid_minor       bigint not null check (paid_minor > 0),
    currency         char(3) not null,
    coin_price_minor bigint not null check (coin_price_minor > 0),
    microcoins       bigint not null check (microcoins > 0),
    -- The operation in the journal that credits them; each credit has one sale (I3).
    operation        bigint not null,
    sold_at          timestamptz not null,
    sold_by          text not null,
    primary key (tenant_id, receipt),
    unique (tenant_id, operation)
);
select tenant_wall('billing_counter_sale');
grant select, insert on billing_counter_sale to ${app_role};

-- Whose Stripe account the money lands in (S7.4). The key is sealed; nobody sees it again.
create table billing_stripe_account (
    tenant_id    bigint not null default tenant_current() references tenant_tenant primary key,
    account      text not null,
    live         boolean not null,
    sealed_key   bytea not null,
    connected_at timestamptz not null
);
select tenant_wall('billing_stripe_account');
grant select, insert, update on billing_stripe_account to ${app_role};
