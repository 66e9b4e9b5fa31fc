-- Processor agreements, arrangements, covenants and other agreements: who signed, for what.
CREATE TABLE Agreement (
    Id               TEXT    NOT NULL CHECK (length(Id) = 36),
    Reference        TEXT    NOT NULL CONSTRAINT CK_Agreement_Reference CHECK (Reference <> '') CHECK (length(Reference) <= 200),
    Title            TEXT    NOT NULL CONSTRAINT CK_Agreement_Title CHECK (Title <> '') CHECK (length(Title) <= 200),
    Kind             TEXT    NOT NULL CONSTRAINT CK_Agreement_Kind CHECK (Kind IN ('processorAgreement', 'jointControllerArrangement', 'covenant', 'dataTransferAgreement')),
    Handling         TEXT    NULL,
    EffectiveFrom    TEXT    NULL CHECK (EffectiveFrom IS date(EffectiveFrom)),
    EffectiveUntil   TEXT    NULL CHECK (EffectiveUntil IS date(EffectiveUntil)),
    Renewal          TEXT    NOT NULL CONSTRAINT CK_Agreement_Renewal CHECK (Renewal IN ('none', 'tacit')),
    RenewalPeriod    TEXT    NULL,
    NoticePeriodDays INTEGER NULL,
    TerminatedOn     TEXT    NULL CHECK (TerminatedOn IS date(TerminatedOn)),
    SuccessorId      TEXT    NULL CHECK (length(SuccessorId) = 36),
    DocumentTitle    TEXT    NULL,
    DocumentUrl      TEXT    NULL,
    DocumentSha256   TEXT    NULL CHECK (length(DocumentSha256) = 64),
    OwnerId          TEXT    NULL CHECK (length(OwnerId) = 36),
    ReviewOn         TEXT    NULL CHECK (ReviewOn IS date(ReviewOn)),
    Version          INTEGER NOT NULL,
    Status           TEXT    NOT NULL CONSTRAINT CK_Agreement_Status CHECK (Status IN ('proposed', 'established', 'retired')),
    Provenance       TEXT    NOT NULL CONSTRAINT CK_Agreement_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source           TEXT    NULL,
    ChangedAt        TEXT    NOT NULL CHECK (length(ChangedAt) = 28),
    ChangedBy        TEXT    NOT NULL CHECK (length(ChangedBy) = 36),
    CONSTRAINT PK_Agreement PRIMARY KEY (Id),
    CONSTRAINT UQ_Agreement_Reference UNIQUE (Reference),
    CONSTRAINT FK_Agreement_SuccessorId FOREIGN KEY (SuccessorId) REFERENCES Agreement (Id),
    CONSTRAINT FK_Agreement_OwnerId FOREIGN KEY (OwnerId) REFERENCES Person (Id)
) STRICT;
CREATE INDEX IX_Agreement_SuccessorId ON Agreement (SuccessorId);
CREATE INDEX IX_Agreement_OwnerId ON Agreement (OwnerId);

-- Our own side's signatures.
CREATE TABLE AgreementOrganisation (
    AgreementId    TEXT    NOT NULL CHECK (length(AgreementId) = 36),
    Position       INTEGER NOT NULL,
    OrganisationId TEXT    NOT NULL CHECK (length(OrganisationId) = 36),
    SignedOn       TEXT    NULL CHECK (SignedOn IS date(SignedOn)),
    SignedById     TEXT    NULL CHECK (length(SignedById) = 36),
    CONSTRAINT PK_AgreementOrganisation PRIMARY KEY (AgreementId, Position),
    CONSTRAINT FK_AgreementOrganisation_Owner FOREIGN KEY (AgreementId) REFERENCES Agreement (Id),
    CONSTRAINT FK_AgreementOrganisation_OrganisationId FOREIGN KEY (OrganisationId) REFERENCES Organisation (Id),
    CONSTRAINT FK_AgreementOrganisation_SignedById FOREIGN KEY (SignedById) REFERENCES Person (Id)
) STRICT;
CREATE INDEX IX_AgreementOrganisation_OrganisationId ON AgreementOrganisation (OrganisationId);
CREATE INDEX IX_AgreementOrganisation_SignedById ON AgreementOrganisation (SignedById);

