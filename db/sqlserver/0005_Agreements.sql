-- Processor agreements, arrangements, covenants and other agreements: who signed, for what.
CREATE TABLE Agreement (
    Id               char(36) COLLATE Latin1_General_100_BIN2      NOT NULL,
    Reference        nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_Agreement_Reference CHECK (Reference <> ''),
    Title            nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_Agreement_Title CHECK (Title <> ''),
    Kind             varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_Agreement_Kind CHECK (Kind IN ('processorAgreement', 'jointControllerArrangement', 'covenant', 'dataTransferAgreement')),
    Handling         nvarchar(max)                                 NULL,
    EffectiveFrom    date                                          NULL,
    EffectiveUntil   date                                          NULL,
    Renewal          varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_Agreement_Renewal CHECK (Renewal IN ('none', 'tacit')),
    RenewalPeriod    nvarchar(max)                                 NULL,
    NoticePeriodDays int                                           NULL,
    TerminatedOn     date                                          NULL,
    SuccessorId      char(36) COLLATE Latin1_General_100_BIN2      NULL,
    DocumentTitle    nvarchar(max)                                 NULL,
    DocumentUrl      nvarchar(max)                                 NULL,
    DocumentSha256   char(64) COLLATE Latin1_General_100_BIN2      NULL,
    OwnerId          char(36) COLLATE Latin1_General_100_BIN2      NULL,
    ReviewOn         date                                          NULL,
    Version          int                                           NOT NULL,
    Status           varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_Agreement_Status CHECK (Status IN ('proposed', 'established', 'retired')),
    Provenance       varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_Agreement_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source           nvarchar(max)                                 NULL,
    ChangedAt        char(28) COLLATE Latin1_General_100_BIN2      NOT NULL,
    ChangedBy        char(36) COLLATE Latin1_General_100_BIN2      NOT NULL,
    CONSTRAINT PK_Agreement PRIMARY KEY (Id),
    CONSTRAINT UQ_Agreement_Reference UNIQUE (Reference),
    CONSTRAINT FK_Agreement_SuccessorId FOREIGN KEY (SuccessorId) REFERENCES Agreement (Id),
    CONSTRAINT FK_Agreement_OwnerId FOREIGN KEY (OwnerId) REFERENCES Person (Id)
);
CREATE INDEX IX_Agreement_SuccessorId ON Agreement (SuccessorId);
CREATE INDEX IX_Agreement_OwnerId ON Agreement (OwnerId);

-- Our own side's signatures.
CREATE TABLE AgreementOrganisation (
    AgreementId    char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Position       int                                      NOT NULL,
    OrganisationId char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    SignedOn       date                                     NULL,
    SignedById     char(36) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT PK_AgreementOrganisation PRIMARY KEY (AgreementId, Position),
    CONSTRAINT FK_AgreementOrganisation_Owner FOREIGN KEY (AgreementId) REFERENCES Agreement (Id),
    CONSTRAINT FK_AgreementOrganisation_OrganisationId FOREIGN KEY (OrganisationId) REFERENCES Organisation (Id),
    CONSTRAINT FK_AgreementOrganisation_SignedById FOREIGN KEY (SignedById) REFERENCES Person (Id)
);
CREATE INDEX IX_AgreementOrganisation_OrganisationId ON AgreementOrganisation (OrganisationId);
CREATE INDEX IX_AgreementOrganisation_SignedById ON AgreementOrganisation (SignedById);

-- The other parties, each with its own signature.
CREATE TABLE AgreementParty (
    AgreementId char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Position    int                                      NOT NULL,
    PartyId     char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    SignedOn    date                                     NULL,
    SignedById  char(36) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT PK_AgreementParty PRIMARY KEY (AgreementId, Position),
    CONSTRAINT FK_AgreementParty_Owner FOREIGN KEY (AgreementId) REFERENCES Agreement (Id),
    CONSTRAINT FK_AgreementParty_PartyId FOREIGN KEY (PartyId) REFERENCES Party (Id),
    CONSTRAINT FK_AgreementParty_SignedById FOREIGN KEY (SignedById) REFERENCES Person (Id)
);
CREATE INDEX IX_AgreementParty_PartyId ON AgreementParty (PartyId);
CREATE INDEX IX_AgreementParty_SignedById ON AgreementParty (SignedById);

-- What the agreement covers: for this purpose, these data, of these data subjects (none = all), this way.
CREATE TABLE AgreementScope (
    AgreementId char(36) COLLATE Latin1_General_100_BIN2    NOT NULL,
    Position    int                                         NOT NULL,
    PurposeId   char(36) COLLATE Latin1_General_100_BIN2    NOT NULL,
    Direction   varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_AgreementScope_Direction CHECK (Direction IN ('provide', 'receive', 'both')),
    CONSTRAINT PK_AgreementScope PRIMARY KEY (AgreementId, Position),
    CONSTRAINT FK_AgreementScope_Owner FOREIGN KEY (AgreementId) REFERENCES Agreement (Id),
    CONSTRAINT FK_AgreementScope_PurposeId FOREIGN KEY (PurposeId) REFERENCES Purpose (Id)
);
CREATE INDEX IX_AgreementScope_PurposeId ON AgreementScope (PurposeId);

