-- The register as tables, written with the log: one table per kind of record, one per list in it. See db/README.md.

-- People stand outside the log, so that they can be erased: the row stays, the person goes.
CREATE TABLE Person (
    Id             TEXT    NOT NULL CHECK (length(Id) = 36),
    Version        INTEGER NOT NULL,
    Name           TEXT    NOT NULL CONSTRAINT CK_Person_Name CHECK (Name <> '') CHECK (length(Name) <= 200),
    [Function]     TEXT    NULL,
    Email          TEXT    NULL,
    Phone          TEXT    NULL,
    PartyId        TEXT    NULL CHECK (length(PartyId) = 36),
    OrganisationId TEXT    NULL CHECK (length(OrganisationId) = 36),
    ErasedAt       TEXT    NULL CHECK (length(ErasedAt) = 28),
    CONSTRAINT PK_Person PRIMARY KEY (Id),
    CONSTRAINT FK_Person_PartyId FOREIGN KEY (PartyId) REFERENCES Party (Id),
    CONSTRAINT FK_Person_OrganisationId FOREIGN KEY (OrganisationId) REFERENCES Organisation (Id)
) STRICT;
CREATE INDEX IX_Person_PartyId ON Person (PartyId);
CREATE INDEX IX_Person_OrganisationId ON Person (OrganisationId);

-- Controller entities: De Key and its subsidiaries (art. 30(1)(a) GDPR).
CREATE TABLE Organisation (
    Id                      TEXT    NOT NULL CHECK (length(Id) = 36),
    Name                    TEXT    NOT NULL CONSTRAINT CK_Organisation_Name CHECK (Name <> '') CHECK (length(Name) <= 200),
    LegalForm               TEXT    NULL,
    ChamberOfCommerceNumber TEXT    NULL CHECK (length(ChamberOfCommerceNumber) <= 200),
    Address                 TEXT    NULL,
    ContactPersonId         TEXT    NULL CHECK (length(ContactPersonId) = 36),
    DataProtectionOfficerId TEXT    NULL CHECK (length(DataProtectionOfficerId) = 36),
    RepresentativeId        TEXT    NULL CHECK (length(RepresentativeId) = 36),
    IsPublicBody            INTEGER NOT NULL CHECK (IsPublicBody IN (0, 1)),
    ParentId                TEXT    NULL CHECK (length(ParentId) = 36),
    Version                 INTEGER NOT NULL,
    Status                  TEXT    NOT NULL CONSTRAINT CK_Organisation_Status CHECK (Status IN ('proposed', 'established', 'retired')),
    Provenance              TEXT    NOT NULL CONSTRAINT CK_Organisation_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source                  TEXT    NULL,
    ChangedAt               TEXT    NOT NULL CHECK (length(ChangedAt) = 28),
    ChangedBy               TEXT    NOT NULL CHECK (length(ChangedBy) = 36),
    CONSTRAINT PK_Organisation PRIMARY KEY (Id),
    CONSTRAINT UQ_Organisation_Name UNIQUE (Name),
    CONSTRAINT FK_Organisation_ContactPersonId FOREIGN KEY (ContactPersonId) REFERENCES Person (Id),
    CONSTRAINT FK_Organisation_DataProtectionOfficerId FOREIGN KEY (DataProtectionOfficerId) REFERENCES Person (Id),
    CONSTRAINT FK_Organisation_RepresentativeId FOREIGN KEY (RepresentativeId) REFERENCES Person (Id),
    CONSTRAINT FK_Organisation_ParentId FOREIGN KEY (ParentId) REFERENCES Organisation (Id)
) STRICT;
CREATE INDEX IX_Organisation_ContactPersonId ON Organisation (ContactPersonId);
CREATE INDEX IX_Organisation_DataProtectionOfficerId ON Organisation (DataProtectionOfficerId);
CREATE INDEX IX_Organisation_RepresentativeId ON Organisation (RepresentativeId);
CREATE INDEX IX_Organisation_ParentId ON Organisation (ParentId);

CREATE TABLE OrganisationFactSource (
    OrganisationId TEXT    NOT NULL CHECK (length(OrganisationId) = 36),
    Position       INTEGER NOT NULL,
    Pointer        TEXT    NULL,
    Provenance     TEXT    NOT NULL CONSTRAINT CK_OrganisationFactSource_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source         TEXT    NULL,
    Remark         TEXT    NULL,
    CONSTRAINT PK_OrganisationFactSource PRIMARY KEY (OrganisationId, Position),
    CONSTRAINT FK_OrganisationFactSource_Owner FOREIGN KEY (OrganisationId) REFERENCES Organisation (Id)
) STRICT;

