-- Lists a person saved: where, and how they were filtered, sorted and shown. A person's own, so outside the log; they go with the account.
CREATE TABLE SavedView (
    Id        TEXT NOT NULL CONSTRAINT PK_SavedView PRIMARY KEY CHECK (length(Id) = 36),
    AccountId TEXT NOT NULL CHECK (length(AccountId) = 36),
    Page      TEXT NOT NULL CHECK (length(Page) <= 200),
    Name      TEXT NOT NULL CHECK (length(Name) <= 200),
    Query     TEXT NOT NULL CHECK (length(Query) <= 4000),
    ChangedAt TEXT NOT NULL CHECK (length(ChangedAt) = 28),
    CONSTRAINT UQ_SavedView_Name UNIQUE (AccountId, Page, Name),
    CONSTRAINT FK_SavedView_Account FOREIGN KEY (AccountId) REFERENCES Account (Id)
) STRICT;
