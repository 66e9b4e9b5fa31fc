-- Who may in: outside the log, since people are erasable and the log is not.
-- An account is a person (Person.Id = Account.Id, the actor in the log) who can sign in. "User" is a reserved word in T-SQL.
CREATE TABLE Account (
    Id                 char(36)      COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Account PRIMARY KEY,
    Version            int           NOT NULL,
    UserName           nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    NormalizedUserName nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT UQ_Account_NormalizedUserName UNIQUE,
    PasswordHash       varchar(400)  COLLATE Latin1_General_100_BIN2 NOT NULL,
    SecurityStamp      varchar(100)  COLLATE Latin1_General_100_BIN2 NOT NULL,
    Disabled           bit           NOT NULL,
    CreatedAt          char(28)      COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT FK_Account_Person FOREIGN KEY (Id) REFERENCES Person (Id)
);

CREATE TABLE AccountRole (
    AccountId char(36)    COLLATE Latin1_General_100_BIN2 NOT NULL,
    Role      varchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_AccountRole_Role CHECK (Role IN ('privacyOfficer', 'auditor', 'procurement', 'administrator')),
    CONSTRAINT PK_AccountRole PRIMARY KEY (AccountId, Role),
    CONSTRAINT FK_AccountRole_Account FOREIGN KEY (AccountId) REFERENCES Account (Id)
);

-- Rows stay after revocation: the log may name a token as actor. Only the SHA-256 of the secret is here.
-- OwnerId is the person who made it for themselves; null = it belongs to nobody in particular (a program's token).
CREATE TABLE AccessToken (
    Id        char(36)      COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_AccessToken PRIMARY KEY,
    Name      nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Role      varchar(20)   COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_AccessToken_Role CHECK (Role IN ('privacyOfficer', 'auditor', 'procurement', 'administrator')),
    Digest    char(64)      COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT UQ_AccessToken_Digest UNIQUE,
    OwnerId   char(36)      COLLATE Latin1_General_100_BIN2 NULL,
    CreatedAt char(28)      COLLATE Latin1_General_100_BIN2 NOT NULL,
    CreatedBy char(36)      COLLATE Latin1_General_100_BIN2 NOT NULL,
    ExpiresAt char(28)      COLLATE Latin1_General_100_BIN2 NOT NULL,
    RevokedAt char(28)      COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT FK_AccessToken_Owner FOREIGN KEY (OwnerId) REFERENCES Person (Id)
);
CREATE INDEX IX_AccessToken_OwnerId ON AccessToken (OwnerId);

-- Sign-in attempts per user name, existing or not (so that a lock-out tells nobody which names exist), by the name's
-- SHA-256 (so that a password typed into the wrong field is not kept). Rows older than a day are removed.
CREATE TABLE SignInAttempt (
    NameDigest  char(64) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_SignInAttempt PRIMARY KEY,
    Failures    int      NOT NULL,
    LastAt      char(28) COLLATE Latin1_General_100_BIN2 NOT NULL,
    LockedUntil char(28) COLLATE Latin1_General_100_BIN2 NULL
);
CREATE INDEX IX_SignInAttempt_LastAt ON SignInAttempt (LastAt);

-- The keys that protect session cookies (ASP.NET Core Data Protection): here, so that a session survives a restart
-- and is known to every node.
CREATE TABLE DataProtectionKey (
    FriendlyName nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_DataProtectionKey PRIMARY KEY,
    Xml          nvarchar(max) NOT NULL,
    CreatedAt    char(28)      COLLATE Latin1_General_100_BIN2 NOT NULL
);
