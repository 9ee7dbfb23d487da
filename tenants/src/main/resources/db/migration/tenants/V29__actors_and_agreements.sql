-- Actors and what they agree on (S8). The chain knows keys and hashes; names and documents are here.

create table tenant_actor (
    tenant_id  bigint not null default tenant_current() references tenant_tenant,
    id         uuid not null,
    kind       text not null check (kind in
               ('RESIDENT', 'ASSOCIATION', 'PRODUCER', 'MPO', 'DSO', 'PROVIDER', 'UTILITY')),
    name       text not null,
    -- By what the chain knows the actor: the address of a key kept here, or of a wallet.
    address    char(42) not null,
    own_wallet boolean not null,
    -- Who may sign for the actor, beside the utility's admins where the key is kept here.
    person     uuid,
    since      timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, address),
    foreign key (tenant_id, person) references tenant_person (tenant_id, id)
);
select tenant_wall('tenant_actor');
grant select, insert on tenant_actor to ${app_role};
create unique index tenant_actor_of_person on tenant_actor (tenant_id, person);

-- The documents themselves, sealed; the chain has their hash only (S8.2).
create table tenant_document (
    tenant_id   bigint not null default tenant_current() references tenant_tenant,
    hash        char(64) not null,
    sealed_name bytea not null,
    sealed      bytea not null,
    kept        timestamptz not null,
    primary key (tenant_id, hash)
);
select tenant_wall('tenant_document');
grant select, insert on tenant_document to ${app_role};

-- What is proposed and signed. One signature is a proposal; with both the chain is asked.
create table tenant_agreement (
    tenant_id         bigint not null default tenant_current() references tenant_tenant,
    id                char(64) not null,
    kind              text not null check (kind in ('MPO', 'DSO', 'PROVIDER')),
    actor             uuid not null,
    partner           uuid not null,
    document          char(64) not null,
    from_hour         bigint not null,
    until_hour        bigint not null check (until_hour > from_hour),
    nonce             char(64) not null,
    actor_signature   text,
    partner_signature text,
    proposed          timestamptz not null,
    revoked_from      bigint,
    revoked_by        uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, actor) references tenant_actor (tenant_id, id),
    foreign key (tenant_id, partner) references tenant_actor (tenant_id, id),
    foreign key (tenant_id, revoked_by) references tenant_actor (tenant_id, id),
    foreign key (tenant_id, document) references tenant_document (tenant_id, hash),
    check (actor <> partner),
    check ((revoked_from is null) = (revoked_by is null))
);
select tenant_wall('tenant_agreement');
grant select, insert on tenant_agreement to ${app_role};
grant update (actor_signature, partner_signature, revoked_from, revoked_by)
    on tenant_agreement to ${app_role};
create index tenant_agreement_latest on tenant_agreement (tenant_id, proposed desc, id);
create index tenant_agreement_of_actor on tenant_agreement (tenant_id, actor);
create index tenant_agreement_of_partner on tenant_agreement (tenant_id, partner);

-- Whether meters settle without agreements (S8.3): the latest version counts. None at all is a
-- utility that has not ended its migration yet.
create table tenant_agreement_rule (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    version   bigint not null check (version > 0),
    required  boolean not null,
    since     timestamptz not null,
    primary key (tenant_id, version)
);
select tenant_wall('tenant_agreement_rule');
grant select, insert on tenant_agreement_rule to ${app_role};
