-- A complaint is answered from one screen: what the meters of a person said, in the order of time, out
-- of millions of readings; and what was changed about the person.
create index tenant_reading_of_meter on tenant_reading (tenant_id, meter, at desc);
create index tenant_decision_of_meter on tenant_decision (tenant_id, meter, at desc);
create index tenant_mail_latest on tenant_mail (tenant_id, queued_at);
create index tenant_audit_of_subject on tenant_audit (tenant_id, subject, number);
