alter table account
    add column region text,
    add column active boolean not null default true,
    add column display_name text,
    add column real_name text,
    add column phone text,
    add column phone_digest text,
    add column email text,
    add column email_digest text,
    add column id_number text,
    add column id_number_digest text,
    add column real_name_level smallint not null default 0 check (real_name_level between 0 and 3),
    add column real_name_source text,
    add column external_id text,
    add column updated_at timestamptz;
update account set updated_at = created_at;
alter table account alter column updated_at set not null;
comment on column account.region is 'home region: who administers the account; the city where nothing was said';
comment on column account.active is 'false: cannot sign in, its tokens are void';
comment on column account.real_name is 'like phone, email and id_number encrypted with the vault key, which is not in the database';
comment on column account.phone_digest is 'like the other digests keyed with the vault key: to find, not to read';
comment on column account.real_name_level is '0 none, 1 phone confirmed, 2 name and identity number checked, 3 face or in person';
comment on column account.external_id is 'what a directory outside calls the account';
create index account_name on account (kind, name collate "C");
create index account_region on account (kind, region, name collate "C");
create index account_roles on account using gin (roles);
create index account_phone on account (phone_digest) where phone_digest is not null;
create index account_email on account (email_digest) where email_digest is not null;
create index account_id_number on account (id_number_digest) where id_number_digest is not null;
create unique index account_external_id on account (region, external_id) where external_id is not null;
create table organisation (
    id text primary key,
    kind text not null,
    credit_code text unique,
    name text not null,
    region text not null,
    active boolean not null default true,
    external_id text,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
comment on column organisation.kind is 'ENTERPRISE, GOVERNMENT or INSTITUTION';
create index organisation_name on organisation (name collate "C", id);
create index organisation_region on organisation (region, name collate "C", id);
create unique index organisation_external_id on organisation (region, external_id) where external_id is not null;
create table member (
    organisation text not null references organisation (id) on delete cascade,
    account text not null references account (id) on delete cascade,
    position text not null,
    primary key (organisation, account)
);
comment on column member.position is 'LEGAL_REPRESENTATIVE, AGENT or MEMBER';
create index member_account on member (account);
create table department (
    id text primary key,
    region text not null,
    parent text references department (id),
    name text not null,
    roles text[] not null default '{}',
    external_id text,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
comment on column department.roles is 'what its members may do by belonging to it';
create index department_region on department (region, name collate "C", id);
create index department_parent on department (parent);
create unique index department_external_id on department (region, external_id) where external_id is not null;
create table department_member (
    department text not null references department (id) on delete cascade,
    account text not null references account (id) on delete cascade,
    primary key (department, account)
);
create index department_member_account on department_member (account);
