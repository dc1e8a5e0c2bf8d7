alter table client add column serves text;
comment on column client.serves is 'path of this node where the client itself answers: tokens made for it may be exchanged by it';
alter table client add column manager text;
comment on column client.manager is 'digest of the token that manages the registration (RFC 7592)';
create index authorized_client on authorized (client);
create table logout_delivery (
    id text primary key,
    client text not null,
    account text not null,
    session text not null,
    tries integer not null,
    next_at timestamptz not null,
    ends_at timestamptz not null
);
create index logout_delivery_client on logout_delivery (client, next_at);
create index session_signed_in on session (signed_in_at desc, id);
comment on table logout_delivery is 'clients that are still to be told that somebody has signed out';
