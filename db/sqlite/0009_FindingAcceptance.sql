-- Findings the privacy officer accepted: until when and why. What the record's id names is no key: an acceptance must never keep
-- a record from being deleted. The column RecordType has no check, since kinds of record are added and SQLite cannot change one.
CREATE TABLE FindingAcceptance (
    Id            TEXT    NOT NULL CHECK (length(Id) = 36),
    Code          TEXT    NOT NULL CONSTRAINT CK_FindingAcceptance_Code CHECK (Code <> '') CHECK (length(Code) <= 200),
    RecordType    TEXT    NOT NULL,
    RecordId      TEXT    NOT NULL CHECK (length(RecordId) = 36),
    Field         TEXT    NULL,
    RecordVersion INTEGER NULL,
    Severity      TEXT    NULL CONSTRAINT CK_FindingAcceptance_Severity CHECK (Severity IN ('breach', 'gap', 'attention')),
    Reason        TEXT    NOT NULL,
    Until         TEXT    NOT NULL CHECK (Until IS date(Until)),
    Version       INTEGER NOT NULL,
    Status        TEXT    NOT NULL CONSTRAINT CK_FindingAcceptance_Status CHECK (Status IN ('proposed', 'established', 'retired')),
    Provenance    TEXT    NOT NULL CONSTRAINT CK_FindingAcceptance_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source        TEXT    NULL,
    ChangedAt     TEXT    NOT NULL CHECK (length(ChangedAt) = 28),
    ChangedBy     TEXT    NOT NULL CHECK (length(ChangedBy) = 36),
    CONSTRAINT PK_FindingAcceptance PRIMARY KEY (Id)
) STRICT;

CREATE TABLE FindingAcceptanceFactSource (
    FindingAcceptanceId TEXT    NOT NULL CHECK (length(FindingAcceptanceId) = 36),
    Position            INTEGER NOT NULL,
    Pointer             TEXT    NULL,
    Provenance          TEXT    NOT NULL CONSTRAINT CK_FindingAcceptanceFactSource_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source              TEXT    NULL,
    Remark              TEXT    NULL,
    CONSTRAINT PK_FindingAcceptanceFactSource PRIMARY KEY (FindingAcceptanceId, Position),
    CONSTRAINT FK_FindingAcceptanceFactSource_Owner FOREIGN KEY (FindingAcceptanceId) REFERENCES FindingAcceptance (Id)
) STRICT;
