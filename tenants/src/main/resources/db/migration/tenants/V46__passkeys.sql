-- Keys that people's devices keep, to sign in with instead of a password. A device's key is one
-- utility's: what it is known by is unique there and worth nothing elsewhere.
create table tenant_passkey (
    tenant_id       bigint not null default tenant_current() references tenant_tenant,
    id              uuid not null,
    person          uuid not null,
    name            text not null,
    credential      text not null,
    -- Its model, its id and its public key, as the device attested them; no secret.
    attested        text not null,
    counter         bigint not null check (counter >= 0),
    transports      text not null,
    backup_eligible boolean not null,
    created_at      timestamptz not null,
    last_used_at    timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, credential),
    foreign key (tenant_id, person) references tenant_person (tenant_id, id)
);
select tenant_wall('tenant_passkey');
grant select, insert, update, delete on tenant_passkey to ${app_role};
create index on tenant_passkey (tenant_id, person);

-- Questions whose answer has counted, so that it counts once; kept until the question is too old.
create table tenant_passkey_answer (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    challenge text not null,
    until     timestamptz not null,
    primary key (tenant_id, challenge)
);
select tenant_wall('tenant_passkey_answer');
grant select, insert, delete on tenant_passkey_answer to ${app_role};
create index on tenant_passkey_answer (tenant_id, until);
