-- Tariffs: a version is never changed, a new one takes over at its valid_from.
CREATE TABLE tariff (
    code text PRIMARY KEY CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(code) <= 40)
);

CREATE TABLE tariff_version (
    tariff             text        NOT NULL REFERENCES tariff,
    version            integer     NOT NULL CHECK (version >= 1),
    valid_from         timestamptz NOT NULL,
    free_minutes       integer     NOT NULL CHECK (free_minutes BETWEEN 0 AND 1440),
    unit_minutes       integer     NOT NULL CHECK (unit_minutes BETWEEN 1 AND 1440),
    unit_fen           bigint      NOT NULL CHECK (unit_fen BETWEEN 0 AND 1000000),
    night_from         time,
    night_to           time,
    night_unit_fen     bigint      CHECK (night_unit_fen BETWEEN 0 AND 1000000),
    day_cap_fen        bigint      CHECK (day_cap_fen BETWEEN 0 AND 10000000),
    new_energy_percent integer     NOT NULL CHECK (new_energy_percent BETWEEN 0 AND 100),
    PRIMARY KEY (tariff, version),
    UNIQUE (tariff, valid_from),
    CHECK (num_nulls(night_from, night_to, night_unit_fen) IN (0, 3)),
    CHECK (night_from <> night_to)
);

CREATE TABLE lot (
    code       text    PRIMARY KEY CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(code) <= 40),
    name_zh    text    NOT NULL CHECK (length(name_zh) BETWEEN 1 AND 80),
    name_en    text    NOT NULL CHECK (length(name_en) BETWEEN 1 AND 80),
    address_zh text    NOT NULL CHECK (length(address_zh) BETWEEN 1 AND 160),
    address_en text    NOT NULL CHECK (length(address_en) BETWEEN 1 AND 160),
    -- WGS-84, (longitude, latitude)
    position   point   NOT NULL CHECK (position[0] BETWEEN -180 AND 180 AND position[1] BETWEEN -90 AND 90),
    capacity   integer NOT NULL CHECK (capacity BETWEEN 1 AND 100000)
);
CREATE INDEX lot_position ON lot USING gist (position);

-- Which tariff a lot charges since when: a change never reaches back to cars that are already inside.
CREATE TABLE lot_tariff (
    lot        text        NOT NULL REFERENCES lot,
    valid_from timestamptz NOT NULL,
    tariff     text        NOT NULL REFERENCES tariff,
    PRIMARY KEY (lot, valid_from)
);

CREATE TABLE space (
    lot      text  NOT NULL REFERENCES lot,
    number   text  NOT NULL CHECK (length(number) BETWEEN 1 AND 20),
    position point NOT NULL CHECK (position[0] BETWEEN -180 AND 180 AND position[1] BETWEEN -90 AND 90),
    kind     text  NOT NULL CHECK (kind IN ('standard', 'charging', 'accessible', 'large')),
    PRIMARY KEY (lot, number)
);
CREATE INDEX space_position ON space USING gist (position);

-- A vehicle is a plate and its colour: the same characters exist in two colours. Its row is also the lock under
-- which its sessions are worked out.
CREATE TABLE vehicle (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plate  text NOT NULL CHECK (length(plate) BETWEEN 6 AND 8),
    colour text NOT NULL CHECK (colour IN ('blue', 'yellow', 'green', 'yellow-green', 'white', 'black')),
    UNIQUE (plate, colour)
);

-- What the cameras said, as they said it. Never changed.
CREATE TABLE plate_event (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    device     text        NOT NULL CHECK (length(device) BETWEEN 1 AND 64),
    key        text        NOT NULL CHECK (length(key) BETWEEN 1 AND 64),
    lot        text        NOT NULL REFERENCES lot,
    direction  text        NOT NULL CHECK (direction IN ('in', 'out')),
    plate      text        NOT NULL CHECK (length(plate) <= 16),
    colour     text        NOT NULL,
    confidence double precision CHECK (confidence BETWEEN 0 AND 1),
    at         timestamptz NOT NULL,
    -- null: the plate could not be read
    vehicle    bigint REFERENCES vehicle,
    UNIQUE (device, key)
);
CREATE INDEX plate_event_vehicle ON plate_event (vehicle, at);

-- Worked out from the events of its vehicle, and from nothing else; named after its entry event, or after the exit
-- event when there is no entry.
CREATE TABLE session (
    id             bigint PRIMARY KEY REFERENCES plate_event,
    vehicle        bigint REFERENCES vehicle,
    lot            text   NOT NULL REFERENCES lot,
    entry_event    bigint UNIQUE REFERENCES plate_event,
    exit_event     bigint UNIQUE REFERENCES plate_event,
    entered_at     timestamptz,
    left_at        timestamptz,
    doubt          text CHECK (doubt IN
        ('missed-entry', 'missed-exit', 'unreadable', 'too-long', 'overlapping', 'no-tariff')),
    tariff         text,
    tariff_version integer,
    fee_fen        bigint CHECK (fee_fen >= 0),
    state          text GENERATED ALWAYS AS (
        CASE WHEN doubt IS NOT NULL THEN 'review' WHEN exit_event IS NULL THEN 'open' ELSE 'closed' END) STORED,
    FOREIGN KEY (tariff, tariff_version) REFERENCES tariff_version,
    CHECK (id = coalesce(entry_event, exit_event)),
    CHECK ((entry_event IS NULL) = (entered_at IS NULL) AND (exit_event IS NULL) = (left_at IS NULL)),
    CHECK (left_at >= entered_at),
    -- a fee exactly where a stay is complete and without doubt
    CHECK ((doubt IS NULL AND exit_event IS NOT NULL) = (fee_fen IS NOT NULL)),
    CHECK (num_nulls(tariff, tariff_version, fee_fen) IN (0, 3)),
    CHECK (doubt IS NOT NULL OR (vehicle IS NOT NULL AND entry_event IS NOT NULL))
);
CREATE INDEX session_vehicle ON session (vehicle);
CREATE INDEX session_inside ON session (lot, entered_at) WHERE state = 'open';
CREATE INDEX session_review ON session (lot, id) WHERE state = 'review';
