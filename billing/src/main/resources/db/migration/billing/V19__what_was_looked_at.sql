-- How far Stripe's book is read. Its list begins with the newest: a reading that breaks off leaves a gap
-- below what it has read, and has to go on there.
create table billing_statement (
    tenant_id  bigint not null default tenant_current() references tenant_tenant primary key,
    -- All that was booked until then is read.
    read_until timestamptz,
    -- A reading that is not at its end: the newest booking of its first page, the last one of its latest.
    begun_at   timestamptz,
    reached    text,
    check ((begun_at is null) = (reached is null))
);
select tenant_wall('billing_statement');
grant select, insert, update on billing_statement to ${app_role};

-- Since when a card is waited for, and until when its orders were looked at. Where it is missing, the
-- last change was the agreement.
alter table billing_auto_top_up add column agreed_at timestamptz;
alter table billing_auto_top_up add column looked_at timestamptz;
create index billing_order_saves_card on billing_order (tenant_id, account, created_at)
    where save_card;
