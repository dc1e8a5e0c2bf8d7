create table region (
    code text primary key,
    level text not null,
    parent text references region,
    name_zh text not null,
    name_en text not null,
    valid_from date not null,
    valid_to date,
    source text not null,
    standard boolean not null
);
create index region_parent on region (parent);
comment on column region.valid_from is 'the date of the list it was first seen in';
comment on column region.valid_to is 'set: no longer a division, kept for old records, not in the tree';
comment on column region.standard is 'false: the code is our own, from the range kept for zones without a national one';
