-- What a release says it fits. What was listed before this was made for the first SDK.
alter table release add column levels text[] not null default '{city,county}';
alter table release add column sdk text not null default '[1.0,2)';
alter table release add column sdk_versions int8range not null default int8range(1000000000000, 2000000000000);

-- The face of an app: what its newest release says of itself, and what the vendor says beside.
create table listing (
    app text primary key,
    vendor text not null references vendor,
    version text not null,
    name_zh text not null,
    name_en text not null,
    summary_zh text not null,
    summary_en text not null,
    levels text[] not null,
    standing text not null,
    listed_at timestamptz not null,
    -- of the releases that may be installed
    channels text[] not null,
    sdk_versions int8multirange not null,
    description_zh text not null default '',
    description_en text not null default '',
    homepage text not null default '',
    contact text not null default '',
    categories text[] not null default '{}',
    icon text not null default '',
    screenshots jsonb not null default '[]',
    revision bigint not null default 1,
    installations int not null default 0,
    stars bigint not null default 0,
    ratings int not null default 0,
    -- Names and summaries, by which what is found is ordered; small, so that it lies in the row.
    face tsvector,
    -- All of it, in which is searched; null until it is read again.
    words tsvector,
    words_version int
);

create index listing_words on listing using gin (words);
create index listing_unread on listing (app) where words is null;

-- Pictures that were decoded and written anew. Their addresses are their digests.
create table listing_image (
    app text not null references listing,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    width int not null,
    height int not null,
    content bytea not null,
    added_at timestamptz not null,
    added_by text not null,
    primary key (app, sha256)
);

create index listing_image_digest on listing_image (sha256);

-- Every price there was, is and will be. The one that holds on a day is the last that was set for it or before.
create table listing_price (
    id bigint generated always as identity primary key,
    app text not null references listing,
    model text not null check (model in ('free', 'per-county-year', 'per-call')),
    fen bigint not null check (fen >= 0),
    valid_from date not null,
    set_at timestamptz not null,
    set_by text not null,
    check ((model = 'free') = (fen = 0))
);

create index listing_price_app on listing_price (app, valid_from desc, id desc);

-- What each region runs, as its node has last told.
create table installation_report (
    region text not null,
    app text not null,
    version text not null,
    state text not null,
    reported_at timestamptz not null,
    reported_by text not null,
    primary key (region, app)
);

create index installation_report_app on installation_report (app) where state = 'serving';

-- One word of a county on an app, and one of its vendor on that.
create table listing_rating (
    id bigint generated always as identity primary key,
    app text not null references listing,
    region text not null,
    stars int not null check (stars between 1 and 5),
    text text not null,
    version text not null,
    rated_at timestamptz not null,
    rated_by text not null,
    reply text,
    replied_at timestamptz,
    replied_by text,
    unique (app, region),
    check ((reply is null) = (replied_at is null) and (reply is null) = (replied_by is null))
);

insert into listing (app, vendor, version, name_zh, name_en, summary_zh, summary_en, levels, standing, listed_at, channels, sdk_versions)
select distinct on (r.app) r.app, s.vendor, r.version, r.name_zh, r.name_en, r.summary_zh, r.summary_en, r.levels, t.standing,
    r.listed_at,
    (select coalesce(array_agg(distinct s2.channel), '{}') from release r2 join submission s2 on s2.id = r2.submission
        join release_standing t2 on t2.app = r2.app and t2.version = r2.version where r2.app = r.app and t2.standing in ('listed', 'deprecated')),
    (select coalesce(range_agg(r2.sdk_versions), '{}') from release r2
        join release_standing t2 on t2.app = r2.app and t2.version = r2.version where r2.app = r.app and t2.standing in ('listed', 'deprecated'))
from release r join submission s on s.id = r.submission join release_standing t on t.app = r.app and t.version = r.version
order by r.app, t.standing in ('listed', 'deprecated') desc, s.channel = 'stable' desc, r.position desc;
