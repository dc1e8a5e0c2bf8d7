-- Every attempt. It is stored before it is judged; a worker claims it for a while, and no kill loses it.
create table submission (
    id bigint generated always as identity primary key,
    vendor text not null references vendor,
    app text not null,
    version text not null,
    channel text not null check (channel in ('stable', 'beta')),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint not null check (size >= 0),
    envelope text not null,
    submitted_at timestamptz not null,
    submitted_by text not null,
    state text not null default 'received' check (state in ('received', 'checking', 'passed', 'refused')),
    claims int not null default 0,
    claimed_until timestamptz,
    judged_at timestamptz,
    check ((state = 'checking') = (claimed_until is not null)),
    check ((state in ('passed', 'refused')) = (judged_at is not null))
);

create index submission_vendor on submission (vendor, id desc);

-- One attempt at a version at a time; which bytes a version has is settled when they pass.
create unique index submission_open on submission (vendor, app, version) where state in ('received', 'checking', 'passed');

create index submission_waiting on submission (id) where state in ('received', 'checking');

create table submission_check (
    submission bigint not null references submission,
    position int not null,
    rule text not null,
    rule_set text not null,
    outcome text not null check (outcome in ('passed', 'broken', 'skipped')),
    micros bigint not null,
    findings jsonb not null,
    reason jsonb,
    primary key (submission, position)
);

-- The bundle in pieces of one megabyte, written in one transaction with its submission; a refused one's go.
create table submission_piece (
    submission bigint not null references submission,
    number int not null check (number >= 0),
    content bytea not null,
    primary key (submission, number)
);

-- A jar is compressed already.
alter table submission_piece alter column content set storage external;

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
    status text not null default 'needs-review' check (status in ('needs-review', 'approved', 'refused')),
    decided_at timestamptz,
    decided_by text,
    reason text,
    approved_permissions jsonb,
    approval text,
    listed_at timestamptz,
    primary key (app, version),
    check ((status = 'needs-review') = (decided_at is null)),
    check ((status = 'approved') = (approval is not null)),
    check ((status = 'refused') = (reason is not null)),
    check (listed_at is null or status = 'approved')
);

create index release_status on release (status, position desc);

create index release_unlisted on release (position) where status = 'approved' and listed_at is null;
