-- A release this node was asked to run; the envelopes are kept so that it can be verified again at each start.
create table release (
    sha256    text primary key,
    app       text not null,
    version   text not null,
    size      bigint not null,
    statement text not null,
    approval  text not null
);

-- One app in one region. desired and observed name rollouts: release, configuration and permissions together.
create table installation (
    id             text primary key,
    region         text not null,
    app            text not null,
    mount          text,
    desired_state  text not null check (desired_state in ('serving', 'removed')),
    desired        bigint,
    observed_state text not null
        check (observed_state in ('pending', 'installing', 'starting', 'serving', 'failed', 'removing', 'removed')),
    observed       bigint,
    data           text not null check (data in ('keep', 'drop')),
    problem        jsonb
);
create index installation_app on installation (app, id);
create index installation_region on installation (region, id);

-- A change that was asked for. base is what a rollback from here returns to.
create table rollout (
    id            bigint generated always as identity primary key,
    installation  text not null references installation,
    kind          text not null check (kind in ('install', 'upgrade', 'reconfigure', 'rollback', 'uninstall')),
    release       text references release,
    from_version  text,
    base          bigint references rollout,
    configuration jsonb not null,
    permissions   jsonb not null,
    state         text not null check (state in ('running', 'succeeded', 'failed')),
    attempt       integer not null default 0,
    requested_by  text not null,
    started_at    timestamptz not null,
    ended_at      timestamptz,
    check ((release is null) = (kind = 'uninstall'))
);
create index rollout_installation on rollout (installation, id);
alter table installation add foreign key (desired) references rollout, add foreign key (observed) references rollout;

create table rollout_step (
    rollout    bigint not null references rollout,
    attempt    integer not null,
    position   integer not null,
    name       text not null,
    state      text not null check (state in ('running', 'done', 'failed')),
    started_at timestamptz not null,
    ended_at   timestamptz,
    problem    jsonb,
    primary key (rollout, attempt, position)
);
