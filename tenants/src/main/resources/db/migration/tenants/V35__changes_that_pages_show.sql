-- Which transactions changed something that pages of people show. A page that was made before may be
-- shown again as long as none of them was committed since; the database itself tells which were.
create table tenant_change (
    tenant_id   bigint not null default tenant_current() references tenant_tenant,
    transaction xid8 not null,
    noted_at    timestamptz not null default clock_timestamp(),
    primary key (tenant_id, transaction)
);
select tenant_wall('tenant_change');
grant select, insert, delete on tenant_change to ${app_role};

-- Once for each transaction: a thousand rows of one are one change.
create function tenant_note_change() returns trigger
    language plpgsql as $$
begin
    if tenant_current() is not null
            and current_setting('app.noted_change', true)
                is distinct from pg_current_xact_id()::text then
        insert into tenant_change (transaction) values (pg_current_xact_id())
            on conflict do nothing;
        perform set_config('app.noted_change', pg_current_xact_id()::text, true);
    end if;
    return null;
end $$;

-- Whether a change was committed that was not visible at a moment. For this statement alone it is the
-- tenant's: behind the wall, but without a transaction around it, since it is asked before each page.
create function tenant_changed_since(moment pg_snapshot, asked bigint) returns boolean
    language plpgsql as $$
begin
    perform set_config('app.tenant', asked::text, true);
    return exists (select from tenant_change
                   where transaction >= pg_snapshot_xmin(moment)
                     and not pg_visible_in_snapshot(transaction, moment));
end $$;

-- Notes what changes in a table. Other modules use it in their migrations too. What is written over
-- with the same values, as timers do, is no change.
create function tenant_note_changes_of(shown regclass) returns void
    language plpgsql as $$
begin
    execute format('create trigger note_rows after insert or delete on %s
                    for each row execute function tenant_note_change()', shown);
    execute format('create trigger note_values after update on %s
                    for each row when (old.* is distinct from new.*)
                    execute function tenant_note_change()', shown);
end $$;
revoke execute on function tenant_note_changes_of(regclass) from public;

-- Not of what comes by the second and is shown to nobody but staff: readings, mail, attempts, checks.
select tenant_note_changes_of(shown::regclass) from unnest(array[
    'tenant_person', 'tenant_meter', 'tenant_coin_price', 'tenant_followed_meter', 'tenant_look',
    'tenant_relay', 'tenant_decision', 'tenant_cut_off_rules', 'tenant_protected_meter',
    'tenant_funding_window', 'tenant_meter_goal', 'tenant_meter_successor', 'tenant_demo_clock',
    'tenant_pool', 'tenant_pool_member', 'tenant_pool_device']) shown;
