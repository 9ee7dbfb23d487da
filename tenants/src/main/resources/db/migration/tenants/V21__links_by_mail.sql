-- Sign-in by one's own means: links sent by mail, and sessions that can be ended from afar.

-- A session remembers the era it began in. Whoever changes their password begins a new one, and all
-- sessions from before are worth nothing.
alter table tenant_person add column session_era bigint not null default 0;

-- What somebody may do who holds a link that went out by mail. Of the link only the hash is kept; what
-- it stands for is sealed. A link that was used, or is too old, is deleted: both look like none.
create table tenant_link (
    tenant_id   bigint not null default tenant_current() references tenant_tenant,
    secret_hash char(64) not null,
    -- Whose it is; nobody's yet, when somebody wants to become a resident.
    person      uuid,
    content     bytea not null,
    expires_at  timestamptz not null,
    primary key (tenant_id, secret_hash),
    foreign key (tenant_id, person) references tenant_person (tenant_id, id)
);
select tenant_wall('tenant_link');
grant select, insert, delete on tenant_link to ${app_role};
create index on tenant_link (tenant_id, person);
create index on tenant_link (tenant_id, expires_at);

-- Whether residents may register by themselves. A utility without a row lets them.
create table tenant_registration (
    tenant_id bigint not null default tenant_current() references tenant_tenant primary key,
    open      boolean not null
);
select tenant_wall('tenant_registration');
grant select, insert, update on tenant_registration to ${app_role};
