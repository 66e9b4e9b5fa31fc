-- Files somebody wants to bring into the register, kept from the preview until they are committed or thrown away: both read the same
-- bytes. No part of the log, which holds what an import wrote. Content: compressed with gzip; gone once it is committed. Digest: of
-- everything the plan that was last shown would write.
CREATE TABLE Import (
    Id          TEXT    NOT NULL CONSTRAINT PK_Import PRIMARY KEY CHECK (length(Id) = 36),
    FileName    TEXT    NOT NULL CHECK (length(FileName) <= 200),
    Format      TEXT    NOT NULL CHECK (length(Format) <= 40),
    Size        INTEGER NOT NULL,
    Content     BLOB,
    Settings    TEXT    NOT NULL,
    Digest      TEXT    NOT NULL CHECK (length(Digest) = 64),
    CreatedAt   TEXT    NOT NULL CHECK (length(CreatedAt) = 28),
    CreatedBy   TEXT    NOT NULL CHECK (length(CreatedBy) = 36),
    CommittedAt TEXT    CHECK (length(CommittedAt) = 28),
    ChangeSetId TEXT    CHECK (length(ChangeSetId) = 36)
) STRICT;

-- How a person last had a sheet with these headings read: the next file like it is read the same way. Headings: SHA-256 of them in order.
CREATE TABLE ImportMapping (
    Headings  TEXT NOT NULL CONSTRAINT PK_ImportMapping PRIMARY KEY CHECK (length(Headings) = 64),
    Choice    TEXT NOT NULL,
    ChangedAt TEXT NOT NULL CHECK (length(ChangedAt) = 28)
) STRICT;