-- The other parties, each with its own signature.
CREATE TABLE AgreementParty (
    AgreementId TEXT    NOT NULL CHECK (length(AgreementId) = 36),
    Position    INTEGER NOT NULL,
    PartyId     TEXT    NOT NULL CHECK (length(PartyId) = 36),
    SignedOn    TEXT    NULL CHECK (SignedOn IS date(SignedOn)),
    SignedById  TEXT    NULL CHECK (length(SignedById) = 36),
    CONSTRAINT PK_AgreementParty PRIMARY KEY (AgreementId, Position),
    CONSTRAINT FK_AgreementParty_Owner FOREIGN KEY (AgreementId) REFERENCES Agreement (Id),
    CONSTRAINT FK_AgreementParty_PartyId FOREIGN KEY (PartyId) REFERENCES Party (Id),
    CONSTRAINT FK_AgreementParty_SignedById FOREIGN KEY (SignedById) REFERENCES Person (Id)
) STRICT;
CREATE INDEX IX_AgreementParty_PartyId ON AgreementParty (PartyId);
CREATE INDEX IX_AgreementParty_SignedById ON AgreementParty (SignedById);

-- What the agreement covers: for this purpose, these data, of these data subjects (none = all), this way.
CREATE TABLE AgreementScope (
    AgreementId TEXT    NOT NULL CHECK (length(AgreementId) = 36),
    Position    INTEGER NOT NULL,
    PurposeId   TEXT    NOT NULL CHECK (length(PurposeId) = 36),
    Direction   TEXT    NOT NULL CONSTRAINT CK_AgreementScope_Direction CHECK (Direction IN ('provide', 'receive', 'both')),
    CONSTRAINT PK_AgreementScope PRIMARY KEY (AgreementId, Position),
    CONSTRAINT FK_AgreementScope_Owner FOREIGN KEY (AgreementId) REFERENCES Agreement (Id),
    CONSTRAINT FK_AgreementScope_PurposeId FOREIGN KEY (PurposeId) REFERENCES Purpose (Id)
) STRICT;
CREATE INDEX IX_AgreementScope_PurposeId ON AgreementScope (PurposeId);

CREATE TABLE AgreementScopeDataCategory (
    AgreementId    TEXT    NOT NULL CHECK (length(AgreementId) = 36),
    ScopePosition  INTEGER NOT NULL,
    Position       INTEGER NOT NULL,
    DataCategoryId TEXT    NOT NULL CHECK (length(DataCategoryId) = 36),
    CONSTRAINT PK_AgreementScopeDataCategory PRIMARY KEY (AgreementId, ScopePosition, Position),
    CONSTRAINT FK_AgreementScopeDataCategory_Owner FOREIGN KEY (AgreementId, ScopePosition) REFERENCES AgreementScope (AgreementId, Position),
    CONSTRAINT FK_AgreementScopeDataCategory_DataCategoryId FOREIGN KEY (DataCategoryId) REFERENCES DataCategory (Id)
) STRICT;
CREATE INDEX IX_AgreementScopeDataCategory_DataCategoryId ON AgreementScopeDataCategory (DataCategoryId);

CREATE TABLE AgreementScopeDataSubjectCategory (
    AgreementId           TEXT    NOT NULL CHECK (length(AgreementId) = 36),
    ScopePosition         INTEGER NOT NULL,
    Position              INTEGER NOT NULL,
    DataSubjectCategoryId TEXT    NOT NULL CHECK (length(DataSubjectCategoryId) = 36),
    CONSTRAINT PK_AgreementScopeDataSubjectCategory PRIMARY KEY (AgreementId, ScopePosition, Position),
    CONSTRAINT FK_AgreementScopeDataSubjectCategory_Owner FOREIGN KEY (AgreementId, ScopePosition) REFERENCES AgreementScope (AgreementId, Position),
    CONSTRAINT FK_AgreementScopeDataSubjectCategory_DataSubjectCategoryId FOREIGN KEY (DataSubjectCategoryId) REFERENCES DataSubjectCategory (Id)
) STRICT;
CREATE INDEX IX_AgreementScopeDataSubjectCategory_DataSubjectCategoryId ON AgreementScopeDataSubjectCategory (DataSubjectCategoryId);

