-- Actors are listed by name, found by name or address, and may become something else; what is
-- signed names their address, which stays.
grant update (kind) on tenant_actor to ${app_role};
create index tenant_actor_by_name on tenant_actor (tenant_id, lower(name), id);

-- Of which ends the admins were reminded, so many days before: once each, whichever node does it.
create table tenant_agreement_reminder (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    agreement char(64) not null,
    days      integer not null check (days > 0),
    reminded  timestamptz not null,
    primary key (tenant_id, agreement, days)
);
select tenant_wall('tenant_agreement_reminder');
grant select, insert on tenant_agreement_reminder to ${app_role};
