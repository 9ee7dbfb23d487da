-- Operations on their way to the chain, the transactions that carry them, and what the chain said.
--
-- The rules are those of the tenants' tables: tenant_id first in every key and filled by itself, every
-- table behind the wall, the least of rights for the application. Three kinds of tables:
--   intents   chain_contract, chain_counter, chain_operation, chain_transaction, chain_lease
--   evidence  chain_inclusion, chain_event: what the chain holds, deleted only when it no longer does
--   book      all others: folded from the evidence, and rebuilt from it at any time (I4)

-- ------------------------------------------------------------------ intents

-- The wish for a contract, and what it is to be born with.
create table chain_contract (
    tenant_id               bigint not null default tenant_current() references tenant_tenant,
    open_hour               bigint not null,
    price_microcoins_per_wh bigint not null,
    fee_policy              text not null check (fee_policy in ('FLAT', 'PER_MEMBER', 'PERCENT')),
    fee_value               bigint not null,
    wall_clock              boolean not null,
    requested_at            timestamptz not null default now(),
    primary key (tenant_id)
);
select tenant_wall('chain_contract');
grant select, insert on chain_contract to ${app_role};

-- Which key signs for the tenant. The key itself is in the keystore: if the two ever differ, the
-- keystore is the wrong one, and nothing is signed.
create table chain_key (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    address   text not null,
    primary key (tenant_id)
);
select tenant_wall('chain_key');
grant select, insert on chain_key to ${app_role};

-- The next sequence number. The row is the lock that keeps numbers without gaps and in the order in
-- which their transactions are committed.
create table chain_counter (
    tenant_id     bigint not null default tenant_current() references tenant_tenant,
    next_sequence bigint not null check (next_sequence > 0),
    primary key (tenant_id)
);
select tenant_wall('chain_counter');
grant select, insert, update on chain_counter to ${app_role};

create table chain_operation (
    tenant_id    bigint not null default tenant_current() references tenant_tenant,
    sequence     bigint not null check (sequence >= 0),
    kind         text not null,
    call         bytea not null,
    cause_by     text not null,
    cause_reason text not null,
    appended_at  timestamptz not null default now(),
    primary key (tenant_id, sequence)
);
select tenant_wall('chain_operation');
grant select, insert on chain_operation to ${app_role};

-- Signed transactions, stored before they are broadcast and broadcast again as long as it takes. A
-- nonce is signed for once: whoever else holds the key too can only waste it.
create table chain_transaction (
    tenant_id      bigint not null default tenant_current() references tenant_tenant,
    nonce          bigint not null check (nonce >= 0),
    hash           char(66) not null,
    raw            bytea not null,
    purpose        text not null check (purpose in ('CODE', 'FACTORY', 'GRID', 'OPERATIONS')),
    first_sequence bigint not null,
    next_sequence  bigint not null check (next_sequence >= first_sequence),
    signed_at      timestamptz not null default now(),
    primary key (tenant_id, nonce),
    unique (tenant_id, hash)
);
create index chain_transaction_by_sequence on chain_transaction (tenant_id, first_sequence);
select tenant_wall('chain_transaction');
grant select, insert on chain_transaction to ${app_role};

-- Who sends and follows for the tenant, and until when. All nodes go by the database's clock.
create table chain_lease (
    tenant_id  bigint not null default tenant_current() references tenant_tenant,
    holder     uuid not null,
    held_until timestamptz not null,
    primary key (tenant_id)
);
select tenant_wall('chain_lease');
grant select, insert, update on chain_lease to ${app_role};

-- ------------------------------------------------------------------ evidence

-- The transactions of the chain in which the contract said something.
create table chain_inclusion (
    tenant_id        bigint not null default tenant_current() references tenant_tenant,
    transaction_hash char(66) not null,
    block            bigint not null,
    block_hash       char(66) not null,
    block_time       timestamptz not null,
    gas_used         bigint not null,
    primary key (tenant_id, transaction_hash)
);
create index chain_inclusion_by_block on chain_inclusion (tenant_id, block);
select tenant_wall('chain_inclusion');
grant select, insert, delete on chain_inclusion to ${app_role};

-- What it said, word for word, in the order of the chain.
create table chain_event (
    tenant_id        bigint not null default tenant_current() references tenant_tenant,
    block            bigint not null,
    log_index        bigint not null,
    transaction_hash char(66) not null,
    topics           text not null,
    data             bytea not null,
    primary key (tenant_id, block, log_index),
    foreign key (tenant_id, transaction_hash)
        references chain_inclusion (tenant_id, transaction_hash)
);
select tenant_wall('chain_event');
grant select, insert, delete on chain_event to ${app_role};

-- ------------------------------------------------------------------ book

