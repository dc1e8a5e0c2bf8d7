-- A vendor ends its own keys only: whoever registers somebody else's public key can end nothing of theirs with it.
alter table catalogue_key drop constraint catalogue_key_pkey;
alter table catalogue_key add primary key (fingerprint, vendor);
