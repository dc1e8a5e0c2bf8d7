CREATE TABLE visits (number bigint NOT NULL);
INSERT INTO visits VALUES (0);
