-- Which utilities have work of a kind around money, asked once for all of them: see tenant_waiting.
create function billing_waiting(work text) returns setof bigint
    language plpgsql volatile as $$
declare
    tenant bigint;
begin
    for tenant in select id from tenant_tenant where id <> 0 order by id loop
        perform set_config('app.tenant', tenant::text, true);
        if (case work
               when 'MONEY' then
                   exists (select from billing_event where state in ('RECEIVED', 'WAITING'))
                   or exists (select from billing_order where stage in ('CREATED', 'OPEN', 'WAITING'))
                   or exists (select from billing_refund where state = 'ASKED')
                   or exists (select from billing_clawback where open)
               when 'CASH_OUTS' then
                   exists (select from billing_cash_out where due_at is not null)
                   or exists (select from billing_payout_account
                              where asked_at is null and stripe_id is not null)
               when 'AUTO_TOP_UPS' then
                   exists (select from billing_auto_top_up where state in ('NEEDS_CARD', 'ACTIVE'))
                   or exists (select from billing_auto_attempt where state = 'INTENDED')
           end) then
            return next tenant;
        end if;
    end loop;
    perform set_config('app.tenant', '', true);
end $$;
