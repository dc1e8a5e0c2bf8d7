create table vendor (
    id text primary key,
    name text not null,
    registered_at timestamptz not null,
    registered_by text not null
);

create table vendor_key (
    vendor text not null references vendor,
    id text not null,
    public_key text not null,
    registered_at timestamptz not null,
    registered_by text not null,
    revoked_at timestamptz,
    revoked_by text,
    primary key (vendor, id),
    check ((revoked_at is null) = (revoked_by is null))
);
