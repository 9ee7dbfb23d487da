-- What a coin costs from a moment on (S7.1). Appended only; where two begin at one moment the later
-- version counts. Without a row it is the price in the registry, with which the utility began. The
-- currency is the utility's and never changes.
create table tenant_coin_price (
    tenant_id      bigint not null default tenant_current() references tenant_tenant,
    version        bigint not null check (version > 0),
    price_minor    bigint not null check (price_minor > 0),
    effective_from timestamptz not null,
    set_at         timestamptz not null,
    primary key (tenant_id, version)
);
select tenant_wall('tenant_coin_price');
grant select, insert on tenant_coin_price to ${app_role};
create index on tenant_coin_price (tenant_id, effective_from, version);
