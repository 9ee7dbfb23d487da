-- Of a large grid pages read some meters only: what belongs to all before homes, and for a map those
-- that have a place. Without these, finding that there are few such meters means reading all.
create index tenant_meter_shared on tenant_meter (tenant_id, number)
    where kind <> 'HOUSE' and not retired;
create index tenant_meter_placed on tenant_meter (tenant_id, number)
    where map_x is not null and not retired;

-- Which meters fell silent, and whether all did, is asked by each start page and overview.
create index tenant_register_heard on tenant_register (tenant_id, heard_at) where not retired;
