-- Organisations that ask for a namespace. They own nothing until an admin has verified them; every decision stays.
create table vendor_application (
    id bigint generated always as identity primary key,
    vendor text not null,
    name text not null,
    credit_code text not null,
    contact_person text not null,
    contact_phone text not null,
    contact_email text not null,
    applied_at timestamptz not null,
    applied_by text not null,
    state text not null default 'pending' check (state in ('pending', 'verified', 'rejected')),
    decided_at timestamptz,
    decided_by text,
    comment text,
    check ((state = 'pending') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null))
);

-- Nobody asks twice at once.
create unique index vendor_application_pending on vendor_application (vendor, applied_by) where state = 'pending';

create table vendor_document (
    application bigint primary key references vendor_application,
    type text not null,
    content bytea not null
);

-- Who acts for a vendor. An account of a machine is written client:NAME.
create table vendor_member (
    vendor text not null references vendor,
    account text not null,
    role text not null check (role in ('owner', 'publisher', 'viewer')),
    added_at timestamptz not null,
    added_by text not null,
    primary key (vendor, account)
);

create index vendor_member_account on vendor_member (account);

-- Tokens for machines that submit; of the token itself only a digest is kept.
create table vendor_token (
    id text primary key,
    vendor text not null references vendor,
    name text not null,
    digest text not null unique check (digest ~ '^[0-9a-f]{64}$'),
    made_at timestamptz not null,
    made_by text not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);

create index vendor_token_vendor on vendor_token (vendor, made_at desc);
