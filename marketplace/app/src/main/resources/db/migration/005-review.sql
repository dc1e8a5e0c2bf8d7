-- Where it takes more than one person to approve: who has, and what.
create table release_endorsement (
    app text not null,
    version text not null,
    account text not null,
    permissions jsonb not null,
    endorsed_at timestamptz not null,
    primary key (app, version, account),
    foreign key (app, version) references release
);

-- What vendor and reviewers say to each other.
create table release_comment (
    id bigint generated always as identity primary key,
    app text not null,
    version text not null,
    text text not null,
    written_at timestamptz not null,
    written_by text not null,
    foreign key (app, version) references release
);

create index release_comment_release on release_comment (app, version, id);

-- A vendor asks a second reviewer to look at a refusal. Once for each release.
create table release_appeal (
    app text not null,
    version text not null,
    reason text not null,
    appealed_at timestamptz not null,
    appealed_by text not null,
    refused_by text not null,
    granted boolean,
    answer text,
    decided_at timestamptz,
    decided_by text,
    primary key (app, version),
    foreign key (app, version) references release,
    check ((granted is null) = (decided_at is null) and (granted is null) = (decided_by is null)),
    check (decided_by <> refused_by)
);
