-- The file of an agreement, where the privacy officer chose to store it here. No part of the log: the log holds its hash,
-- so a file can be erased and what it was still be proved.
CREATE TABLE AgreementDocument (
    AgreementId char(36)       COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_AgreementDocument PRIMARY KEY,
    Sha256      char(64)       COLLATE Latin1_General_100_BIN2 NOT NULL,
    MediaType   varchar(100)   COLLATE Latin1_General_100_BIN2 NOT NULL,
    Name        nvarchar(200)  COLLATE Latin1_General_100_BIN2 NOT NULL,
    Size        int            NOT NULL,
    StoredAt    char(28)       COLLATE Latin1_General_100_BIN2 NOT NULL,
    StoredBy    char(36)       COLLATE Latin1_General_100_BIN2 NOT NULL,
    Bytes       varbinary(max) NOT NULL,
    CONSTRAINT FK_AgreementDocument_AgreementId FOREIGN KEY (AgreementId) REFERENCES Agreement (Id)
);
