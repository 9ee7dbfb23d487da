-- Who is told of decisions on relays. What is due to a listener is a query: the latest decision of each
-- relay (tenant_relay) with a number above the last one it took.
create table tenant_listener (
    tenant_id    bigint not null default tenant_current() references tenant_tenant,
    id           uuid not null,
    kind         text not null check (kind in ('WEBHOOK', 'MQTT')),
    address      text not null,
    created      timestamptz not null,
    created_by   text not null,
    taken        bigint not null check (taken >= 0),
    last_success timestamptz,
    -- In vain since the last success, and why the last time.
    attempts     integer not null,
    last_error   text,
    -- Null: given up, until the admin resumes.
    next_attempt timestamptz,
    -- Which node is at it: until then the others leave it alone.
    busy_until   timestamptz,
    ended        timestamptz,
    primary key (tenant_id, id)
);
select tenant_wall('tenant_listener');
grant select, insert, update on tenant_listener to ${app_role};
-- The broker is one listener of a tenant; its address is the configuration's.
create unique index on tenant_listener (tenant_id) where kind = 'MQTT' and ended is null;

-- What webhooks are signed with, sealed. Several at once: a receiver can change over in its own time.
create table tenant_listener_secret (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    id        uuid not null,
    listener  uuid not null,
    sealed    bytea not null,
    issued    timestamptz not null,
    ended     timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, listener) references tenant_listener (tenant_id, id)
);
select tenant_wall('tenant_listener_secret');
grant select, insert, update on tenant_listener_secret to ${app_role};
create index on tenant_listener_secret (tenant_id, listener);
