-- The register as tables, written with the log: one table per kind of record, one per list in it. See db/README.md.

-- People stand outside the log, so that they can be erased: the row stays, the person goes.
CREATE TABLE Person (
    Id             char(36) COLLATE Latin1_General_100_BIN2      NOT NULL,
    Version        int                                           NOT NULL,
    Name           nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_Person_Name CHECK (Name <> ''),
    [Function]     nvarchar(max)                                 NULL,
    Email          nvarchar(max)                                 NULL,
    Phone          nvarchar(max)                                 NULL,
    PartyId        char(36) COLLATE Latin1_General_100_BIN2      NULL,
    OrganisationId char(36) COLLATE Latin1_General_100_BIN2      NULL,
    ErasedAt       char(28) COLLATE Latin1_General_100_BIN2      NULL,
    CONSTRAINT PK_Person PRIMARY KEY (Id)
);
CREATE INDEX IX_Person_PartyId ON Person (PartyId);
CREATE INDEX IX_Person_OrganisationId ON Person (OrganisationId);

-- Controller entities: De Key and its subsidiaries (art. 30(1)(a) GDPR).
CREATE TABLE Organisation (
    Id                      char(36) COLLATE Latin1_General_100_BIN2      NOT NULL,
    Name                    nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_Organisation_Name CHECK (Name <> ''),
    LegalForm               nvarchar(max)                                 NULL,
    ChamberOfCommerceNumber nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    Address                 nvarchar(max)                                 NULL,
    ContactPersonId         char(36) COLLATE Latin1_General_100_BIN2      NULL,
    DataProtectionOfficerId char(36) COLLATE Latin1_General_100_BIN2      NULL,
    RepresentativeId        char(36) COLLATE Latin1_General_100_BIN2      NULL,
    IsPublicBody            bit                                           NOT NULL,
    ParentId                char(36) COLLATE Latin1_General_100_BIN2      NULL,
    Version                 int                                           NOT NULL,
    Status                  varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_Organisation_Status CHECK (Status IN ('proposed', 'established', 'retired')),
    Provenance              varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_Organisation_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source                  nvarchar(max)                                 NULL,
    ChangedAt               char(28) COLLATE Latin1_General_100_BIN2      NOT NULL,
    ChangedBy               char(36) COLLATE Latin1_General_100_BIN2      NOT NULL,
    CONSTRAINT PK_Organisation PRIMARY KEY (Id),
    CONSTRAINT UQ_Organisation_Name UNIQUE (Name),
    CONSTRAINT FK_Organisation_ContactPersonId FOREIGN KEY (ContactPersonId) REFERENCES Person (Id),
    CONSTRAINT FK_Organisation_DataProtectionOfficerId FOREIGN KEY (DataProtectionOfficerId) REFERENCES Person (Id),
    CONSTRAINT FK_Organisation_RepresentativeId FOREIGN KEY (RepresentativeId) REFERENCES Person (Id),
    CONSTRAINT FK_Organisation_ParentId FOREIGN KEY (ParentId) REFERENCES Organisation (Id)
);
CREATE INDEX IX_Organisation_ContactPersonId ON Organisation (ContactPersonId);
CREATE INDEX IX_Organisation_DataProtectionOfficerId ON Organisation (DataProtectionOfficerId);
CREATE INDEX IX_Organisation_RepresentativeId ON Organisation (RepresentativeId);
CREATE INDEX IX_Organisation_ParentId ON Organisation (ParentId);

CREATE TABLE OrganisationFactSource (
    OrganisationId char(36) COLLATE Latin1_General_100_BIN2    NOT NULL,
    Position       int                                         NOT NULL,
    Pointer        nvarchar(max)                               NULL,
    Provenance     varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_OrganisationFactSource_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source         nvarchar(max)                               NULL,
    Remark         nvarchar(max)                               NULL,
    CONSTRAINT PK_OrganisationFactSource PRIMARY KEY (OrganisationId, Position),
    CONSTRAINT FK_OrganisationFactSource_Owner FOREIGN KEY (OrganisationId) REFERENCES Organisation (Id)
);

