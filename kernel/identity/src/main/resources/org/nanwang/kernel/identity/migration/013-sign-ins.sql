create table failed_sign_in (
    account text primary key references account (id) on delete cascade,
    failures integer not null,
    last_at timestamptz not null,
    last_from text not null
);
comment on table failed_sign_in is 'tries to sign in that failed since somebody last did, to be shown to them';
alter table session add column failures integer not null default 0, add column failed_at timestamptz, add column failed_from text;
comment on column session.failures is 'those between this sign-in and the one before';
