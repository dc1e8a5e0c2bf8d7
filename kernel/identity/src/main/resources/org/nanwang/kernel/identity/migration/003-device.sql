create table device_request (
    digest text primary key,
    user_code text not null unique,
    client text not null,
    scope text[] not null,
    audiences text[] not null,
    ends_at timestamptz not null,
    polled_at timestamptz,
    denied boolean not null default false,
    authorized text references authorized (id) on delete cascade
);
comment on column device_request.authorized is 'set when the person has agreed';
create table used_assertion (
    id text primary key,
    ends_at timestamptz not null
);
comment on table used_assertion is 'private_key_jwt assertions that were presented, so that each is good once';