-- Categories of data subjects (art. 30(1)(c) GDPR).
CREATE TABLE DataSubjectCategory (
    Id         char(36) COLLATE Latin1_General_100_BIN2      NOT NULL,
    Code       nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_DataSubjectCategory_Code CHECK (Code <> ''),
    Name       nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_DataSubjectCategory_Name CHECK (Name <> ''),
    NameEn     nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    Vulnerable bit                                           NOT NULL,
    Version    int                                           NOT NULL,
    Status     varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_DataSubjectCategory_Status CHECK (Status IN ('proposed', 'established', 'retired')),
    Provenance varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_DataSubjectCategory_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source     nvarchar(max)                                 NULL,
    ChangedAt  char(28) COLLATE Latin1_General_100_BIN2      NOT NULL,
    ChangedBy  char(36) COLLATE Latin1_General_100_BIN2      NOT NULL,
    CONSTRAINT PK_DataSubjectCategory PRIMARY KEY (Id),
    CONSTRAINT UQ_DataSubjectCategory_Code UNIQUE (Code)
);

CREATE TABLE DataSubjectCategoryFactSource (
    DataSubjectCategoryId char(36) COLLATE Latin1_General_100_BIN2    NOT NULL,
    Position              int                                         NOT NULL,
    Pointer               nvarchar(max)                               NULL,
    Provenance            varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_DataSubjectCategoryFactSource_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source                nvarchar(max)                               NULL,
    Remark                nvarchar(max)                               NULL,
    CONSTRAINT PK_DataSubjectCategoryFactSource PRIMARY KEY (DataSubjectCategoryId, Position),
    CONSTRAINT FK_DataSubjectCategoryFactSource_Owner FOREIGN KEY (DataSubjectCategoryId) REFERENCES DataSubjectCategory (Id)
);

-- Categories of personal data; a tree by ParentId.
CREATE TABLE DataCategory (
    Id            char(36) COLLATE Latin1_General_100_BIN2      NOT NULL,
    Code          nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_DataCategory_Code CHECK (Code <> ''),
    Name          nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_DataCategory_Name CHECK (Name <> ''),
    NameEn        nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    ParentId      char(36) COLLATE Latin1_General_100_BIN2      NULL,
    Sensitivity   varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_DataCategory_Sensitivity CHECK (Sensitivity IN ('ordinary', 'nationalId', 'special', 'criminal')),
    Disclosure    varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_DataCategory_Disclosure CHECK (Disclosure IN ('free', 'authorityOrProcessor')),
    Vulnerable    bit                                           NOT NULL,
    PolicySpecial bit                                           NOT NULL,
    DpvTerm       nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    Version       int                                           NOT NULL,
    Status        varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_DataCategory_Status CHECK (Status IN ('proposed', 'established', 'retired')),
    Provenance    varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_DataCategory_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source        nvarchar(max)                                 NULL,
    ChangedAt     char(28) COLLATE Latin1_General_100_BIN2      NOT NULL,
    ChangedBy     char(36) COLLATE Latin1_General_100_BIN2      NOT NULL,
    CONSTRAINT PK_DataCategory PRIMARY KEY (Id),
    CONSTRAINT UQ_DataCategory_Code UNIQUE (Code),
    CONSTRAINT FK_DataCategory_ParentId FOREIGN KEY (ParentId) REFERENCES DataCategory (Id)
);
CREATE INDEX IX_DataCategory_ParentId ON DataCategory (ParentId);

CREATE TABLE DataCategoryFactSource (
    DataCategoryId char(36) COLLATE Latin1_General_100_BIN2    NOT NULL,
    Position       int                                         NOT NULL,
    Pointer        nvarchar(max)                               NULL,
    Provenance     varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_DataCategoryFactSource_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source         nvarchar(max)                               NULL,
    Remark         nvarchar(max)                               NULL,
    CONSTRAINT PK_DataCategoryFactSource PRIMARY KEY (DataCategoryId, Position),
    CONSTRAINT FK_DataCategoryFactSource_Owner FOREIGN KEY (DataCategoryId) REFERENCES DataCategory (Id)
);

