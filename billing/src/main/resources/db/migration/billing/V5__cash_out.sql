-- Cash-out (S7.5): whom to pay, on what terms, and how far each payment has come. The four rules of the
-- tenants' tables hold here too: see db/migration/tenants/V1.

-- A producer's account at Stripe, under the utility's. Made here first: id is the idempotency key with
-- which Stripe is asked for it. The row is the lock under which an account's cash-outs are asked for.
create table billing_payout_account (
    tenant_id    bigint not null default tenant_current() references tenant_tenant,
    account      bigint not null check (account between 1 and 4294967295),
    id           uuid not null,
    stripe_id    text,
    state        text not null check (state in ('DETAILS_MISSING', 'IN_REVIEW', 'READY')),
    asked_at     timestamptz,
    primary key (tenant_id, account),
    unique (tenant_id, stripe_id)
);
select tenant_wall('billing_payout_account');
grant select, insert, update on billing_payout_account to ${app_role};

-- At what price coins are bought back and above which amount somebody else has to allow it. Appended
-- only: a cash-out names the version it was asked for under. Without a row, those of the coin's price.
create table billing_cash_out_terms (
    tenant_id            bigint not null default tenant_current() references tenant_tenant,
    version              bigint not null check (version > 0),
    currency             char(3) not null,
    price_minor          bigint not null check (price_minor > 0),
    minimum_minor        bigint not null check (minimum_minor > 0),
    approval_above_minor bigint not null check (approval_above_minor >= 0),
    set_by               uuid not null,
    set_at               timestamptz not null,
    primary key (tenant_id, version),
    foreign key (tenant_id, set_by) references tenant_person (tenant_id, id)
);
select tenant_wall('billing_cash_out_terms');
grant select, insert on billing_cash_out_terms to ${app_role};

create table billing_cash_out (
    tenant_id           bigint not null default tenant_current() references tenant_tenant,
    id                  uuid not null,
    account             bigint not null,
    requester           uuid not null,
    microcoins          bigint not null check (microcoins > 0),
    -- What they bring: frozen with its price and terms.
    money_minor         bigint not null check (money_minor > 0),
    currency            char(3) not null,
    price_minor         bigint not null,
    terms               bigint not null,
    -- The producer's account at Stripe when it was asked for.
    destination         text not null,
    requested_at        timestamptz not null,
    -- What follows is how far it has come; everything above is never changed.
    state               text not null check (state in ('AWAITING_APPROVAL', 'RESERVING', 'TRANSFERRING',
                        'REDEEMING', 'PAID', 'RETURNING', 'RELEASING', 'RELEASED', 'REFUSED', 'REJECTED')),
    changed_at          timestamptz not null,
    reason              text,
    -- The operation in the journal that this state waits for.
    operation           bigint,
    transfer            text,
    -- The transfer as the producer's account sees it, and the payout to a bank that contains it.
    destination_payment text,
    payout              text,
    bank                text not null default 'UNKNOWN'
                        check (bank in ('UNKNOWN', 'ON_ITS_WAY', 'ARRIVED', 'SENT_BACK')),
    -- A payout that a bank sent back and whose money could not be had back: not asked for again.
    given_up            text,
    -- Stripe forgets a key after 24 h: from 23 h on the transfer is looked up first, and one that is
    -- not there is asked for under the next key.
    attempt             integer not null default 1,
    attempt_since       timestamptz,
    unanswered          integer not null default 0,
    -- When to look at it next; null: never, unless somebody says so. Whoever works on it has the lease.
    due_at              timestamptz,
    leased_until        timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, transfer),
    foreign key (tenant_id, account) references billing_payout_account (tenant_id, account),
    foreign key (tenant_id, requester) references tenant_person (tenant_id, id)
);
select tenant_wall('billing_cash_out');
grant select, insert on billing_cash_out to ${app_role};
grant update (state, changed_at, reason, operation, transfer, destination_payment, payout, bank,
              given_up, attempt, attempt_since, unanswered, due_at, leased_until)
    on billing_cash_out to ${app_role};
create index on billing_cash_out (tenant_id, account, requested_at);
create index on billing_cash_out (tenant_id, due_at) where due_at is not null;

-- Every step of a cash-out with its moment: evidence, appended only (I5).
create table billing_cash_out_step (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    cash_out  uuid not null,
    number    integer not null check (number > 0),
    state     text not null,
    reason    text,
    operation bigint,
    by        text not null,
    at        timestamptz not null,
    primary key (tenant_id, cash_out, number),
    foreign key (tenant_id, cash_out) references billing_cash_out (tenant_id, id)
);
select tenant_wall('billing_cash_out_step');
grant select, insert on billing_cash_out_step to ${app_role};
