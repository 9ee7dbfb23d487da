-- Whom a letter was for, as far as we know them: a complaint about a letter is answered, and one's own data
-- are complete, after its address and its words are forgotten (S9.1). An id names nobody by itself.
alter table tenant_mail add column recipient uuid;
alter table tenant_mail add foreign key (tenant_id, recipient) references tenant_person (tenant_id, id);
create index tenant_mail_of_person on tenant_mail (tenant_id, recipient, queued_at)
    where recipient is not null;