-- Where the contract is, how far it has been followed, and its own sums. Block −1 is before them all.
create table chain_book (
    tenant_id     bigint not null default tenant_current() references tenant_tenant,
    chain_id      bigint not null,
    contract      char(42) not null,
    block         bigint not null,
    block_hash    text not null,
    block_time    timestamptz not null,
    open_hour     bigint,
    next_sequence bigint not null default 0,
    carried       bigint not null default 0,
    repaid        bigint not null default 0,
    collected     bigint not null default 0,
    issued        bigint not null default 0,
    redeemed      bigint not null default 0,
    primary key (tenant_id)
);
select tenant_wall('chain_book');
grant select, insert, update on chain_book to ${app_role};

create table chain_executed (
    tenant_id        bigint not null default tenant_current() references tenant_tenant,
    first_sequence   bigint not null,
    next_sequence    bigint not null,
    transaction_hash char(66) not null,
    primary key (tenant_id, first_sequence)
);
create index chain_executed_by_transaction on chain_executed (tenant_id, transaction_hash);
select tenant_wall('chain_executed');
grant select, insert, delete on chain_executed to ${app_role};

create table chain_refusal (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    sequence  bigint not null,
    reason    text not null,
    primary key (tenant_id, sequence)
);
select tenant_wall('chain_refusal');
grant select, insert, delete on chain_refusal to ${app_role};

create table chain_account (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    account   bigint not null,
    balance   bigint not null,
    primary key (tenant_id, account)
);
select tenant_wall('chain_account');
grant select, insert, update, delete on chain_account to ${app_role};

-- balance: what a consumption meter may use, or what a production meter has earned.
-- waiting_wh: energy of a replaced device, settled with the first reading of the new one (S4.4).
create table chain_meter (
    tenant_id  bigint not null default tenant_current() references tenant_tenant,
    meter      bigint not null,
    direction  text not null check (direction in ('CONSUMPTION', 'PRODUCTION')),
    owner      bigint not null,
    register   bigint not null,
    balance    bigint not null,
    waiting_wh bigint not null default 0,
    retired    boolean not null default false,
    primary key (tenant_id, meter)
);
select tenant_wall('chain_meter');
grant select, insert, update, delete on chain_meter to ${app_role};

-- Coins set aside for a cash-out and not yet paid out or released.
create table chain_escrow (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    cash_out  char(64) not null,
    coins     bigint not null,
    primary key (tenant_id, cash_out)
);
select tenant_wall('chain_escrow');
grant select, insert, delete on chain_escrow to ${app_role};

create table chain_tariff (
    tenant_id               bigint not null default tenant_current() references tenant_tenant,
    from_hour               bigint not null,
    price_microcoins_per_wh bigint not null,
    fee_policy              text not null,
    fee_value               bigint not null,
    primary key (tenant_id, from_hour)
);
select tenant_wall('chain_tariff');
grant select, insert, update, delete on chain_tariff to ${app_role};

-- Closed hours, as the chain holds them. mismatch: what our own settlement found different (S9.3).
create table chain_hour (
    tenant_id               bigint not null default tenant_current() references tenant_tenant,
    hour                    bigint not null,
    price_microcoins_per_wh bigint not null,
    fee_policy              text not null,
    fee_value               bigint not null,
    energy_in_wh            bigint not null,
    energy_out_wh           bigint not null,
    carry_in                bigint not null,
    repaid                  bigint not null,
    collected               bigint not null,
    fee                     bigint not null,
    paid_out                bigint not null,
    carry_out               bigint not null,
    meters                  integer not null,
    mismatch                text,
    primary key (tenant_id, hour)
);
select tenant_wall('chain_hour');
grant select, insert, update, delete on chain_hour to ${app_role};

-- The transactions that reported or closed an hour.
create table chain_hour_transaction (
    tenant_id        bigint not null default tenant_current() references tenant_tenant,
    hour             bigint not null,
    transaction_hash char(66) not null,
    primary key (tenant_id, hour, transaction_hash)
);
select tenant_wall('chain_hour_transaction');
grant select, insert, delete on chain_hour_transaction to ${app_role};

-- A meter's part in an hour: what the settlement starts from, and what it comes to. A production
-- meter's payout is known once the hour is closed.
create table chain_line (
    tenant_id        bigint not null default tenant_current() references tenant_tenant,
    hour             bigint not null,
    meter            bigint not null,
    direction        text not null,
    balance_before   bigint not null,
    register_before  bigint not null,
    register_after   bigint not null,
    energy_wh        bigint not null,
    due              bigint not null,
    paid             bigint not null,
    payout           bigint not null,
    balance_after    bigint not null,
    primary key (tenant_id, hour, meter)
);
select tenant_wall('chain_line');
grant select, insert, update, delete on chain_line to ${app_role};
