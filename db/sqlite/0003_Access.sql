-- Who may in: outside the log, since people are erasable and the log is not.
-- An account is a person (Person.Id = Account.Id, the actor in the log) who can sign in. "User" is a reserved word in T-SQL.
CREATE TABLE Account (
    Id                 TEXT    NOT NULL CONSTRAINT PK_Account PRIMARY KEY CHECK (length(Id) = 36),
    Version            INTEGER NOT NULL,
    UserName           TEXT    NOT NULL CHECK (length(UserName) <= 200),
    NormalizedUserName TEXT    NOT NULL CONSTRAINT UQ_Account_NormalizedUserName UNIQUE CHECK (length(NormalizedUserName) <= 200),
    PasswordHash       TEXT    NOT NULL CHECK (length(PasswordHash) <= 400),
    SecurityStamp      TEXT    NOT NULL CHECK (length(SecurityStamp) <= 100),
    Disabled           INTEGER NOT NULL CHECK (Disabled IN (0, 1)),
    CreatedAt          TEXT    NOT NULL CHECK (length(CreatedAt) = 28),
    CONSTRAINT FK_Account_Person FOREIGN KEY (Id) REFERENCES Person (Id)
) STRICT;

CREATE TABLE AccountRole (
    AccountId TEXT NOT NULL CHECK (length(AccountId) = 36),
    Role      TEXT NOT NULL CONSTRAINT CK_AccountRole_Role CHECK (Role IN ('privacyOfficer', 'auditor', 'procurement', 'administrator')),
    CONSTRAINT PK_AccountRole PRIMARY KEY (AccountId, Role),
    CONSTRAINT FK_AccountRole_Account FOREIGN KEY (AccountId) REFERENCES Account (Id)
) STRICT;

-- Rows stay after revocation: the log may name a token as actor. Only the SHA-256 of the secret is here.
-- OwnerId is the person who made it for themselves; null = it belongs to nobody in particular (a program's token).
CREATE TABLE AccessToken (
    Id        TEXT NOT NULL CONSTRAINT PK_AccessToken PRIMARY KEY CHECK (length(Id) = 36),
    Name      TEXT NOT NULL CHECK (length(Name) <= 200),
    Role      TEXT NOT NULL CONSTRAINT CK_AccessToken_Role CHECK (Role IN ('privacyOfficer', 'auditor', 'procurement', 'administrator')),
    Digest    TEXT NOT NULL CONSTRAINT UQ_AccessToken_Digest UNIQUE CHECK (length(Digest) = 64),
    OwnerId   TEXT NULL CHECK (length(OwnerId) = 36),
    CreatedAt TEXT NOT NULL CHECK (length(CreatedAt) = 28),
    CreatedBy TEXT NOT NULL CHECK (length(CreatedBy) = 36),
    ExpiresAt TEXT NOT NULL CHECK (length(ExpiresAt) = 28),
    RevokedAt TEXT NULL CHECK (length(RevokedAt) = 28),
    CONSTRAINT FK_AccessToken_Owner FOREIGN KEY (OwnerId) REFERENCES Person (Id)
) STRICT;
CREATE INDEX IX_AccessToken_OwnerId ON AccessToken (OwnerId);

-- Sign-in attempts per user name, existing or not (so that a lock-out tells nobody which names exist), by the name's
-- SHA-256 (so that a password typed into the wrong field is not kept). Rows older than a day are removed.
CREATE TABLE SignInAttempt (
    NameDigest  TEXT    NOT NULL CONSTRAINT PK_SignInAttempt PRIMARY KEY CHECK (length(NameDigest) = 64),
    Failures    INTEGER NOT NULL,
    LastAt      TEXT    NOT NULL CHECK (length(LastAt) = 28),
    LockedUntil TEXT    NULL CHECK (length(LockedUntil) = 28)
) STRICT;
CREATE INDEX IX_SignInAttempt_LastAt ON SignInAttempt (LastAt);

-- The keys that protect session cookies (ASP.NET Core Data Protection): here, so that a session survives a restart
-- and is known to every node.
CREATE TABLE DataProtectionKey (
    FriendlyName TEXT NOT NULL CONSTRAINT PK_DataProtectionKey PRIMARY KEY CHECK (length(FriendlyName) <= 200),
    Xml          TEXT NOT NULL CHECK (length(Xml) <= 20000),
    CreatedAt    TEXT NOT NULL CHECK (length(CreatedAt) = 28)
) STRICT;
