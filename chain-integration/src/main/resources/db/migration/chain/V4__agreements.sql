-- What signing and keeping agreements needs beside the grid (S8).

-- Keys that the portal keeps for actors without a wallet (S8.5). They sign agreements and revocations,
-- and nothing else. The key is sealed with the configuration's; its address is what others see of it.
create table chain_actor_key (
    tenant_id  bigint not null default tenant_current() references tenant_tenant,
    address    char(42) not null,
    sealed_key bytea not null,
    made_at    timestamptz not null default now(),
    primary key (tenant_id, address)
);
select tenant_wall('chain_actor_key');
grant select, insert on chain_actor_key to ${app_role};

-- The wish for a contract of agreements, and where the chain was last seen to have it.
create table chain_agreements (
    tenant_id    bigint not null default tenant_current() references tenant_tenant,
    chain_id     bigint,
    contract     char(42),
    requested_at timestamptz not null default now(),
    primary key (tenant_id),
    check ((chain_id is null) = (contract is null))
);
select tenant_wall('chain_agreements');
grant select, insert, update on chain_agreements to ${app_role};

alter table chain_transaction drop constraint chain_transaction_purpose_check;
alter table chain_transaction add constraint chain_transaction_purpose_check
    check (purpose in ('CODE', 'FACTORY', 'GRID', 'AGREEMENTS', 'OPERATIONS'));