-- Categories of data subjects (art. 30(1)(c) GDPR).
CREATE TABLE DataSubjectCategory (
    Id         TEXT    NOT NULL CHECK (length(Id) = 36),
    Code       TEXT    NOT NULL CONSTRAINT CK_DataSubjectCategory_Code CHECK (Code <> '') CHECK (length(Code) <= 200),
    Name       TEXT    NOT NULL CONSTRAINT CK_DataSubjectCategory_Name CHECK (Name <> '') CHECK (length(Name) <= 200),
    NameEn     TEXT    NULL CHECK (length(NameEn) <= 200),
    Vulnerable INTEGER NOT NULL CHECK (Vulnerable IN (0, 1)),
    Version    INTEGER NOT NULL,
    Status     TEXT    NOT NULL CONSTRAINT CK_DataSubjectCategory_Status CHECK (Status IN ('proposed', 'established', 'retired')),
    Provenance TEXT    NOT NULL CONSTRAINT CK_DataSubjectCategory_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source     TEXT    NULL,
    ChangedAt  TEXT    NOT NULL CHECK (length(ChangedAt) = 28),
    ChangedBy  TEXT    NOT NULL CHECK (length(ChangedBy) = 36),
    CONSTRAINT PK_DataSubjectCategory PRIMARY KEY (Id),
    CONSTRAINT UQ_DataSubjectCategory_Code UNIQUE (Code)
) STRICT;

CREATE TABLE DataSubjectCategoryFactSource (
    DataSubjectCategoryId TEXT    NOT NULL CHECK (length(DataSubjectCategoryId) = 36),
    Position              INTEGER NOT NULL,
    Pointer               TEXT    NULL,
    Provenance            TEXT    NOT NULL CONSTRAINT CK_DataSubjectCategoryFactSource_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source                TEXT    NULL,
    Remark                TEXT    NULL,
    CONSTRAINT PK_DataSubjectCategoryFactSource PRIMARY KEY (DataSubjectCategoryId, Position),
    CONSTRAINT FK_DataSubjectCategoryFactSource_Owner FOREIGN KEY (DataSubjectCategoryId) REFERENCES DataSubjectCategory (Id)
) STRICT;

-- Categories of personal data; a tree by ParentId.
CREATE TABLE DataCategory (
    Id            TEXT    NOT NULL CHECK (length(Id) = 36),
    Code          TEXT    NOT NULL CONSTRAINT CK_DataCategory_Code CHECK (Code <> '') CHECK (length(Code) <= 200),
    Name          TEXT    NOT NULL CONSTRAINT CK_DataCategory_Name CHECK (Name <> '') CHECK (length(Name) <= 200),
    NameEn        TEXT    NULL CHECK (length(NameEn) <= 200),
    ParentId      TEXT    NULL CHECK (length(ParentId) = 36),
    Sensitivity   TEXT    NOT NULL CONSTRAINT CK_DataCategory_Sensitivity CHECK (Sensitivity IN ('ordinary', 'nationalId', 'special', 'criminal')),
    Disclosure    TEXT    NOT NULL CONSTRAINT CK_DataCategory_Disclosure CHECK (Disclosure IN ('free', 'authorityOrProcessor')),
    Vulnerable    INTEGER NOT NULL CHECK (Vulnerable IN (0, 1)),
    PolicySpecial INTEGER NOT NULL CHECK (PolicySpecial IN (0, 1)),
    DpvTerm       TEXT    NULL CHECK (length(DpvTerm) <= 200),
    Version       INTEGER NOT NULL,
    Status        TEXT    NOT NULL CONSTRAINT CK_DataCategory_Status CHECK (Status IN ('proposed', 'established', 'retired')),
    Provenance    TEXT    NOT NULL CONSTRAINT CK_DataCategory_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source        TEXT    NULL,
    ChangedAt     TEXT    NOT NULL CHECK (length(ChangedAt) = 28),
    ChangedBy     TEXT    NOT NULL CHECK (length(ChangedBy) = 36),
    CONSTRAINT PK_DataCategory PRIMARY KEY (Id),
    CONSTRAINT UQ_DataCategory_Code UNIQUE (Code),
    CONSTRAINT FK_DataCategory_ParentId FOREIGN KEY (ParentId) REFERENCES DataCategory (Id)
) STRICT;
CREATE INDEX IX_DataCategory_ParentId ON DataCategory (ParentId);

