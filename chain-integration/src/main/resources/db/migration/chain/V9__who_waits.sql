-- Which utilities the chain is waited for in, asked once for all of them: visiting each of a thousand
-- with every block, only to find that nothing is open, would be most of a node's work.
--
-- Row-level security holds inside as everywhere: the function goes from tenant to tenant as a turn of
-- the portal would, and tells nothing of them but that there is something to do. The setting is local
-- to the statement's transaction; nobody is left behind at a tenant.
create function chain_waiting() returns setof bigint
    language plpgsql volatile as $$
declare
    tenant bigint;
begin
    for tenant in select id from tenant_tenant where id <> 0 order by id loop
        perform set_config('app.tenant', tenant::text, true);
        if exists (select from chain_counter c left join chain_book b on b.tenant_id = c.tenant_id
                   where c.next_sequence > coalesce(b.next_sequence, 0))
           or exists (select from chain_agreements where contract is null)
           or exists (select from chain_agreement_call where not done and refused is null) then
            return next tenant;
        end if;
    end loop;
    perform set_config('app.tenant', '', true);
end $$;

-- How far each utility's book has come: whose has not moved since it was last looked at, needs no look.
create function chain_positions(out tenant bigint, out operations bigint) returns setof record
    language plpgsql volatile as $$
declare
    one bigint;
begin
    for one in select id from tenant_tenant where id <> 0 order by id loop
        perform set_config('app.tenant', one::text, true);
        return query select one, next_sequence from chain_book;
    end loop;
    perform set_config('app.tenant', '', true);
end $$;
