-- How a utility looks: one colour and one picture. A utility without a row looks like Gridborne.
create table tenant_look (
    tenant_id    bigint not null default tenant_current() references tenant_tenant primary key,
    accent       text check (accent ~ '^#[0-9A-F]{6}$'),
    logo         bytea check (length(logo) <= 102400),
    logo_version text,
    check ((logo is null) = (logo_version is null))
);
select tenant_wall('tenant_look');
grant select, insert, update on tenant_look to ${app_role};
