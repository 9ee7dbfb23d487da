-- Money that goes back to payers, and the coins that follow it (S7.6).

-- A refund or a dispute as far as Stripe has told it. What changes only grows: the order and the
-- number of Stripe's messages do not matter. There may be no order for it (yet).
create table billing_reversal (
    tenant_id        bigint not null default tenant_current() references tenant_tenant,
    id               text not null,
    kind             text not null check (kind in ('REFUND', 'DISPUTE')),
    payment_intent   text not null,
    currency         char(3) not null,
    withdrawn_minor  bigint not null check (withdrawn_minor >= 0),
    reinstated_minor bigint not null check (reinstated_minor >= 0),
    state            text not null,
    reason           text,
    opened_at        timestamptz not null,
    answer_by        timestamptz,
    primary key (tenant_id, id)
);
select tenant_wall('billing_reversal');
grant select, insert, update (withdrawn_minor, reinstated_minor, state, reason, opened_at,
    answer_by) on billing_reversal to ${app_role};
create index billing_reversal_payment on billing_reversal (tenant_id, payment_intent);

-- A refund that somebody here wants. The row is committed before Stripe hears of it; its id is the
-- key by which Stripe makes it once.
create table billing_refund (
    tenant_id    bigint not null default tenant_current() references tenant_tenant,
    id           text not null,
    order_id     text not null,
    amount_minor bigint not null check (amount_minor > 0),
    wanted_at    timestamptz not null,
    wanted_by    text not null,
    -- ASKED: whether Stripe made it is not known; it is asked again.
    state        text not null check (state in ('ASKED', 'MADE', 'REFUSED')),
    reversal     text,
    reason       text,
    due_at       timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, order_id) references billing_order,
    check ((state = 'MADE') = (reversal is not null))
);
select tenant_wall('billing_refund');
grant select, insert, update (state, reversal, reason, due_at) on billing_refund to ${app_role};
create index billing_refund_order on billing_refund (tenant_id, order_id);
create index billing_refund_due on billing_refund (tenant_id, due_at) where state = 'ASKED';

-- A payment some of whose money went back, at some time. Open while coins may have to move.
create table billing_clawback (
    tenant_id      bigint not null default tenant_current() references tenant_tenant,
    payment_intent text not null,
    open           boolean not null,
    due_at         timestamptz not null,
    primary key (tenant_id, payment_intent)
);
select tenant_wall('billing_clawback');
grant select, insert, update (open, due_at) on billing_clawback to ${app_role};
create index billing_clawback_open on billing_clawback (tenant_id, due_at) where open;

-- The coins moved for it, with the operation in the journal. Read and appended only (I5).
create table billing_clawback_entry (
    tenant_id      bigint not null default tenant_current() references tenant_tenant,
    payment_intent text not null,
    number         integer not null check (number > 0),
    kind           text not null
        check (kind in ('TAKE_BACK', 'RESTORE', 'UNFUND', 'FUND_AGAIN')),
    microcoins     bigint not null check (microcoins > 0),
    operation      bigint not null,
    appended_at    timestamptz not null,
    primary key (tenant_id, payment_intent, number),
    unique (tenant_id, operation),
    foreign key (tenant_id, payment_intent) references billing_clawback
);
select tenant_wall('billing_clawback_entry');
grant select, insert on billing_clawback_entry to ${app_role};
