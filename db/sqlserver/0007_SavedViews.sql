-- Lists a person saved: where, and how they were filtered, sorted and shown. A person's own, so outside the log; they go with the account.
CREATE TABLE SavedView (
    Id        char(36)      COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_SavedView PRIMARY KEY,
    AccountId char(36)      COLLATE Latin1_General_100_BIN2 NOT NULL,
    Page      nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Name      nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Query     nvarchar(max) NOT NULL,
    ChangedAt char(28)      COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT UQ_SavedView_Name UNIQUE (AccountId, Page, Name),
    CONSTRAINT FK_SavedView_Account FOREIGN KEY (AccountId) REFERENCES Account (Id)
);
