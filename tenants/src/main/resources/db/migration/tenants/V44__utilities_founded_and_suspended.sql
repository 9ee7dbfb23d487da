-- How a utility comes to be, step by step, and why one is closed for a while.

-- What an operator, or somebody by themselves, wished for: a row of the platform, written together with
-- the utility's own. Who the first admin is to be is sealed, and forgotten once the utility stands.
create table tenant_founding (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    utility   bigint not null references tenant_tenant,
    content   bytea,
    -- Whoever goes on with it moves this ahead first: others leave it alone meanwhile.
    due_at    timestamptz not null,
    primary key (tenant_id, utility)
);
select tenant_wall('tenant_founding');
grant select, insert on tenant_founding to ${app_role};
grant update (content, due_at) on tenant_founding to ${app_role};

create table tenant_founding_step (
    tenant_id bigint not null default tenant_current() references tenant_tenant,
    utility   bigint not null,
    step      text not null,
    tries     integer not null default 0 check (tries >= 0),
    tried_at  timestamptz,
    done_at   timestamptz,
    -- What stopped the last try.
    reason    text not null default '',
    primary key (tenant_id, utility, step),
    foreign key (tenant_id, utility) references tenant_founding (tenant_id, utility)
);
select tenant_wall('tenant_founding_step');
grant select, insert on tenant_founding_step to ${app_role};
grant update (tries, tried_at, done_at, reason) on tenant_founding_step to ${app_role};

-- Everybody may read why: it stands on each of the utility's pages.
alter table tenant_tenant add column suspended_at timestamptz;
alter table tenant_tenant add column suspended_why text;
grant update (suspended_at, suspended_why) on tenant_tenant to ${app_role};
