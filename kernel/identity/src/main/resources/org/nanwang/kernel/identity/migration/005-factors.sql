alter table session add column proofs text[] not null default '{pwd}';
comment on column session.proofs is 'how the person has shown who they are, in the words of RFC 8176';
alter table authorized add column proofs text[] not null default '{pwd}';
create table one_time_code (
    account text primary key references account (id) on delete cascade,
    sealed text not null,
    confirmed boolean not null default false,
    last_step bigint not null default 0
);
comment on column one_time_code.sealed is 'secret of an authenticator app, encrypted with the vault key, which is not in the database';
comment on column one_time_code.last_step is 'the half minute whose code was used last: a code is good once';
create table recovery_code (
    account text not null references account (id) on delete cascade,
    digest text not null,
    primary key (account, digest)
);
create table half_sign_in (
    digest text primary key,
    account text not null references account (id) on delete cascade,
    signed_in_at timestamptz not null,
    ends_at timestamptz not null
);
comment on table half_sign_in is 'browsers in which the password was right and the second factor is still asked for';
