create table source_attempt (
    digest text primary key,
    source text not null,
    browser text not null,
    back text not null,
    session text,
    afresh boolean not null,
    memory text not null,
    ends_at timestamptz not null
);
comment on table source_attempt is 'browsers that were sent to an identity source and have not come back; each good once';
comment on column source_attempt.session is 'whose account the identity is to be linked to; null: somebody signs in';
comment on column source_attempt.memory is 'what the source remembers of it, encrypted with the vault key';
create table source_link (
    id text primary key,
    source text not null,
    digest text not null,
    account text not null references account (id) on delete cascade,
    linked_at timestamptz not null,
    used_at timestamptz not null,
    unique (source, digest)
);
create index source_link_account on source_link (account);
comment on table source_link is 'who of an identity source is which account';
comment on column source_link.digest is 'of app, authority and subject, keyed with the vault key: the source''s own names of people are not kept';
