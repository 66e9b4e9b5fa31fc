-- What was asked and answered: append-only, chained by hash, a log of its own. No references: a question may name what the
-- register does not know, and an answer stays as it was given whatever becomes of the records.
CREATE TABLE SharingCheck (
    Number           INTEGER NOT NULL CONSTRAINT PK_SharingCheck PRIMARY KEY,
    Id               TEXT    NOT NULL CONSTRAINT UQ_SharingCheck_Id UNIQUE CHECK (length(Id) = 36),
    At               TEXT    NOT NULL CHECK (length(At) = 28),
    ActorId          TEXT    NOT NULL CHECK (length(ActorId) = 36),
    PartyId          TEXT    NULL CHECK (length(PartyId) = 36),
    PurposeId        TEXT    NOT NULL CHECK (length(PurposeId) = 36),
    Verdict          TEXT    NOT NULL CONSTRAINT CK_SharingCheck_Verdict CHECK (Verdict IN ('allowed', 'conditional', 'refused')),
    RegisterRevision INTEGER NOT NULL,
    Question         TEXT    NOT NULL,
    AnswerNl         TEXT    NOT NULL,
    AnswerEn         TEXT    NOT NULL,
    Hash             TEXT    NOT NULL CHECK (length(Hash) = 64)
) STRICT;
CREATE INDEX IX_SharingCheck_At ON SharingCheck (At);
CREATE INDEX IX_SharingCheck_ActorId ON SharingCheck (ActorId, Number);

-- One row: where the chain stands, so that nobody can cut its end off unseen.
CREATE TABLE SharingCheckHead (
    Id     INTEGER NOT NULL CONSTRAINT PK_SharingCheckHead PRIMARY KEY CONSTRAINT CK_SharingCheckHead_Id CHECK (Id = 1),
    Number INTEGER NOT NULL,
    Hash   TEXT    NOT NULL,
    At     TEXT    NOT NULL
) STRICT;
INSERT INTO SharingCheckHead (Id, Number, Hash, At) VALUES (1, 0, '', '0001-01-01T00:00:00.0000000Z');
