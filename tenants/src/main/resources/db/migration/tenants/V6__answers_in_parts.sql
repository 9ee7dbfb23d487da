-- The answer to a long request, part by part, each kept in the transaction of its work: what
-- stopped half-way goes on where it stopped when it is sent again with its key.
create table tenant_idempotency_part (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    caller    text not null,
    key       text not null,
    part      integer not null check (part >= 0),
    body      text not null,
    primary key (tenant_id, caller, key, part),
    foreign key (tenant_id, caller, key)
        references tenant_idempotency (tenant_id, caller, key) on delete cascade
);
select tenant_wall('tenant_idempotency_part');
grant select, insert on tenant_idempotency_part to ${app_role};