CREATE TABLE AgreementArticle28 (
    AgreementId TEXT    NOT NULL CHECK (length(AgreementId) = 36),
    Position    INTEGER NOT NULL,
    Point       TEXT    NOT NULL CONSTRAINT CK_AgreementArticle28_Point CHECK (Point IN ('subjectMatter', 'natureAndPurpose', 'dataAndSubjects', 'instructions', 'confidentiality', 'security', 'subProcessors', 'rightsAssistance', 'complianceAssistance', 'deletionOrReturn', 'audits')),
    Assessment  TEXT    NOT NULL CONSTRAINT CK_AgreementArticle28_Assessment CHECK (Assessment IN ('notAssessed', 'present', 'absent')),
    Clause      TEXT    NULL,
    CONSTRAINT PK_AgreementArticle28 PRIMARY KEY (AgreementId, Position),
    CONSTRAINT FK_AgreementArticle28_Owner FOREIGN KEY (AgreementId) REFERENCES Agreement (Id)
) STRICT;

CREATE TABLE AgreementArticle26 (
    AgreementId TEXT    NOT NULL CHECK (length(AgreementId) = 36),
    Position    INTEGER NOT NULL,
    Point       TEXT    NOT NULL CONSTRAINT CK_AgreementArticle26_Point CHECK (Point IN ('responsibilities', 'rightsHandling', 'contactPoint', 'essencePublished')),
    Assessment  TEXT    NOT NULL CONSTRAINT CK_AgreementArticle26_Assessment CHECK (Assessment IN ('notAssessed', 'present', 'absent')),
    Clause      TEXT    NULL,
    CONSTRAINT PK_AgreementArticle26 PRIMARY KEY (AgreementId, Position),
    CONSTRAINT FK_AgreementArticle26_Owner FOREIGN KEY (AgreementId) REFERENCES Agreement (Id)
) STRICT;

CREATE TABLE AgreementSubProcessor (
    AgreementId TEXT    NOT NULL CHECK (length(AgreementId) = 36),
    Position    INTEGER NOT NULL,
    PartyId     TEXT    NOT NULL CHECK (length(PartyId) = 36),
    Authorised  INTEGER NOT NULL CHECK (Authorised IN (0, 1)),
    CONSTRAINT PK_AgreementSubProcessor PRIMARY KEY (AgreementId, Position),
    CONSTRAINT FK_AgreementSubProcessor_Owner FOREIGN KEY (AgreementId) REFERENCES Agreement (Id),
    CONSTRAINT FK_AgreementSubProcessor_PartyId FOREIGN KEY (PartyId) REFERENCES Party (Id)
) STRICT;
CREATE INDEX IX_AgreementSubProcessor_PartyId ON AgreementSubProcessor (PartyId);

CREATE TABLE AgreementTransferSafeguard (
    AgreementId        TEXT    NOT NULL CHECK (length(AgreementId) = 36),
    Position           INTEGER NOT NULL,
    Country            TEXT    NOT NULL CONSTRAINT CK_AgreementTransferSafeguard_Country CHECK (Country = UPPER(Country)) CHECK (length(Country) = 2),
    Mechanism          TEXT    NOT NULL CONSTRAINT CK_AgreementTransferSafeguard_Mechanism CHECK (Mechanism IN ('standardContractualClauses', 'bindingCorporateRules', 'codeOfConduct', 'certification', 'derogation')),
    Reference          TEXT    NULL,
    TransferAssessment TEXT    NULL,
    CONSTRAINT PK_AgreementTransferSafeguard PRIMARY KEY (AgreementId, Position),
    CONSTRAINT FK_AgreementTransferSafeguard_Owner FOREIGN KEY (AgreementId) REFERENCES Agreement (Id)
) STRICT;

CREATE TABLE AgreementFactSource (
    AgreementId TEXT    NOT NULL CHECK (length(AgreementId) = 36),
    Position    INTEGER NOT NULL,
    Pointer     TEXT    NULL,
    Provenance  TEXT    NOT NULL CONSTRAINT CK_AgreementFactSource_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source      TEXT    NULL,
    Remark      TEXT    NULL,
    CONSTRAINT PK_AgreementFactSource PRIMARY KEY (AgreementId, Position),
    CONSTRAINT FK_AgreementFactSource_Owner FOREIGN KEY (AgreementId) REFERENCES Agreement (Id)
) STRICT;
