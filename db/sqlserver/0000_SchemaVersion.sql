-- Which scripts ran, with the SHA-256 of their text: a script that is edited after it ran is refused at the next start.
CREATE TABLE SchemaVersion (
    ScriptName varchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_SchemaVersion PRIMARY KEY,
    Hash       char(64)     COLLATE Latin1_General_100_BIN2 NOT NULL,
    AppliedAt  char(28)     COLLATE Latin1_General_100_BIN2 NOT NULL
);
