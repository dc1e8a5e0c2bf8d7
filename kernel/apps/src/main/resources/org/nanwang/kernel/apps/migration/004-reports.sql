-- What the marketplace was told of each region, so that a node tells what has changed, and what is gone.
create table told_region (
    region text primary key,
    running text not null,
    told_at timestamptz not null
);
