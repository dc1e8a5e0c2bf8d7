-- The keys with which installations seal what is theirs; each is sealed itself, with the node's key, which is not here.
create table vault_key (
    installation text not null,
    number int not null check (number > 0),
    sealed text not null,
    made_at timestamptz not null,
    primary key (installation, number)
);
