-- Every attempt, passed or not, with what every rule said.
create table submission (
    id bigint generated always as identity primary key,
    vendor text not null references vendor,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint not null check (size >= 0),
    envelope text not null,
    submitted_at timestamptz not null,
    submitted_by text not null
);

create index submission_vendor on submission (vendor, id desc);

create table submission_check (
    submission bigint not null references submission,
    position int not null,
    rule text not null,
    passed boolean not null,
    findings jsonb not null,
    primary key (submission, position)
);

-- What passed: one digest per app and version, for ever.
create table release (
    app text not null,
    version text not null,
    position bigint generated always as identity unique,
    submission bigint not null unique references submission,
    signed_by text not null,
    name_zh text not null,
    name_en text not null,
    summary_zh text not null,
    summary_en text not null,
    permissions jsonb not null,
    status text not null default 'submitted' check (status in ('submitted', 'approved', 'refused')),
    decided_at timestamptz,
    decided_by text,
    reason text,
    approved_permissions jsonb,
    approval text,
    primary key (app, version),
    check ((status = 'submitted') = (decided_at is null)),
    check ((status = 'approved') = (approval is not null)),
    check ((status = 'refused') = (reason is not null))
);

create index release_status on release (status, position desc);

-- The bundle in pieces of one megabyte, written in one transaction with its release.
create table release_piece (
    app text not null,
    version text not null,
    number int not null check (number >= 0),
    content bytea not null,
    primary key (app, version, number),
    foreign key (app, version) references release
);

-- A jar is compressed already.
alter table release_piece alter column content set storage external;
