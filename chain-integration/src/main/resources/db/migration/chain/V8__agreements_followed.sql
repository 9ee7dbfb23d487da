-- What the contract of agreements is to be told, and what it was seen to hold (S8.2).

-- Intents, in the order in which they are brought. Done is what the contract shows to be so; if a chain
-- loses it again, it is open again.
create table chain_agreement_call (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    number    bigint not null check (number > 0),
    purpose   text not null check (purpose in ('RECOGNISE', 'CONCLUDE', 'REVOKE')),
    -- What the contract is asked to see whether it is so: an agreement, or a kind and an address.
    subject   text not null,
    call      text not null,
    asked_at  timestamptz not null default now(),
    done      boolean not null default false,
    refused   text,
    primary key (tenant_id, number),
    unique (tenant_id, purpose, subject)
);
select tenant_wall('chain_agreement_call');
grant select, insert, update on chain_agreement_call to ${app_role};
create index chain_agreement_call_open on chain_agreement_call (tenant_id, number)
    where not done and refused is null;

-- Up to where the contract was followed.
create table chain_agreement_cursor (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    block     bigint not null,
    primary key (tenant_id)
);
select tenant_wall('chain_agreement_cursor');
grant select, insert, update on chain_agreement_cursor to ${app_role};

-- The agreements that the contract holds; seen_block: when it last said something about this one.
create table chain_agreement (
    tenant_id    bigint not null default tenant_current() references tenant_tenant,
    id           char(64) not null,
    kind         text not null,
    actor        char(42) not null,
    partner      char(42) not null,
    document     char(64) not null,
    from_hour    bigint not null,
    until_hour   bigint not null,
    end_hour     bigint not null,
    revoked_by   char(42),
    concluded_at timestamptz not null,
    seen_block   bigint not null,
    primary key (tenant_id, id)
);
select tenant_wall('chain_agreement');
grant select, insert, update, delete on chain_agreement to ${app_role};
create index chain_agreement_of_actor on chain_agreement (tenant_id, actor, kind);
create index chain_agreement_ending on chain_agreement (tenant_id, end_hour);
create index chain_agreement_seen on chain_agreement (tenant_id, seen_block);

alter table chain_transaction drop constraint chain_transaction_purpose_check;
alter table chain_transaction add constraint chain_transaction_purpose_check
    check (purpose in ('CODE', 'FACTORY', 'GRID', 'AGREEMENTS', 'AGREEMENT', 'OPERATIONS'));
