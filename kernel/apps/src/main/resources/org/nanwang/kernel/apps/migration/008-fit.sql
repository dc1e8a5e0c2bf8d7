-- Bundles that were found fit, and by which rules, so that they are not judged anew at each start.
create table fit_release (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    rules text not null
);
