create table passkey (
    id text primary key,
    account text not null references account (id) on delete cascade,
    name text not null,
    public_key text not null,
    sign_count bigint not null,
    transports text[] not null,
    portable boolean not null,
    backed_up boolean not null,
    created_at timestamptz not null,
    used_at timestamptz
);
create index passkey_account on passkey (account);
comment on column passkey.id is 'the credential id, in base64url';
comment on column passkey.name is 'given by its owner, to tell it from their others';
comment on column passkey.public_key is 'COSE key in base64url: it checks signatures, and makes none';
comment on column passkey.sign_count is 'how often it has signed, as it says itself; 0 if it does not count';
comment on column passkey.portable is 'whether it may be copied to its owner''s other devices';
create table passkey_challenge (
    digest text primary key,
    ends_at timestamptz not null
);
comment on table passkey_challenge is 'challenges that were answered: each is good once, and is forgotten when it has expired';
