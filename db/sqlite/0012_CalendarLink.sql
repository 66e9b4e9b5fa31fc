-- The address at which a person's calendar program reads deadlines, at most one per account: it goes with the account, so outside the log.
-- Only the SHA-256 of the secret in it is here. Language: what the calendar is written in.
CREATE TABLE CalendarLink (
    AccountId TEXT NOT NULL CONSTRAINT PK_CalendarLink PRIMARY KEY CHECK (length(AccountId) = 36),
    Digest    TEXT NOT NULL CONSTRAINT UQ_CalendarLink_Digest UNIQUE CHECK (length(Digest) = 64),
    Language  TEXT NOT NULL CONSTRAINT CK_CalendarLink_Language CHECK (Language IN ('nl', 'en')),
    CreatedAt TEXT NOT NULL CHECK (length(CreatedAt) = 28),
    CONSTRAINT FK_CalendarLink_Account FOREIGN KEY (AccountId) REFERENCES Account (Id)
) STRICT;
