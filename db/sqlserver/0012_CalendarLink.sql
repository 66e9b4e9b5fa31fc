-- The address at which a person's calendar program reads deadlines, at most one per account: it goes with the account, so outside the log.
-- Only the SHA-256 of the secret in it is here. Language: what the calendar is written in.
CREATE TABLE CalendarLink (
    AccountId char(36) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_CalendarLink PRIMARY KEY,
    Digest    char(64) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT UQ_CalendarLink_Digest UNIQUE,
    Language  char(2)  COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_CalendarLink_Language CHECK (Language IN ('nl', 'en')),
    CreatedAt char(28) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT FK_CalendarLink_Account FOREIGN KEY (AccountId) REFERENCES Account (Id)
);
