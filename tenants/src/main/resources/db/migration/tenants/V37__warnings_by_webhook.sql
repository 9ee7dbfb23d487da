-- Warnings by webhook, beside letters or instead of them.
alter table tenant_warning_wish add column mail boolean not null default true;

-- Where somebody's program is told. Given up: nothing is told until a test has arrived.
create table tenant_warning_hook (
    tenant_id     bigint not null default tenant_current() references tenant_tenant,
    person        uuid not null,
    address       text not null,
    sealed_secret bytea not null,
    since         timestamptz not null,
    -- In vain since the last success, and why the last time.
    attempts      integer not null default 0 check (attempts >= 0),
    last_error    text,
    last_success  timestamptz,
    given_up_at   timestamptz,
    primary key (tenant_id, person),
    foreign key (tenant_id, person) references tenant_person (tenant_id, id)
);
select tenant_wall('tenant_warning_hook');
grant select, insert, update, delete on tenant_warning_hook to ${app_role};

-- What is to be told, once for each cause; gone as soon as it is told or given up. Whoever takes one
-- moves due_at on before trying: whoever else looks, or comes after a crash, waits as long.
create table tenant_warning_message (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    cause     text not null,
    person    uuid not null,
    body      text not null,
    due_at    timestamptz not null,
    primary key (tenant_id, cause),
    foreign key (tenant_id, person) references tenant_warning_hook (tenant_id, person)
        on delete cascade
);
select tenant_wall('tenant_warning_message');
grant select, insert, update, delete on tenant_warning_message to ${app_role};
create index on tenant_warning_message (tenant_id, due_at);
create index on tenant_warning_message (tenant_id, person);

-- Who has some of it to tell, beside the kinds of work there were.
create or replace function tenant_waiting(work text) returns setof bigint
    language plpgsql volatile as $$
declare
    tenant bigint;
begin
    for tenant in select id from tenant_tenant where id <> 0 order by id loop
        perform set_config('app.tenant', tenant::text, true);
        if (case work
               when 'MAIL' then exists (select from tenant_mail where state = 'QUEUED')
               when 'WINDOWS' then exists (select from tenant_funding_window
                                           where stage in ('BOOKED', 'ACTIVE', 'RETURNING'))
               when 'LISTENERS' then exists (select from tenant_listener l
                   where l.ended is null and l.next_attempt is not null
                     and exists (select from tenant_relay r where r.number > l.taken))
               when 'POOLS' then exists (select from tenant_pool)
               when 'WARNINGS' then exists (select from tenant_warning_message)
           end) then
            return next tenant;
        end if;
    end loop;
    perform set_config('app.tenant', '', true);
end $$;
