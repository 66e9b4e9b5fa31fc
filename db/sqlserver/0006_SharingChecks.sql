-- What was asked and answered: append-only, chained by hash, a log of its own. No references: a question may name what the
-- register does not know, and an answer stays as it was given whatever becomes of the records.
CREATE TABLE SharingCheck (
    Number           bigint        NOT NULL CONSTRAINT PK_SharingCheck PRIMARY KEY,
    Id               char(36)      COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT UQ_SharingCheck_Id UNIQUE,
    At               char(28)      COLLATE Latin1_General_100_BIN2 NOT NULL,
    ActorId          char(36)      COLLATE Latin1_General_100_BIN2 NOT NULL,
    PartyId          char(36)      COLLATE Latin1_General_100_BIN2 NULL,
    PurposeId        char(36)      COLLATE Latin1_General_100_BIN2 NOT NULL,
    Verdict          varchar(20)   COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_SharingCheck_Verdict CHECK (Verdict IN ('allowed', 'conditional', 'refused')),
    RegisterRevision bigint        NOT NULL,
    Question         nvarchar(max) NOT NULL,
    AnswerNl         nvarchar(max) NOT NULL,
    AnswerEn         nvarchar(max) NOT NULL,
    Hash             char(64)      COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE INDEX IX_SharingCheck_At ON SharingCheck (At);
CREATE INDEX IX_SharingCheck_ActorId ON SharingCheck (ActorId, Number);

-- One row: where the chain stands, so that nobody can cut its end off unseen.
CREATE TABLE SharingCheckHead (
    Id     int         NOT NULL CONSTRAINT PK_SharingCheckHead PRIMARY KEY CONSTRAINT CK_SharingCheckHead_Id CHECK (Id = 1),
    Number bigint      NOT NULL,
    Hash   varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    At     char(28)    COLLATE Latin1_General_100_BIN2 NOT NULL
);
INSERT INTO SharingCheckHead (Id, Number, Hash, At) VALUES (1, 0, '', '0001-01-01T00:00:00.0000000Z');