-- Whoever data go to or come from, partnerships with their members.
CREATE TABLE Party (
    Id                           char(36) COLLATE Latin1_General_100_BIN2      NOT NULL,
    Name                         nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_Party_Name CHECK (Name <> ''),
    Kind                         varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_Party_Kind CHECK (Kind IN ('organisation', 'partnership', 'group')),
    ChamberOfCommerceNumber      nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    Country                      char(2) COLLATE Latin1_General_100_BIN2       NULL CONSTRAINT CK_Party_Country CHECK (Country = UPPER(Country)),
    Website                      nvarchar(max)                                 NULL,
    ContactPersonId              char(36) COLLATE Latin1_General_100_BIN2      NULL,
    DataProtectionContactId      char(36) COLLATE Latin1_General_100_BIN2      NULL,
    AdequacyCertificateScheme    varchar(40) COLLATE Latin1_General_100_BIN2   NULL CONSTRAINT CK_Party_AdequacyCertificateScheme CHECK (AdequacyCertificateScheme IN ('dataPrivacyFramework', 'canadaCommercial')),
    AdequacyCertificateReference nvarchar(max)                                 NULL,
    AdequacyCertificateCheckedOn date                                          NULL,
    Version                      int                                           NOT NULL,
    Status                       varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_Party_Status CHECK (Status IN ('proposed', 'established', 'retired')),
    Provenance                   varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_Party_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source                       nvarchar(max)                                 NULL,
    ChangedAt                    char(28) COLLATE Latin1_General_100_BIN2      NOT NULL,
    ChangedBy                    char(36) COLLATE Latin1_General_100_BIN2      NOT NULL,
    CONSTRAINT PK_Party PRIMARY KEY (Id),
    CONSTRAINT UQ_Party_Name UNIQUE (Name),
    CONSTRAINT FK_Party_ContactPersonId FOREIGN KEY (ContactPersonId) REFERENCES Person (Id),
    CONSTRAINT FK_Party_DataProtectionContactId FOREIGN KEY (DataProtectionContactId) REFERENCES Person (Id)
);
CREATE INDEX IX_Party_ContactPersonId ON Party (ContactPersonId);
CREATE INDEX IX_Party_DataProtectionContactId ON Party (DataProtectionContactId);

CREATE TABLE PartyMemberParty (
    PartyId       char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Position      int                                      NOT NULL,
    MemberPartyId char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT PK_PartyMemberParty PRIMARY KEY (PartyId, Position),
    CONSTRAINT FK_PartyMemberParty_Owner FOREIGN KEY (PartyId) REFERENCES Party (Id),
    CONSTRAINT FK_PartyMemberParty_MemberPartyId FOREIGN KEY (MemberPartyId) REFERENCES Party (Id)
);
CREATE INDEX IX_PartyMemberParty_MemberPartyId ON PartyMemberParty (MemberPartyId);

CREATE TABLE PartyAlias (
    PartyId  char(36) COLLATE Latin1_General_100_BIN2      NOT NULL,
    Position int                                           NOT NULL,
    Alias    nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_PartyAlias_Alias CHECK (Alias <> ''),
    CONSTRAINT PK_PartyAlias PRIMARY KEY (PartyId, Position),
    CONSTRAINT FK_PartyAlias_Owner FOREIGN KEY (PartyId) REFERENCES Party (Id)
);

CREATE TABLE PartyFactSource (
    PartyId    char(36) COLLATE Latin1_General_100_BIN2    NOT NULL,
    Position   int                                         NOT NULL,
    Pointer    nvarchar(max)                               NULL,
    Provenance varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_PartyFactSource_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source     nvarchar(max)                               NULL,
    Remark     nvarchar(max)                               NULL,
    CONSTRAINT PK_PartyFactSource PRIMARY KEY (PartyId, Position),
    CONSTRAINT FK_PartyFactSource_Owner FOREIGN KEY (PartyId) REFERENCES Party (Id)
);

