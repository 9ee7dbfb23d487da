-- Another device at the same metering point (S4.4): only readings from `device_since` on are the
-- present one's; what the one before had counted and no hour reported waits for the next report.
alter table tenant_register add column device_since bigint not null default 0;
alter table tenant_register add column device_from timestamptz not null default 'epoch';
alter table tenant_register add column waiting_wh bigint not null default 0
    check (waiting_wh >= 0);
create index on tenant_register (tenant_id, meter) where waiting_wh > 0;

-- A retired meter takes no readings. Kept here too, since this row is the lock under which a reading
-- is decided.
alter table tenant_register add column retired boolean not null default false;

-- When the grid heard of the meter last, by a reading that was not refused: a feed that went silent
-- is seen by it. Nobody knows it of older rows; for them it is now.
alter table tenant_register add column heard_at timestamptz not null default now();
alter table tenant_register alter column heard_at drop default;
