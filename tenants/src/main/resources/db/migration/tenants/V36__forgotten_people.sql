-- Somebody who was forgotten (S9.1): the row stays, since bookings and the audit log point at its id, but
-- names nobody and signs nobody in.
alter table tenant_person add column erased_at timestamptz;
alter table tenant_person add check ((erased_at is null) = (roles <> ''));

-- Of an actor the address on the chain stays. Of a document its hash stays, so that whoever holds the
-- paper can still check it; the portal's own copy goes.
grant update (name, person) on tenant_actor to ${app_role};
alter table tenant_document alter column sealed_name drop not null;
alter table tenant_document alter column sealed drop not null;
alter table tenant_document add check ((sealed_name is null) = (sealed is null));
grant update (sealed_name, sealed) on tenant_document to ${app_role};
