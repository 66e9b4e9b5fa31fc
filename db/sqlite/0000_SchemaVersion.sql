-- Which scripts ran, with the SHA-256 of their text: a script that is edited after it ran is refused at the next start.
CREATE TABLE SchemaVersion (
    ScriptName TEXT NOT NULL CONSTRAINT PK_SchemaVersion PRIMARY KEY,
    Hash       TEXT NOT NULL CHECK (length(Hash) = 64),
    AppliedAt  TEXT NOT NULL CHECK (length(AppliedAt) = 28)
) STRICT;
