-- What the desk's lists look for and sort by, kept beside each row: 100 000 meters are searched by one
-- plain comparison each. An erased or changed name changes these with it.
alter table tenant_meter add column search text not null
    generated always as (lower(code || ' ' || name)) stored;
alter table tenant_person add column search text not null
    generated always as (lower(login || ' ' || name)) stored;
create index tenant_meter_by_name on tenant_meter (tenant_id, name, number);
create index tenant_meter_by_owner on tenant_meter (tenant_id, owner, number);
create index tenant_meter_by_power on tenant_meter (tenant_id, connection_power_w, number);
create index tenant_person_by_name on tenant_person (tenant_id, name, id);

-- Since when somebody is kept out, and whose their things are now, if they were there twice.
alter table tenant_person add column locked_at timestamptz;
alter table tenant_person add column merged_into uuid;
alter table tenant_person add foreign key (tenant_id, merged_into)
    references tenant_person (tenant_id, id);
alter table tenant_person add check (merged_into <> id);
alter table tenant_person add check (merged_into is null or locked_at is not null);