CREATE TABLE AgreementScopeDataCategory (
    AgreementId    char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ScopePosition  int                                      NOT NULL,
    Position       int                                      NOT NULL,
    DataCategoryId char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT PK_AgreementScopeDataCategory PRIMARY KEY (AgreementId, ScopePosition, Position),
    CONSTRAINT FK_AgreementScopeDataCategory_Owner FOREIGN KEY (AgreementId, ScopePosition) REFERENCES AgreementScope (AgreementId, Position),
    CONSTRAINT FK_AgreementScopeDataCategory_DataCategoryId FOREIGN KEY (DataCategoryId) REFERENCES DataCategory (Id)
);
CREATE INDEX IX_AgreementScopeDataCategory_DataCategoryId ON AgreementScopeDataCategory (DataCategoryId);

CREATE TABLE AgreementScopeDataSubjectCategory (
    AgreementId           char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ScopePosition         int                                      NOT NULL,
    Position              int                                      NOT NULL,
    DataSubjectCategoryId char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT PK_AgreementScopeDataSubjectCategory PRIMARY KEY (AgreementId, ScopePosition, Position),
    CONSTRAINT FK_AgreementScopeDataSubjectCategory_Owner FOREIGN KEY (AgreementId, ScopePosition) REFERENCES AgreementScope (AgreementId, Position),
    CONSTRAINT FK_AgreementScopeDataSubjectCategory_DataSubjectCategoryId FOREIGN KEY (DataSubjectCategoryId) REFERENCES DataSubjectCategory (Id)
);
CREATE INDEX IX_AgreementScopeDataSubjectCategory_DataSubjectCategoryId ON AgreementScopeDataSubjectCategory (DataSubjectCategoryId);

CREATE TABLE AgreementArticle28 (
    AgreementId char(36) COLLATE Latin1_General_100_BIN2    NOT NULL,
    Position    int                                         NOT NULL,
    Point       varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_AgreementArticle28_Point CHECK (Point IN ('subjectMatter', 'natureAndPurpose', 'dataAndSubjects', 'instructions', 'confidentiality', 'security', 'subProcessors', 'rightsAssistance', 'complianceAssistance', 'deletionOrReturn', 'audits')),
    Assessment  varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_AgreementArticle28_Assessment CHECK (Assessment IN ('notAssessed', 'present', 'absent')),
    Clause      nvarchar(max)                               NULL,
    CONSTRAINT PK_AgreementArticle28 PRIMARY KEY (AgreementId, Position),
    CONSTRAINT FK_AgreementArticle28_Owner FOREIGN KEY (AgreementId) REFERENCES Agreement (Id)
);

CREATE TABLE AgreementArticle26 (
    AgreementId char(36) COLLATE Latin1_General_100_BIN2    NOT NULL,
    Position    int                                         NOT NULL,
    Point       varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_AgreementArticle26_Point CHECK (Point IN ('responsibilities', 'rightsHandling', 'contactPoint', 'essencePublished')),
    Assessment  varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_AgreementArticle26_Assessment CHECK (Assessment IN ('notAssessed', 'present', 'absent')),
    Clause      nvarchar(max)                               NULL,
    CONSTRAINT PK_AgreementArticle26 PRIMARY KEY (AgreementId, Position),
    CONSTRAINT FK_AgreementArticle26_Owner FOREIGN KEY (AgreementId) REFERENCES Agreement (Id)
);

CREATE TABLE AgreementSubProcessor (
    AgreementId char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Position    int                                      NOT NULL,
    PartyId     char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Authorised  bit                                      NOT NULL,
    CONSTRAINT PK_AgreementSubProcessor PRIMARY KEY (AgreementId, Position),
    CONSTRAINT FK_AgreementSubProcessor_Owner FOREIGN KEY (AgreementId) REFERENCES Agreement (Id),
    CONSTRAINT FK_AgreementSubProcessor_PartyId FOREIGN KEY (PartyId) REFERENCES Party (Id)
);
CREATE INDEX IX_AgreementSubProcessor_PartyId ON AgreementSubProcessor (PartyId);

CREATE TABLE AgreementTransferSafeguard (
    AgreementId        char(36) COLLATE Latin1_General_100_BIN2    NOT NULL,
    Position           int                                         NOT NULL,
    Country            char(2) COLLATE Latin1_General_100_BIN2     NOT NULL CONSTRAINT CK_AgreementTransferSafeguard_Country CHECK (Country = UPPER(Country)),
    Mechanism          varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_AgreementTransferSafeguard_Mechanism CHECK (Mechanism IN ('standardContractualClauses', 'bindingCorporateRules', 'codeOfConduct', 'certification', 'derogation')),
    Reference          nvarchar(max)                               NULL,
    TransferAssessment nvarchar(max)                               NULL,
    CONSTRAINT PK_AgreementTransferSafeguard PRIMARY KEY (AgreementId, Position),
    CONSTRAINT FK_AgreementTransferSafeguard_Owner FOREIGN KEY (AgreementId) REFERENCES Agreement (Id)
);

CREATE TABLE AgreementFactSource (
    AgreementId char(36) COLLATE Latin1_General_100_BIN2    NOT NULL,
    Position    int                                         NOT NULL,
    Pointer     nvarchar(max)                               NULL,
    Provenance  varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_AgreementFactSource_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source      nvarchar(max)                               NULL,
    Remark      nvarchar(max)                               NULL,
    CONSTRAINT PK_AgreementFactSource PRIMARY KEY (AgreementId, Position),
    CONSTRAINT FK_AgreementFactSource_Owner FOREIGN KEY (AgreementId) REFERENCES Agreement (Id)
);
