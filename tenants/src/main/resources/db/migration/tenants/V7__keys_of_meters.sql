-- A key of one meter: it delivers that meter's readings and nothing else.
alter table tenant_token drop constraint tenant_token_scope_check;
alter table tenant_token add constraint tenant_token_scope_check
    check (scope in ('PERSON', 'GATEWAY', 'METER'));
alter table tenant_token add column meter bigint;
alter table tenant_token add foreign key (tenant_id, meter)
    references tenant_meter (tenant_id, number);
alter table tenant_token add check ((scope = 'METER') = (meter is not null));
create index on tenant_token (tenant_id, meter) where meter is not null;
