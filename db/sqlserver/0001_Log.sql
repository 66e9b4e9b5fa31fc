-- The log: one row per accepted change, append-only, chained by hash.
CREATE TABLE Revision (
    Number      bigint        NOT NULL CONSTRAINT PK_Revision PRIMARY KEY,
    ChangeSetId char(36)      COLLATE Latin1_General_100_BIN2 NOT NULL,
    RecordType  varchar(40)   COLLATE Latin1_General_100_BIN2 NOT NULL,
    RecordId    char(36)      COLLATE Latin1_General_100_BIN2 NOT NULL,
    Action      varchar(20)   COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_Revision_Action CHECK (Action IN ('created', 'changed', 'established', 'retired', 'deleted')),
    ActorId     char(36)      COLLATE Latin1_General_100_BIN2 NOT NULL,
    At          char(28)      COLLATE Latin1_General_100_BIN2 NOT NULL,
    Reason      nvarchar(max) NULL,
    Snapshot    nvarchar(max) NULL,
    Hash        char(64)      COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE INDEX IX_Revision_Record ON Revision (RecordType, RecordId, Number);
CREATE INDEX IX_Revision_At ON Revision (At);

-- One row: where the log stands. Every commit moves it on, from the revision it was computed on, or not at all.
CREATE TABLE Head (
    Id            int         NOT NULL CONSTRAINT PK_Head PRIMARY KEY CONSTRAINT CK_Head_Id CHECK (Id = 1),
    Revision      bigint      NOT NULL,
    Hash          varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    At            char(28)    COLLATE Latin1_General_100_BIN2 NOT NULL,
    PeopleVersion bigint      NOT NULL,
    AccessVersion bigint      NOT NULL
);
INSERT INTO Head (Id, Revision, Hash, At, PeopleVersion, AccessVersion) VALUES (1, 0, '', '0001-01-01T00:00:00.0000000Z', 0, 0);
