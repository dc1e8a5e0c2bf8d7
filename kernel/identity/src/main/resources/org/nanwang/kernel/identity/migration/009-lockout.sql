create table failed_try (
    key text primary key,
    failures integer not null,
    last_at timestamptz not null,
    closed_until timestamptz
);
create index failed_try_last on failed_try (last_at);
comment on table failed_try is 'who has failed to sign in lately; keys are derived with the vault key, since people type passwords where names belong';
