-- Whether money and coins agree (I3, I10).

-- Stripe's balance transactions, as they were read: its book of the utility's account. Evidence:
-- read and appended only (I5).
create table billing_booking (
    tenant_id      bigint not null default tenant_current() references tenant_tenant,
    id             text not null,
    -- CHARGE, REFUND and DISPUTE are about payments; all else is OTHER.
    kind           text not null check (kind in ('CHARGE', 'REFUND', 'DISPUTE', 'OTHER')),
    type           text not null,
    source         text,
    payment_intent text,
    -- Of the account: what is booked, and what Stripe keeps of it.
    amount_minor   bigint not null,
    fee_minor      bigint not null,
    currency       char(3) not null,
    booked_at      timestamptz not null,
    primary key (tenant_id, id)
);
select tenant_wall('billing_booking');
grant select, insert on billing_booking to ${app_role};
create index billing_booking_source on billing_booking (tenant_id, source);
create index billing_booking_payment on billing_booking (tenant_id, payment_intent);

-- A comparison, with its sums. One a day is made by itself; the row keeps it one.
create table billing_reconciliation (
    tenant_id       bigint not null default tenant_current() references tenant_tenant,
    id              text not null,
    run_at          timestamptz not null,
    run_by          text not null,
    day             date,
    currency        char(3) not null,
    charged_minor   bigint not null,
    refunded_minor  bigint not null,
    disputed_minor  bigint not null,
    fees_minor      bigint not null,
    otherwise_minor bigint not null,
    counter_minor   bigint not null,
    sold            bigint not null,
    sold_at_counter bigint not null,
    taken_back      bigint not null,
    cashed_out      bigint not null,
    on_chain        bigint not null,
    primary key (tenant_id, id),
    unique (tenant_id, day)
);
select tenant_wall('billing_reconciliation');
grant select, insert on billing_reconciliation to ${app_role};
create index billing_reconciliation_newest on billing_reconciliation (tenant_id, run_at);

create table billing_difference (
    tenant_id         bigint not null default tenant_current() references tenant_tenant,
    reconciliation_id text not null,
    number            integer not null,
    kind              text not null,
    subject           text not null,
    found             text not null,
    primary key (tenant_id, reconciliation_id, number),
    foreign key (tenant_id, reconciliation_id) references billing_reconciliation
);
select tenant_wall('billing_difference');
grant select, insert on billing_difference to ${app_role};
