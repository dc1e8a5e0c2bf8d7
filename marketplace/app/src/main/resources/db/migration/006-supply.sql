-- Lists of what is known of others' work. Of each kind the newest counts; of those before only the names are kept, so that a
-- check can go on saying what it was judged by.
create table knowledge (
    number bigint generated always as identity primary key,
    kind text not null check (kind in ('advisories', 'malware')),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    entries bigint not null,
    imported_at timestamptz not null,
    imported_by text not null
);

create index knowledge_kind on knowledge (kind, number desc);

-- Records of OSV as they came, and the packages of Maven each is about. Lists are written and removed whole, in one transaction
-- with their row above; to check each of a million entries for it would cost more than it proves.
create table advisory (
    list bigint not null,
    id text not null,
    record text not null,
    primary key (list, id)
);

create table advisory_package (
    list bigint not null,
    package text not null,
    id text not null,
    primary key (list, package, id)
);

create table malware (
    list bigint not null,
    sha256 bytea not null,
    primary key (list, sha256)
);

-- The list a check went by.
alter table submission_check add column list jsonb;

-- What a release is made of: its bill of materials, and the SHA-256 of each of its files, one behind the other. Of the newest
-- lists it remembers which it was looked at by; for a newer one its bundle need not be read again.
create table release_supply (
    app text not null,
    version text not null,
    bill text not null,
    files bytea not null,
    advisories bigint not null default 0,
    malware bigint not null default 0,
    primary key (app, version),
    foreign key (app, version) references release
);

create index release_supply_advisories on release_supply (advisories);
create index release_supply_malware on release_supply (malware);

create table release_component (
    app text not null,
    version text not null,
    position int not null,
    place text not null,
    sha256 text not null,
    component_group text,
    component_name text not null,
    component_version text,
    purl text,
    primary key (app, version, position),
    foreign key (app, version) references release_supply
);

create index release_component_purl on release_component (purl text_pattern_ops);

-- What has come to be known of a release since it was judged.
create table release_weakness (
    app text not null,
    version text not null,
    rule text not null,
    fingerprint text not null,
    finding jsonb not null,
    list bigint not null references knowledge,
    found_at timestamptz not null,
    primary key (app, version, rule, fingerprint),
    foreign key (app, version) references release_supply
);

-- A vendor asks people to look at what rules found. Once for each refused attempt, which is judged again afterwards.
create table finding_appeal (
    submission bigint primary key references submission on delete cascade,
    reason text not null,
    appealed_at timestamptz not null,
    appealed_by text not null,
    closed_at timestamptz
);

create index finding_appeal_open on finding_appeal (appealed_at, submission) where closed_at is null;

create table appealed_finding (
    submission bigint not null references finding_appeal on delete cascade,
    fingerprint text not null,
    finding jsonb not null,
    overturned boolean,
    answer text,
    decided_at timestamptz,
    decided_by text,
    exception bigint,
    primary key (submission, fingerprint),
    check ((overturned is null) = (decided_at is null) and (overturned is null) = (decided_by is null)),
    check ((overturned is true) = (exception is not null))
);

-- Exceptions. What counts is the envelope, under the marketplace's signature; the columns are for finding it.
create sequence finding_exception_number;

create table finding_exception (
    number bigint primary key,
    app text not null,
    envelope text not null,
    revoked_at timestamptz,
    revoked_by text,
    revocation text,
    check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revocation is null))
);

create index finding_exception_app on finding_exception (app, number);
