-- The file of an agreement, where the privacy officer chose to store it here. No part of the log: the log holds its hash,
-- so a file can be erased and what it was still be proved.
CREATE TABLE AgreementDocument (
    AgreementId TEXT    NOT NULL CONSTRAINT PK_AgreementDocument PRIMARY KEY CHECK (length(AgreementId) = 36),
    Sha256      TEXT    NOT NULL CHECK (length(Sha256) = 64),
    MediaType   TEXT    NOT NULL,
    Name        TEXT    NOT NULL CHECK (length(Name) <= 200),
    Size        INTEGER NOT NULL,
    StoredAt    TEXT    NOT NULL CHECK (length(StoredAt) = 28),
    StoredBy    TEXT    NOT NULL CHECK (length(StoredBy) = 36),
    Bytes       BLOB    NOT NULL,
    CONSTRAINT FK_AgreementDocument_AgreementId FOREIGN KEY (AgreementId) REFERENCES Agreement (Id)
) STRICT;
