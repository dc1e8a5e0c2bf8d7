create table signing_key (
    id text primary key,
    sealed text not null,
    signs_from timestamptz not null
);
comment on column signing_key.sealed is 'private JSON Web Key, encrypted with the vault key, which is not in the database';
create table client (
    account text primary key references account (id) on delete cascade,
    name_en text not null,
    name_zh text not null,
    region text,
    open boolean not null,
    keys text,
    redirects text[] not null,
    after_logout text[] not null,
    back_channel text,
    grants text[] not null,
    scopes text[] not null,
    audiences text[] not null
);
comment on table client is 'what a client account may do in the protocol; without a row: client credentials only';
comment on column client.open is 'a public client, which can keep no secret';
create table session (
    digest text primary key,
    id text not null unique,
    account text not null references account (id) on delete cascade,
    address text not null,
    agent text not null,
    signed_in_at timestamptz not null,
    used_at timestamptz not null,
    ends_at timestamptz not null
);
create index session_account on session (account);
comment on column session.digest is 'SHA-256 of what the browser keeps in its cookie';
create table authorized (
    id text primary key,
    account text not null references account (id) on delete cascade,
    client text not null,
    session text,
    scope text[] not null,
    audiences text[] not null,
    signed_in_at timestamptz not null,
    ends_at timestamptz not null
);
create index authorized_account on authorized (account);
create index authorized_session on authorized (session);
comment on table authorized is 'what somebody lets a client do; all tokens made for it end with it';
create table authorization_code (
    digest text primary key,
    authorized text not null references authorized (id) on delete cascade,
    redirect text not null,
    challenge text not null,
    nonce text,
    ends_at timestamptz not null,
    used_at timestamptz
);
create index authorization_code_authorized on authorization_code (authorized);
create table refresh_token (
    digest text primary key,
    authorized text not null references authorized (id) on delete cascade,
    ends_at timestamptz not null,
    used_at timestamptz
);
create index refresh_token_authorized on refresh_token (authorized);
create table revocation (
    id text primary key,
    at timestamptz not null,
    ends_at timestamptz not null
);
comment on table revocation is 'access tokens, or whole authorizations, that ended early; kept until the last such token would have expired';
create table consent (
    account text not null references account (id) on delete cascade,
    client text not null,
    scope text[] not null,
    audiences text[] not null,
    primary key (account, client)
);
create table pushed_request (
    digest text primary key,
    client text not null,
    query text not null,
    ends_at timestamptz not null
);
