-- Keeps messages that were believed, if the secrets they were believed by are still the valid ones;
-- else nothing is kept and the answer is no. A statement is a transaction of its own, so there is
-- one round trip instead of six. For it alone it is the tenant's, as in tenant_changed_since.
create function billing_keep_messages(asked bigint, moment timestamptz, by_secrets text[],
                                      ids text[], types text[], bodies bytea[], created bigint[])
    returns boolean language plpgsql as $$
begin
    perform set_config('app.tenant', asked::text, true);
    if by_secrets is distinct from (
            select coalesce(array_agg(id order by id collate "C"), '{}')
            from billing_webhook_secret where valid_until is null or valid_until > moment) then
        return false;
    end if;
    -- In the order of their ids, as everybody brings several: so nobody waits in a circle.
    insert into billing_event (id, type, body, created_at, received_at, state, due_at)
    select message.id, message.type, message.body, to_timestamp(message.created_at), moment,
           'RECEIVED', moment
    from unnest(ids, types, bodies, created) as message (id, type, body, created_at)
    order by message.id collate "C"
    on conflict do nothing;
    return true;
end $$;
