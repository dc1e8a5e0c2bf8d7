-- The catalogue that nodes follow. Entries are only ever added; each one's chain covers it and all before it.
create table catalogue_entry (
    number bigint primary key check (number > 0),
    entry text not null,
    chain text not null check (chain ~ '^[0-9a-f]{64}$')
);

-- Where it ends. Whoever adds an entry locks this row, so that there is one order.
create table catalogue_end (
    one boolean primary key default true check (one),
    number bigint not null,
    chain text not null
);
insert into catalogue_end values (true, 0, repeat('0', 64));

-- What the latest entry says of each release.
create table release_standing (
    app text not null,
    version text not null,
    standing text not null check (standing in ('listed', 'deprecated', 'yanked', 'recalled')),
    reason text not null,
    since timestamptz not null,
    decided_by text not null,
    primary key (app, version),
    foreign key (app, version) references release
);

-- A change that waits for a second person.
create table release_motion (
    app text not null,
    version text not null,
    standing text not null,
    reason text not null,
    moved_at timestamptz not null,
    moved_by text not null,
    primary key (app, version),
    foreign key (app, version) references release
);

-- Of a suspended vendor nothing is installed anew.
create table vendor_suspension (
    vendor text primary key references vendor,
    suspended boolean not null,
    reason text not null,
    since timestamptz not null,
    decided_by text not null
);

-- What was signed with a stolen key counts only if the marketplace had it before.
alter table vendor_key add column compromised_since timestamptz;
