-- What one meter did in many hours (S6.4); the primary key finds what many meters did in one.
create index chain_line_by_meter on chain_line (tenant_id, meter, hour) include (energy_wh);
