-- How who pays for a meter wants to be called on its page; nobody is named who did not ask for it. A
-- person's word, so it can be taken back.
alter table billing_order add column shown_name text check (length(shown_name) between 1 and 80);
grant update (shown_name) on billing_order to ${app_role};
create index billing_order_of_meter on billing_order (tenant_id, meter, account)
    where stage = 'PAID' and meter is not null;
