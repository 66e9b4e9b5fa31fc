-- The log: one row per accepted change, append-only, chained by hash.
CREATE TABLE Revision (
    Number      INTEGER NOT NULL CONSTRAINT PK_Revision PRIMARY KEY,
    ChangeSetId TEXT    NOT NULL CHECK (length(ChangeSetId) = 36),
    RecordType  TEXT    NOT NULL,
    RecordId    TEXT    NOT NULL CHECK (length(RecordId) = 36),
    Action      TEXT    NOT NULL CONSTRAINT CK_Revision_Action CHECK (Action IN ('created', 'changed', 'established', 'retired', 'deleted')),
    ActorId     TEXT    NOT NULL CHECK (length(ActorId) = 36),
    At          TEXT    NOT NULL CHECK (length(At) = 28),
    Reason      TEXT    NULL,
    Snapshot    TEXT    NULL,
    Hash        TEXT    NOT NULL CHECK (length(Hash) = 64)
) STRICT;
CREATE INDEX IX_Revision_Record ON Revision (RecordType, RecordId, Number);
CREATE INDEX IX_Revision_At ON Revision (At);

-- One row: where the log stands. Every commit moves it on, from the revision it was computed on, or not at all.
CREATE TABLE Head (
    Id            INTEGER NOT NULL CONSTRAINT PK_Head PRIMARY KEY CONSTRAINT CK_Head_Id CHECK (Id = 1),
    Revision      INTEGER NOT NULL,
    Hash          TEXT    NOT NULL,
    At            TEXT    NOT NULL,
    PeopleVersion INTEGER NOT NULL,
    AccessVersion INTEGER NOT NULL
) STRICT;
INSERT INTO Head (Id, Revision, Hash, At, PeopleVersion, AccessVersion) VALUES (1, 0, '', '0001-01-01T00:00:00.0000000Z', 0, 0);
