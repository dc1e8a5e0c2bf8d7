-- Bundles that the rules of a version have found fit, so that they are not judged anew at each start.
create table fit_release (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    rule_set text not null
);
