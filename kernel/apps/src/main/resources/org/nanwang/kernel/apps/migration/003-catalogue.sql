-- The newest head of the marketplace's catalogue that this node has believed, and what its entries come to.
create table catalogue (
    one         boolean primary key default true check (one),
    marketplace text not null,
    version     bigint not null,
    chain       text not null,
    issued_at   timestamptz not null,
    expires     timestamptz not null
);

create table catalogue_release (
    sha256     text primary key,
    app        text not null,
    version    text not null,
    vendor     text not null,
    standing   text not null,
    reason     text not null,
    decided_at timestamptz not null
);

-- Keys that count no more for what the marketplace received after the moment "since".
create table catalogue_key (
    fingerprint text primary key,
    vendor      text not null,
    since       timestamptz not null,
    cause       text not null,
    decided_at  timestamptz not null
);

create table catalogue_vendor (
    vendor     text primary key,
    suspended  boolean not null,
    reason     text not null,
    decided_at timestamptz not null
);
