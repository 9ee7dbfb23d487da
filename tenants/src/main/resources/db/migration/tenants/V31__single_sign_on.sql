-- Who of us somebody is whom an OpenID Connect provider knows: bound once, by a verified mail address,
-- and from then on by the provider's own name for them, whatever becomes of the address.
create table tenant_identity (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    issuer    text not null,
    subject   text not null,
    person    uuid not null,
    bound_at  timestamptz not null,
    primary key (tenant_id, issuer, subject),
    foreign key (tenant_id, person) references tenant_person (tenant_id, id)
);
select tenant_wall('tenant_identity');
grant select, insert, delete on tenant_identity to ${app_role};
create index on tenant_identity (tenant_id, person);
