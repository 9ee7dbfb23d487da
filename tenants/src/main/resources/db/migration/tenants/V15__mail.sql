-- Letters to people. A letter is written in the transaction of its cause and once for each cause; the
-- sender takes it from here. Whom it is for and what it says is sealed, and forgotten as soon as it is
-- sent or given up: what remains says only that there was one.
create table tenant_mail (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    id        uuid not null,
    cause     text not null,
    state     text not null check (state in ('QUEUED', 'SENT', 'FAILED')),
    content   bytea,
    queued_at timestamptz not null,
    tries     integer not null default 0 check (tries >= 0),
    -- When it may be tried next. A sender that takes it moves this on before it tries: whoever else
    -- looks, or comes after a crash, waits as long as after a failure.
    due_at    timestamptz not null,
    ended_at  timestamptz,
    -- What the mail server, or the way to it, said at the last try that failed.
    reason    text not null default '',
    primary key (tenant_id, id),
    unique (tenant_id, cause),
    check ((state = 'QUEUED') = (content is not null)),
    check ((state = 'QUEUED') = (ended_at is null))
);
select tenant_wall('tenant_mail');
grant select, insert on tenant_mail to ${app_role};
grant update (state, content, tries, due_at, ended_at, reason) on tenant_mail to ${app_role};
create index on tenant_mail (tenant_id, due_at) where state = 'QUEUED';