-- The policy's declared purposes.
CREATE TABLE Purpose (
    Id              char(36) COLLATE Latin1_General_100_BIN2      NOT NULL,
    Code            nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_Purpose_Code CHECK (Code <> ''),
    Name            nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_Purpose_Name CHECK (Name <> ''),
    NameEn          nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    Description     nvarchar(max)                                 NULL,
    PolicyReference nvarchar(max)                                 NULL,
    Version         int                                           NOT NULL,
    Status          varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_Purpose_Status CHECK (Status IN ('proposed', 'established', 'retired')),
    Provenance      varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_Purpose_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source          nvarchar(max)                                 NULL,
    ChangedAt       char(28) COLLATE Latin1_General_100_BIN2      NOT NULL,
    ChangedBy       char(36) COLLATE Latin1_General_100_BIN2      NOT NULL,
    CONSTRAINT PK_Purpose PRIMARY KEY (Id),
    CONSTRAINT UQ_Purpose_Code UNIQUE (Code)
);

CREATE TABLE PurposeFactSource (
    PurposeId  char(36) COLLATE Latin1_General_100_BIN2    NOT NULL,
    Position   int                                         NOT NULL,
    Pointer    nvarchar(max)                               NULL,
    Provenance varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_PurposeFactSource_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source     nvarchar(max)                               NULL,
    Remark     nvarchar(max)                               NULL,
    CONSTRAINT PK_PurposeFactSource PRIMARY KEY (PurposeId, Position),
    CONSTRAINT FK_PurposeFactSource_Owner FOREIGN KEY (PurposeId) REFERENCES Purpose (Id)
);

-- Adequacy decisions of the European Commission (art. 45 GDPR).
CREATE TABLE AdequacyDecision (
    Id         char(36) COLLATE Latin1_General_100_BIN2    NOT NULL,
    Country    char(2) COLLATE Latin1_General_100_BIN2     NOT NULL CONSTRAINT CK_AdequacyDecision_Country CHECK (Country = UPPER(Country)),
    DecidedOn  date                                        NULL,
    ValidUntil date                                        NULL,
    Scope      varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_AdequacyDecision_Scope CHECK (Scope IN ('all', 'certifiedOnly', 'commercialOnly')),
    Version    int                                         NOT NULL,
    Status     varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_AdequacyDecision_Status CHECK (Status IN ('proposed', 'established', 'retired')),
    Provenance varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_AdequacyDecision_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source     nvarchar(max)                               NULL,
    ChangedAt  char(28) COLLATE Latin1_General_100_BIN2    NOT NULL,
    ChangedBy  char(36) COLLATE Latin1_General_100_BIN2    NOT NULL,
    CONSTRAINT PK_AdequacyDecision PRIMARY KEY (Id)
);

CREATE TABLE AdequacyDecisionFactSource (
    AdequacyDecisionId char(36) COLLATE Latin1_General_100_BIN2    NOT NULL,
    Position           int                                         NOT NULL,
    Pointer            nvarchar(max)                               NULL,
    Provenance         varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_AdequacyDecisionFactSource_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source             nvarchar(max)                               NULL,
    Remark             nvarchar(max)                               NULL,
    CONSTRAINT PK_AdequacyDecisionFactSource PRIMARY KEY (AdequacyDecisionId, Position),
    CONSTRAINT FK_AdequacyDecisionFactSource_Owner FOREIGN KEY (AdequacyDecisionId) REFERENCES AdequacyDecision (Id)
);

-- A person belongs to a party or organisation, which may name the person as its contact: the keys close the circle.
ALTER TABLE Person ADD CONSTRAINT FK_Person_PartyId FOREIGN KEY (PartyId) REFERENCES Party (Id);
ALTER TABLE Person ADD CONSTRAINT FK_Person_OrganisationId FOREIGN KEY (OrganisationId) REFERENCES Organisation (Id);