CREATE TABLE DataCategoryFactSource (
    DataCategoryId TEXT    NOT NULL CHECK (length(DataCategoryId) = 36),
    Position       INTEGER NOT NULL,
    Pointer        TEXT    NULL,
    Provenance     TEXT    NOT NULL CONSTRAINT CK_DataCategoryFactSource_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source         TEXT    NULL,
    Remark         TEXT    NULL,
    CONSTRAINT PK_DataCategoryFactSource PRIMARY KEY (DataCategoryId, Position),
    CONSTRAINT FK_DataCategoryFactSource_Owner FOREIGN KEY (DataCategoryId) REFERENCES DataCategory (Id)
) STRICT;

-- Whoever data go to or come from, partnerships with their members.
CREATE TABLE Party (
    Id                           TEXT    NOT NULL CHECK (length(Id) = 36),
    Name                         TEXT    NOT NULL CONSTRAINT CK_Party_Name CHECK (Name <> '') CHECK (length(Name) <= 200),
    Kind                         TEXT    NOT NULL CONSTRAINT CK_Party_Kind CHECK (Kind IN ('organisation', 'partnership', 'group')),
    ChamberOfCommerceNumber      TEXT    NULL CHECK (length(ChamberOfCommerceNumber) <= 200),
    Country                      TEXT    NULL CONSTRAINT CK_Party_Country CHECK (Country = UPPER(Country)) CHECK (length(Country) = 2),
    Website                      TEXT    NULL,
    ContactPersonId              TEXT    NULL CHECK (length(ContactPersonId) = 36),
    DataProtectionContactId      TEXT    NULL CHECK (length(DataProtectionContactId) = 36),
    AdequacyCertificateScheme    TEXT    NULL CONSTRAINT CK_Party_AdequacyCertificateScheme CHECK (AdequacyCertificateScheme IN ('dataPrivacyFramework', 'canadaCommercial')),
    AdequacyCertificateReference TEXT    NULL,
    AdequacyCertificateCheckedOn TEXT    NULL CHECK (AdequacyCertificateCheckedOn IS date(AdequacyCertificateCheckedOn)),
    Version                      INTEGER NOT NULL,
    Status                       TEXT    NOT NULL CONSTRAINT CK_Party_Status CHECK (Status IN ('proposed', 'established', 'retired')),
    Provenance                   TEXT    NOT NULL CONSTRAINT CK_Party_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source                       TEXT    NULL,
    ChangedAt                    TEXT    NOT NULL CHECK (length(ChangedAt) = 28),
    ChangedBy                    TEXT    NOT NULL CHECK (length(ChangedBy) = 36),
    CONSTRAINT PK_Party PRIMARY KEY (Id),
    CONSTRAINT UQ_Party_Name UNIQUE (Name),
    CONSTRAINT FK_Party_ContactPersonId FOREIGN KEY (ContactPersonId) REFERENCES Person (Id),
    CONSTRAINT FK_Party_DataProtectionContactId FOREIGN KEY (DataProtectionContactId) REFERENCES Person (Id)
) STRICT;
CREATE INDEX IX_Party_ContactPersonId ON Party (ContactPersonId);
CREATE INDEX IX_Party_DataProtectionContactId ON Party (DataProtectionContactId);

CREATE TABLE PartyMemberParty (
    PartyId       TEXT    NOT NULL CHECK (length(PartyId) = 36),
    Position      INTEGER NOT NULL,
    MemberPartyId TEXT    NOT NULL CHECK (length(MemberPartyId) = 36),
    CONSTRAINT PK_PartyMemberParty PRIMARY KEY (PartyId, Position),
    CONSTRAINT FK_PartyMemberParty_Owner FOREIGN KEY (PartyId) REFERENCES Party (Id),
    CONSTRAINT FK_PartyMemberParty_MemberPartyId FOREIGN KEY (MemberPartyId) REFERENCES Party (Id)
) STRICT;
CREATE INDEX IX_PartyMemberParty_MemberPartyId ON PartyMemberParty (MemberPartyId);

CREATE TABLE PartyAlias (
    PartyId  TEXT    NOT NULL CHECK (length(PartyId) = 36),
    Position INTEGER NOT NULL,
    Alias    TEXT    NOT NULL CONSTRAINT CK_PartyAlias_Alias CHECK (Alias <> '') CHECK (length(Alias) <= 200),
    CONSTRAINT PK_PartyAlias PRIMARY KEY (PartyId, Position),
    CONSTRAINT FK_PartyAlias_Owner FOREIGN KEY (PartyId) REFERENCES Party (Id)
) STRICT;

