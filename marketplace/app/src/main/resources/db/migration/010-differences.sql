-- What is other in a release than in the one approved before, compared when first asked for.
create table release_difference (
    app text not null,
    version text not null,
    previous text not null,
    found jsonb not null,
    primary key (app, version),
    foreign key (app, version) references release
);
