create table account (
    id text primary key,
    kind text not null,
    name text not null,
    secret text,
    person text unique,
    roles text[] not null,
    permissions text[] not null,
    created_at timestamptz not null,
    unique (kind, name)
);
comment on column account.kind is 'PERSON, or CLIENT: a machine, an OAuth 2.0 client whose client_id is the name';
comment on column account.secret is 'hash of a password or of a client secret; null: cannot sign in';
create table setup_code (hash text primary key);
comment on table setup_code is 'one row while the first admin is still to be made';
