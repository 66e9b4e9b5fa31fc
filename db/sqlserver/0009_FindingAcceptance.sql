-- Findings the privacy officer accepted: until when and why. What the record's id names is no key: an acceptance must never keep
-- a record from being deleted. The column RecordType has no check, since kinds of record are added and SQLite cannot change one.
CREATE TABLE FindingAcceptance (
    Id            char(36) COLLATE Latin1_General_100_BIN2      NOT NULL,
    Code          nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_FindingAcceptance_Code CHECK (Code <> ''),
    RecordType    varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL,
    RecordId      char(36) COLLATE Latin1_General_100_BIN2      NOT NULL,
    Field         nvarchar(max)                                 NULL,
    RecordVersion int                                           NULL,
    Severity      varchar(40) COLLATE Latin1_General_100_BIN2   NULL CONSTRAINT CK_FindingAcceptance_Severity CHECK (Severity IN ('breach', 'gap', 'attention')),
    Reason        nvarchar(max)                                 NOT NULL,
    Until         date                                          NOT NULL,
    Version       int                                           NOT NULL,
    Status        varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_FindingAcceptance_Status CHECK (Status IN ('proposed', 'established', 'retired')),
    Provenance    varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_FindingAcceptance_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source        nvarchar(max)                                 NULL,
    ChangedAt     char(28) COLLATE Latin1_General_100_BIN2      NOT NULL,
    ChangedBy     char(36) COLLATE Latin1_General_100_BIN2      NOT NULL,
    CONSTRAINT PK_FindingAcceptance PRIMARY KEY (Id)
);

CREATE TABLE FindingAcceptanceFactSource (
    FindingAcceptanceId char(36) COLLATE Latin1_General_100_BIN2    NOT NULL,
    Position            int                                         NOT NULL,
    Pointer             nvarchar(max)                               NULL,
    Provenance          varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_FindingAcceptanceFactSource_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source              nvarchar(max)                               NULL,
    Remark              nvarchar(max)                               NULL,
    CONSTRAINT PK_FindingAcceptanceFactSource PRIMARY KEY (FindingAcceptanceId, Position),
    CONSTRAINT FK_FindingAcceptanceFactSource_Owner FOREIGN KEY (FindingAcceptanceId) REFERENCES FindingAcceptance (Id)
);