CREATE TABLE PartyFactSource (
    PartyId    TEXT    NOT NULL CHECK (length(PartyId) = 36),
    Position   INTEGER NOT NULL,
    Pointer    TEXT    NULL,
    Provenance TEXT    NOT NULL CONSTRAINT CK_PartyFactSource_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source     TEXT    NULL,
    Remark     TEXT    NULL,
    CONSTRAINT PK_PartyFactSource PRIMARY KEY (PartyId, Position),
    CONSTRAINT FK_PartyFactSource_Owner FOREIGN KEY (PartyId) REFERENCES Party (Id)
) STRICT;

-- The policy's declared purposes.
CREATE TABLE Purpose (
    Id              TEXT    NOT NULL CHECK (length(Id) = 36),
    Code            TEXT    NOT NULL CONSTRAINT CK_Purpose_Code CHECK (Code <> '') CHECK (length(Code) <= 200),
    Name            TEXT    NOT NULL CONSTRAINT CK_Purpose_Name CHECK (Name <> '') CHECK (length(Name) <= 200),
    NameEn          TEXT    NULL CHECK (length(NameEn) <= 200),
    Description     TEXT    NULL,
    PolicyReference TEXT    NULL,
    Version         INTEGER NOT NULL,
    Status          TEXT    NOT NULL CONSTRAINT CK_Purpose_Status CHECK (Status IN ('proposed', 'established', 'retired')),
    Provenance      TEXT    NOT NULL CONSTRAINT CK_Purpose_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source          TEXT    NULL,
    ChangedAt       TEXT    NOT NULL CHECK (length(ChangedAt) = 28),
    ChangedBy       TEXT    NOT NULL CHECK (length(ChangedBy) = 36),
    CONSTRAINT PK_Purpose PRIMARY KEY (Id),
    CONSTRAINT UQ_Purpose_Code UNIQUE (Code)
) STRICT;

CREATE TABLE PurposeFactSource (
    PurposeId  TEXT    NOT NULL CHECK (length(PurposeId) = 36),
    Position   INTEGER NOT NULL,
    Pointer    TEXT    NULL,
    Provenance TEXT    NOT NULL CONSTRAINT CK_PurposeFactSource_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source     TEXT    NULL,
    Remark     TEXT    NULL,
    CONSTRAINT PK_PurposeFactSource PRIMARY KEY (PurposeId, Position),
    CONSTRAINT FK_PurposeFactSource_Owner FOREIGN KEY (PurposeId) REFERENCES Purpose (Id)
) STRICT;

-- Adequacy decisions of the European Commission (art. 45 GDPR).
CREATE TABLE AdequacyDecision (
    Id         TEXT    NOT NULL CHECK (length(Id) = 36),
    Country    TEXT    NOT NULL CONSTRAINT CK_AdequacyDecision_Country CHECK (Country = UPPER(Country)) CHECK (length(Country) = 2),
    DecidedOn  TEXT    NULL CHECK (DecidedOn IS date(DecidedOn)),
    ValidUntil TEXT    NULL CHECK (ValidUntil IS date(ValidUntil)),
    Scope      TEXT    NOT NULL CONSTRAINT CK_AdequacyDecision_Scope CHECK (Scope IN ('all', 'certifiedOnly', 'commercialOnly')),
    Version    INTEGER NOT NULL,
    Status     TEXT    NOT NULL CONSTRAINT CK_AdequacyDecision_Status CHECK (Status IN ('proposed', 'established', 'retired')),
    Provenance TEXT    NOT NULL CONSTRAINT CK_AdequacyDecision_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source     TEXT    NULL,
    ChangedAt  TEXT    NOT NULL CHECK (length(ChangedAt) = 28),
    ChangedBy  TEXT    NOT NULL CHECK (length(ChangedBy) = 36),
    CONSTRAINT PK_AdequacyDecision PRIMARY KEY (Id)
) STRICT;

CREATE TABLE AdequacyDecisionFactSource (
    AdequacyDecisionId TEXT    NOT NULL CHECK (length(AdequacyDecisionId) = 36),
    Position           INTEGER NOT NULL,
    Pointer            TEXT    NULL,
    Provenance         TEXT    NOT NULL CONSTRAINT CK_AdequacyDecisionFactSource_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source             TEXT    NULL,
    Remark             TEXT    NULL,
    CONSTRAINT PK_AdequacyDecisionFactSource PRIMARY KEY (AdequacyDecisionId, Position),
    CONSTRAINT FK_AdequacyDecisionFactSource_Owner FOREIGN KEY (AdequacyDecisionId) REFERENCES AdequacyDecision (Id)
) STRICT;
