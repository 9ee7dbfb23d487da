-- Files of people or meters that somebody wants to take over. The file is sealed, and gone once it is
-- taken over or a day old: it is full of names.
create table tenant_import (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    id        uuid not null,
    kept      timestamptz not null,
    actor     text not null,
    sealed    bytea,
    state     text not null check (state in ('CHECKED', 'WANTED', 'DONE')),
    -- What was found in it, and where; sealed too, since it quotes the file.
    report    bytea not null,
    primary key (tenant_id, id),
    check ((state = 'DONE') = (sealed is null))
);
select tenant_wall('tenant_import');
grant select, insert, update, delete on tenant_import to ${app_role};
create index on tenant_import (tenant_id, kept);

-- How far a file is. A table of its own: the row of the file is locked while it is taken over.
create table tenant_import_progress (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    import    uuid not null,
    done      integer not null,
    primary key (tenant_id, import)
);
select tenant_wall('tenant_import_progress');
grant select, insert, update, delete on tenant_import_progress to ${app_role};

-- Which utilities have a file that is wanted, asked once for all of them, as tenant_waiting asks.
create function tenant_importing(work text) returns setof bigint
    language plpgsql volatile as $$
declare
    tenant bigint;
begin
    for tenant in select id from tenant_tenant where id <> 0 order by id loop
        perform set_config('app.tenant', tenant::text, true);
        if exists (select from tenant_import where state = 'WANTED') then
            return next tenant;
        end if;
    end loop;
    perform set_config('app.tenant', '', true);
end $$;
