-- Which utilities have work of a kind, asked once for all of them. Row-level security holds inside as
-- everywhere: the function goes from tenant to tenant as a turn of the portal would, and tells nothing
-- of them but that there is something to do. What it finds may turn out not to be due yet.
create function tenant_waiting(work text) returns setof bigint
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
           end) then
            return next tenant;
        end if;
    end loop;
    perform set_config('app.tenant', '', true);
end $$;
