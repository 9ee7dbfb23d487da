-- A utility's rows as one file, and the end of a utility. Both are rows of the platform: they outlive it.

create table tenant_export (
    tenant_id   bigint not null default tenant_current() references tenant_tenant,
    id          uuid not null,
    utility     bigint not null references tenant_tenant,
    asked_by    text not null,
    asked_at    timestamptz not null,
    state       text not null check (state in ('WANTED', 'READY', 'FAILED', 'EXPIRED')),
    -- Whoever makes it moves this ahead; when it has passed, somebody else may begin again.
    due_at      timestamptz not null,
    tries       integer not null default 0,
    tables_done integer not null default 0,
    tables_all  integer not null default 0,
    reason      text not null default '',
    ready_at    timestamptz,
    expires_at  timestamptz,
    bytes       bigint,
    sha256      char(64),
    -- What the rows came to when they were read: another value now means that something changed.
    fingerprint char(64),
    -- The words that open the file, sealed: the utility's admins may read them, operators may not.
    phrase      bytea not null,
    primary key (tenant_id, id)
);
select tenant_wall('tenant_export');
grant select, insert on tenant_export to ${app_role};
grant update (state, due_at, tries, tables_done, tables_all, reason, ready_at, expires_at, bytes, sha256,
    fingerprint) on tenant_export to ${app_role};
create index on tenant_export (tenant_id, utility, asked_at);

-- The file, encrypted, in pieces.
create table tenant_export_piece (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    export    uuid not null,
    number    integer not null check (number >= 0),
    content   bytea not null,
    primary key (tenant_id, export, number),
    foreign key (tenant_id, export) references tenant_export (tenant_id, id)
);
select tenant_wall('tenant_export_piece');
grant select, insert, delete on tenant_export_piece to ${app_role};

-- Who wants a utility gone, and who agreed. The row stays.
create table tenant_deletion (
    tenant_id    bigint not null default tenant_current() references tenant_tenant,
    utility      bigint not null references tenant_tenant,
    asked_by     text not null,
    asked_at     timestamptz not null,
    -- From then on whoever asked may confirm it alone.
    alone_from   timestamptz not null,
    confirmed_by text,
    confirmed_at timestamptz,
    rows_removed bigint,
    primary key (tenant_id, utility)
);
select tenant_wall('tenant_deletion');
grant select, insert, delete on tenant_deletion to ${app_role};
grant update (confirmed_by, confirmed_at, rows_removed) on tenant_deletion to ${app_role};

-- What is left of a utility is its number and its slug, which nobody gets again.
alter table tenant_tenant drop constraint tenant_tenant_state_check;
alter table tenant_tenant add constraint tenant_tenant_state_check
    check (state in ('PROVISIONING', 'READY', 'SUSPENDED', 'DELETED'));

-- Removes every row of a utility from every walled table. The application may not delete evidence; this
-- may, as the owner, and only what an operator asked for, another one or time agreed to, and nobody uses.
-- Tables that others point at have their turn once those are empty; a table nobody thought of is found
-- all the same. Asked again it removes what somebody who was just at it has left meanwhile.
create function tenant_remove_rows(gone bigint) returns bigint
    language plpgsql security definer set search_path from current as $$
declare
    walled regclass;
    removed bigint;
    total bigint := 0;
    any_removed boolean;
    blocked regclass;
begin
    if tenant_current() is distinct from 0 or gone = 0 then
        raise exception 'Only the platform removes a utility, and never itself.';
    end if;
    perform from tenant_tenant where id = gone and state in ('SUSPENDED', 'DELETED') for update;
    if not found or not exists (select from tenant_deletion
                                where utility = gone and confirmed_by is not null
                                  and (confirmed_by <> asked_by or confirmed_at >= alone_from)) then
        raise exception 'Tenant % is in service, or nobody confirmed that it goes.', gone;
    end if;
    perform set_config('app.tenant', gone::text, true);
    -- The log of changes lets nobody else delete from it.
    perform set_config('gridborne.deleted_tenant', gone::text, true);
    loop
        any_removed := false;
        blocked := null;
        for walled in select c.oid::regclass from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                where c.relkind in ('r', 'p') and not c.relispartition and c.relforcerowsecurity loop
            begin
                execute format('delete from %s where tenant_id = $1', walled) using gone;
                get diagnostics removed = row_count;
                total := total + removed;
                any_removed := any_removed or removed > 0;
            exception when foreign_key_violation then
                blocked := walled;
            end;
        end loop;
        exit when not any_removed;
    end loop;
    perform set_config('gridborne.deleted_tenant', '', true);
    perform set_config('app.tenant', '0', true);
    if blocked is not null then
        raise exception 'Rows of % are still pointed at.', blocked;
    end if;
    update tenant_tenant set state = 'DELETED', name = slug, suspended_why = null where id = gone;
    return total;
end $$;
revoke execute on function tenant_remove_rows(bigint) from public;
grant execute on function tenant_remove_rows(bigint) to ${app_role};
