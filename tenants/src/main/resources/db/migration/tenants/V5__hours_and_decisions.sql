-- A device that only knows the energy of an hour (S4.7): what it said stands beside the register
-- that it was turned into, so that the same hour said again is known to be the same reading.
alter table tenant_reading add column hour bigint check (hour between 0 and 4294967295);
alter table tenant_reading add column energy_wh bigint;
create index on tenant_reading (tenant_id, meter, hour) where hour is not null;

-- The admin's word on a held reading (S4.3) is a row of its own, once: nothing is rewritten (I5).
alter table tenant_reading add column decides bigint;
alter table tenant_reading add foreign key (tenant_id, decides)
    references tenant_reading (tenant_id, id);
create unique index on tenant_reading (tenant_id, decides) where decides is not null;
create index on tenant_reading (tenant_id, id) where quality = 'HELD';
