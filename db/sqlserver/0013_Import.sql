-- Files somebody wants to bring into the register, kept from the preview until they are committed or thrown away: both read the same
-- bytes. No part of the log, which holds what an import wrote. Content: compressed with gzip; gone once it is committed. Digest: of
-- everything the plan that was last shown would write.
CREATE TABLE Import (
    Id          char(36)       COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Import PRIMARY KEY,
    FileName    nvarchar(200)  COLLATE Latin1_General_100_BIN2 NOT NULL,
    Format      varchar(40)    COLLATE Latin1_General_100_BIN2 NOT NULL,
    Size        int            NOT NULL,
    Content     varbinary(max) NULL,
    Settings    nvarchar(max)  COLLATE Latin1_General_100_BIN2 NOT NULL,
    Digest      char(64)       COLLATE Latin1_General_100_BIN2 NOT NULL,
    CreatedAt   char(28)       COLLATE Latin1_General_100_BIN2 NOT NULL,
    CreatedBy   char(36)       COLLATE Latin1_General_100_BIN2 NOT NULL,
    CommittedAt char(28)       COLLATE Latin1_General_100_BIN2 NULL,
    ChangeSetId char(36)       COLLATE Latin1_General_100_BIN2 NULL
);

-- How a person last had a sheet with these headings read: the next file like it is read the same way. Headings: SHA-256 of them in order.
CREATE TABLE ImportMapping (
    Headings  char(64)      COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_ImportMapping PRIMARY KEY,
    Choice    nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ChangedAt char(28)      COLLATE Latin1_General_100_BIN2 NOT NULL
);
