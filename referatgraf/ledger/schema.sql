-- What every source said and when we learned it. Plain SQL that PostgreSQL takes, too.
-- Instants are ISO 8601 in UTC. A row with `withdrawn_at` stands no longer; nothing is ever overwritten or deleted.
-- `revision` counts the changes of the ledger; with a content id it tells two recordings of one thing apart.

CREATE TABLE IF NOT EXISTS state (
    only_row integer PRIMARY KEY CHECK (only_row = 1),
    revision integer NOT NULL
);

-- A document is its bytes; `source` holds every name under which they came.
CREATE TABLE IF NOT EXISTS document (
    sha256 text PRIMARY KEY,
    recorded_at text NOT NULL
);

CREATE TABLE IF NOT EXISTS source (
    document text NOT NULL REFERENCES document (sha256),
    name text NOT NULL,
    recorded_at text NOT NULL,
    PRIMARY KEY (document, name)
);

CREATE INDEX IF NOT EXISTS source_of_name ON source (name);

-- The original text belongs to the reading: a newer reader may take other words out of the same bytes.
CREATE TABLE IF NOT EXISTS reading (
    document text NOT NULL REFERENCES document (sha256),
    revision integer NOT NULL,
    reader text NOT NULL,
    layout text NOT NULL,
    media_type text NOT NULL,
    encoding text NOT NULL,
    page_starts text NOT NULL,
    text text NOT NULL,
    unread text NOT NULL,
    other_quotes text NOT NULL,
    recorded_at text NOT NULL,
    withdrawn_at text,
    PRIMARY KEY (document, revision)
);

CREATE TABLE IF NOT EXISTS passage (
    document text NOT NULL,
    revision integer NOT NULL,
    ordinal integer NOT NULL,
    start_char integer NOT NULL,
    end_char integer NOT NULL,
    text text NOT NULL,
    page integer NOT NULL,
    item text,
    section text,
    PRIMARY KEY (document, revision, ordinal),
    FOREIGN KEY (document, revision) REFERENCES reading (document, revision)
);

-- All that a reading says in one piece: what its rows say, to be read back in a fifth of the time.
CREATE TABLE IF NOT EXISTS pack (
    document text NOT NULL,
    revision integer NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (document, revision),
    FOREIGN KEY (document, revision) REFERENCES reading (document, revision)
);

-- What a second reader sees and the rules do not: for somebody to look at, no fact.
CREATE TABLE IF NOT EXISTS doubt (
    document text NOT NULL,
    revision integer NOT NULL,
    ordinal integer NOT NULL,
    start_char integer NOT NULL,
    end_char integer NOT NULL,
    label text NOT NULL,
    surface text NOT NULL,
    probability double precision NOT NULL,
    method text NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (document, revision, ordinal),
    FOREIGN KEY (document, revision) REFERENCES reading (document, revision)
);

CREATE TABLE IF NOT EXISTS fact (
    id text NOT NULL,
    revision integer NOT NULL,
    document text NOT NULL REFERENCES document (sha256),
    ordinal integer NOT NULL,
    kind text NOT NULL,
    method text NOT NULL,
    confidence double precision NOT NULL,
    body text NOT NULL,
    recorded_at text NOT NULL,
    withdrawn_at text,
    PRIMARY KEY (id, revision)
);

CREATE INDEX IF NOT EXISTS fact_of_document ON fact (document, kind);

CREATE TABLE IF NOT EXISTS evidence (
    fact text NOT NULL,
    revision integer NOT NULL,
    ordinal integer NOT NULL,
    part text NOT NULL CHECK (part IN ('fact', 'mention')),
    start_char integer NOT NULL,
    end_char integer NOT NULL,
    quote text,
    PRIMARY KEY (fact, revision, ordinal),
    FOREIGN KEY (fact, revision) REFERENCES fact (id, revision)
);

CREATE TABLE IF NOT EXISTS judgement (
    id text NOT NULL,
    revision integer NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    object text NOT NULL,
    verdict text NOT NULL,
    reason text NOT NULL,
    judged_by text NOT NULL,
    recorded_at text NOT NULL,
    withdrawn_at text,
    PRIMARY KEY (id, revision)
);

CREATE TABLE IF NOT EXISTS audit (
    ordinal integer PRIMARY KEY,
    revision integer NOT NULL,
    at text NOT NULL,
    who text NOT NULL,
    act text NOT NULL,
    subject text NOT NULL,
    detail text NOT NULL
);

CREATE INDEX IF NOT EXISTS audit_of_act ON audit (act);

INSERT INTO state (only_row, revision) VALUES (1, 0) ON CONFLICT (only_row) DO NOTHING;

-- Files that could not be read, each under the fingerprint of its bytes; a newer reader tries them again.
CREATE TABLE IF NOT EXISTS quarantine (
    sha256 text PRIMARY KEY,
    path text NOT NULL,
    code text NOT NULL,
    reason text NOT NULL,
    mend text NOT NULL,
    reader text NOT NULL,
    tries integer NOT NULL,
    recorded_at text NOT NULL
);
