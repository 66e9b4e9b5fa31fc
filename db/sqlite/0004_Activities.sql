-- The art. 30 GDPR record: one use of personal data, serving one purpose.
CREATE TABLE ProcessingActivity (
    Id                            TEXT    NOT NULL CHECK (length(Id) = 36),
    Code                          TEXT    NOT NULL CONSTRAINT CK_ProcessingActivity_Code CHECK (Code <> '') CHECK (length(Code) <= 200),
    Name                          TEXT    NOT NULL CONSTRAINT CK_ProcessingActivity_Name CHECK (Name <> '') CHECK (length(Name) <= 200),
    Description                   TEXT    NULL,
    PurposeId                     TEXT    NULL CHECK (length(PurposeId) = 36),
    Capacity                      TEXT    NOT NULL CONSTRAINT CK_ProcessingActivity_Capacity CHECK (Capacity IN ('controller', 'jointController', 'processor')),
    NationalIdStatuteLaw          TEXT    NULL,
    NationalIdStatuteArticle      TEXT    NULL,
    NationalIdStatuteConditions   TEXT    NULL,
    NationalIdStatuteUrl          TEXT    NULL,
    Article9Exception             TEXT    NULL CONSTRAINT CK_ProcessingActivity_Article9Exception CHECK (Article9Exception IN ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j')),
    Article9StatuteLaw            TEXT    NULL,
    Article9StatuteArticle        TEXT    NULL,
    Article9StatuteConditions     TEXT    NULL,
    Article9StatuteUrl            TEXT    NULL,
    Article9Explanation           TEXT    NULL,
    CriminalBasisProvision        TEXT    NULL,
    CriminalBasisCoversDisclosure INTEGER NULL CHECK (CriminalBasisCoversDisclosure IN (0, 1)),
    CriminalBasisReference        TEXT    NULL,
    Profiling                     INTEGER NULL CHECK (Profiling IN (0, 1)),
    AutomatedDecisionsUsed        INTEGER NULL CHECK (AutomatedDecisionsUsed IN (0, 1)),
    AutomatedDecisionsBasis       TEXT    NULL,
    AutomatedDecisionsLogic       TEXT    NULL,
    AutomatedDecisionsSafeguards  TEXT    NULL,
    WarningListUsed               INTEGER NULL CHECK (WarningListUsed IN (0, 1)),
    WarningListProtocol           TEXT    NULL,
    WarningListMaximumTerm        TEXT    NULL,
    DpiaNeed                      TEXT    NULL CONSTRAINT CK_ProcessingActivity_DpiaNeed CHECK (DpiaNeed IN ('notAssessed', 'notNeeded', 'needed')),
    DpiaReason                    TEXT    NULL,
    DpiaCarriedOutOn              TEXT    NULL CHECK (DpiaCarriedOutOn IS date(DpiaCarriedOutOn)),
    DpiaReference                 TEXT    NULL,
    NoticeTitle                   TEXT    NULL,
    NoticeUrl                     TEXT    NULL,
    NoticeVersion                 TEXT    NULL,
    NoticePublishedOn             TEXT    NULL CHECK (NoticePublishedOn IS date(NoticePublishedOn)),
    OwnerId                       TEXT    NULL CHECK (length(OwnerId) = 36),
    ReviewOn                      TEXT    NULL CHECK (ReviewOn IS date(ReviewOn)),
    Version                       INTEGER NOT NULL,
    Status                        TEXT    NOT NULL CONSTRAINT CK_ProcessingActivity_Status CHECK (Status IN ('proposed', 'established', 'retired')),
    Provenance                    TEXT    NOT NULL CONSTRAINT CK_ProcessingActivity_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source                        TEXT    NULL,
    ChangedAt                     TEXT    NOT NULL CHECK (length(ChangedAt) = 28),
    ChangedBy                     TEXT    NOT NULL CHECK (length(ChangedBy) = 36),
    CONSTRAINT PK_ProcessingActivity PRIMARY KEY (Id),
    CONSTRAINT UQ_ProcessingActivity_Code UNIQUE (Code),
    CONSTRAINT FK_ProcessingActivity_PurposeId FOREIGN KEY (PurposeId) REFERENCES Purpose (Id),
    CONSTRAINT FK_ProcessingActivity_OwnerId FOREIGN KEY (OwnerId) REFERENCES Person (Id)
) STRICT;
CREATE INDEX IX_ProcessingActivity_PurposeId ON ProcessingActivity (PurposeId);
CREATE INDEX IX_ProcessingActivity_OwnerId ON ProcessingActivity (OwnerId);

CREATE TABLE ProcessingActivityOrganisation (
    ProcessingActivityId TEXT    NOT NULL CHECK (length(ProcessingActivityId) = 36),
    Position             INTEGER NOT NULL,
    OrganisationId       TEXT    NOT NULL CHECK (length(OrganisationId) = 36),
    CONSTRAINT PK_ProcessingActivityOrganisation PRIMARY KEY (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivityOrganisation_Owner FOREIGN KEY (ProcessingActivityId) REFERENCES ProcessingActivity (Id),
    CONSTRAINT FK_ProcessingActivityOrganisation_OrganisationId FOREIGN KEY (OrganisationId) REFERENCES Organisation (Id)
) STRICT;
CREATE INDEX IX_ProcessingActivityOrganisation_OrganisationId ON ProcessingActivityOrganisation (OrganisationId);

CREATE TABLE ProcessingActivityOnBehalfOf (
    ProcessingActivityId TEXT    NOT NULL CHECK (length(ProcessingActivityId) = 36),
    Position             INTEGER NOT NULL,
    PartyId              TEXT    NULL CHECK (length(PartyId) = 36),
    Name                 TEXT    NULL,
    CONSTRAINT PK_ProcessingActivityOnBehalfOf PRIMARY KEY (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivityOnBehalfOf_Owner FOREIGN KEY (ProcessingActivityId) REFERENCES ProcessingActivity (Id),
    CONSTRAINT FK_ProcessingActivityOnBehalfOf_PartyId FOREIGN KEY (PartyId) REFERENCES Party (Id)
) STRICT;
CREATE INDEX IX_ProcessingActivityOnBehalfOf_PartyId ON ProcessingActivityOnBehalfOf (PartyId);

CREATE TABLE ProcessingActivityDataSubjectCategory (
    ProcessingActivityId  TEXT    NOT NULL CHECK (length(ProcessingActivityId) = 36),
    Position              INTEGER NOT NULL,
    DataSubjectCategoryId TEXT    NOT NULL CHECK (length(DataSubjectCategoryId) = 36),
    CONSTRAINT PK_ProcessingActivityDataSubjectCategory PRIMARY KEY (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivityDataSubjectCategory_Owner FOREIGN KEY (ProcessingActivityId) REFERENCES ProcessingActivity (Id),
    CONSTRAINT FK_ProcessingActivityDataSubjectCategory_DataSubjectCategoryId FOREIGN KEY (DataSubjectCategoryId) REFERENCES DataSubjectCategory (Id)
) STRICT;
CREATE INDEX IX_ProcessingActivityDataSubjectCategory_DataSubjectCategoryId ON ProcessingActivityDataSubjectCategory (DataSubjectCategoryId);

-- Which data the activity uses, with source and retention of each.
CREATE TABLE ProcessingActivityData (
    ProcessingActivityId      TEXT    NOT NULL CHECK (length(ProcessingActivityId) = 36),
    Position                  INTEGER NOT NULL,
    DataCategoryId            TEXT    NOT NULL CHECK (length(DataCategoryId) = 36),
    FromDataSubject           INTEGER NULL CHECK (FromDataSubject IN (0, 1)),
    SourceDescription         TEXT    NULL,
    Required                  INTEGER NULL CHECK (Required IN (0, 1)),
    ConsequenceOfNotProviding TEXT    NULL,
    RetentionPeriod           TEXT    NULL,
    RetentionStartEvent       TEXT    NULL,
    RetentionUntilEvent       TEXT    NULL,
    RetentionAfterwards       TEXT    NULL CONSTRAINT CK_ProcessingActivityData_RetentionAfterwards CHECK (RetentionAfterwards IN ('destroy', 'anonymise', 'archive')),
    RetentionBasis            TEXT    NULL,
    CONSTRAINT PK_ProcessingActivityData PRIMARY KEY (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivityData_Owner FOREIGN KEY (ProcessingActivityId) REFERENCES ProcessingActivity (Id),
    CONSTRAINT FK_ProcessingActivityData_DataCategoryId FOREIGN KEY (DataCategoryId) REFERENCES DataCategory (Id)
) STRICT;
CREATE INDEX IX_ProcessingActivityData_DataCategoryId ON ProcessingActivityData (DataCategoryId);

CREATE TABLE ProcessingActivityDataDataSubjectCategory (
    ProcessingActivityId  TEXT    NOT NULL CHECK (length(ProcessingActivityId) = 36),
    DataPosition          INTEGER NOT NULL,
    Position              INTEGER NOT NULL,
    DataSubjectCategoryId TEXT    NOT NULL CHECK (length(DataSubjectCategoryId) = 36),
    CONSTRAINT PK_ProcessingActivityDataDataSubjectCategory PRIMARY KEY (ProcessingActivityId, DataPosition, Position),
    CONSTRAINT FK_ProcessingActivityDataDataSubjectCategory_Owner FOREIGN KEY (ProcessingActivityId, DataPosition) REFERENCES ProcessingActivityData (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivityDataDataSubjectCategory_DataSubjectCategoryId FOREIGN KEY (DataSubjectCategoryId) REFERENCES DataSubjectCategory (Id)
) STRICT;
CREATE INDEX IX_ProcessingActivityDataDataSubjectCategory_DataSubjectCategoryId ON ProcessingActivityDataDataSubjectCategory (DataSubjectCategoryId);

CREATE TABLE ProcessingActivityGround (
    ProcessingActivityId  TEXT    NOT NULL CHECK (length(ProcessingActivityId) = 36),
    Position              INTEGER NOT NULL,
    Ground                TEXT    NOT NULL CONSTRAINT CK_ProcessingActivityGround_Ground CHECK (Ground IN ('A', 'B', 'C', 'D', 'E', 'F')),
    StatuteLaw            TEXT    NULL,
    StatuteArticle        TEXT    NULL,
    StatuteConditions     TEXT    NULL,
    StatuteUrl            TEXT    NULL,
    Interest              TEXT    NULL,
    BalancingOutcome      TEXT    NULL CONSTRAINT CK_ProcessingActivityGround_BalancingOutcome CHECK (BalancingOutcome IN ('notDone', 'positive', 'negative')),
    BalancingCarriedOutOn TEXT    NULL CHECK (BalancingCarriedOutOn IS date(BalancingCarriedOutOn)),
    BalancingReference    TEXT    NULL,
    ConsentMethod         TEXT    NULL,
    WithdrawalMethod      TEXT    NULL,
    Explanation           TEXT    NULL,
    CONSTRAINT PK_ProcessingActivityGround PRIMARY KEY (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivityGround_Owner FOREIGN KEY (ProcessingActivityId) REFERENCES ProcessingActivity (Id)
) STRICT;

-- Who gets or gives data on the activity, in which role, on which ground.
CREATE TABLE ProcessingActivityRecipient (
    ProcessingActivityId TEXT    NOT NULL CHECK (length(ProcessingActivityId) = 36),
    Position             INTEGER NOT NULL,
    PartyId              TEXT    NOT NULL CHECK (length(PartyId) = 36),
    Role                 TEXT    NULL CONSTRAINT CK_ProcessingActivityRecipient_Role CHECK (Role IN ('processor', 'jointController', 'independentController', 'publicAuthority')),
    Relation             TEXT    NULL CONSTRAINT CK_ProcessingActivityRecipient_Relation CHECK (Relation IN ('worksForUs', 'exchange', 'statutory')),
    Ground               TEXT    NULL CONSTRAINT CK_ProcessingActivityRecipient_Ground CHECK (Ground IN ('A', 'B', 'C', 'D', 'E', 'F')),
    Direction            TEXT    NOT NULL CONSTRAINT CK_ProcessingActivityRecipient_Direction CHECK (Direction IN ('provide', 'receive', 'both')),
    StatuteLaw           TEXT    NULL,
    StatuteArticle       TEXT    NULL,
    StatuteConditions    TEXT    NULL,
    StatuteUrl           TEXT    NULL,
    CONSTRAINT PK_ProcessingActivityRecipient PRIMARY KEY (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivityRecipient_Owner FOREIGN KEY (ProcessingActivityId) REFERENCES ProcessingActivity (Id),
    CONSTRAINT FK_ProcessingActivityRecipient_PartyId FOREIGN KEY (PartyId) REFERENCES Party (Id)
) STRICT;
CREATE INDEX IX_ProcessingActivityRecipient_PartyId ON ProcessingActivityRecipient (PartyId);

CREATE TABLE ProcessingActivityRecipientDataCategory (
    ProcessingActivityId TEXT    NOT NULL CHECK (length(ProcessingActivityId) = 36),
    RecipientPosition    INTEGER NOT NULL,
    Position             INTEGER NOT NULL,
    DataCategoryId       TEXT    NOT NULL CHECK (length(DataCategoryId) = 36),
    CONSTRAINT PK_ProcessingActivityRecipientDataCategory PRIMARY KEY (ProcessingActivityId, RecipientPosition, Position),
    CONSTRAINT FK_ProcessingActivityRecipientDataCategory_Owner FOREIGN KEY (ProcessingActivityId, RecipientPosition) REFERENCES ProcessingActivityRecipient (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivityRecipientDataCategory_DataCategoryId FOREIGN KEY (DataCategoryId) REFERENCES DataCategory (Id)
) STRICT;
CREATE INDEX IX_ProcessingActivityRecipientDataCategory_DataCategoryId ON ProcessingActivityRecipientDataCategory (DataCategoryId);

CREATE TABLE ProcessingActivityInternalRecipient (
    ProcessingActivityId TEXT    NOT NULL CHECK (length(ProcessingActivityId) = 36),
    Position             INTEGER NOT NULL,
    InternalRecipient    TEXT    NOT NULL,
    CONSTRAINT PK_ProcessingActivityInternalRecipient PRIMARY KEY (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivityInternalRecipient_Owner FOREIGN KEY (ProcessingActivityId) REFERENCES ProcessingActivity (Id)
) STRICT;

CREATE TABLE ProcessingActivitySystem (
    ProcessingActivityId TEXT    NOT NULL CHECK (length(ProcessingActivityId) = 36),
    Position             INTEGER NOT NULL,
    System               TEXT    NOT NULL,
    CONSTRAINT PK_ProcessingActivitySystem PRIMARY KEY (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivitySystem_Owner FOREIGN KEY (ProcessingActivityId) REFERENCES ProcessingActivity (Id)
) STRICT;

CREATE TABLE ProcessingActivitySecurityMeasure (
    ProcessingActivityId TEXT    NOT NULL CHECK (length(ProcessingActivityId) = 36),
    Position             INTEGER NOT NULL,
    SecurityMeasure      TEXT    NOT NULL,
    CONSTRAINT PK_ProcessingActivitySecurityMeasure PRIMARY KEY (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivitySecurityMeasure_Owner FOREIGN KEY (ProcessingActivityId) REFERENCES ProcessingActivity (Id)
) STRICT;

CREATE TABLE ProcessingActivityRightsRestriction (
    ProcessingActivityId TEXT    NOT NULL CHECK (length(ProcessingActivityId) = 36),
    Position             INTEGER NOT NULL,
    DataCategoryId       TEXT    NULL CHECK (length(DataCategoryId) = 36),
    Provision            TEXT    NULL,
    Necessity            TEXT    NULL,
    ReviewOn             TEXT    NULL CHECK (ReviewOn IS date(ReviewOn)),
    CONSTRAINT PK_ProcessingActivityRightsRestriction PRIMARY KEY (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivityRightsRestriction_Owner FOREIGN KEY (ProcessingActivityId) REFERENCES ProcessingActivity (Id),
    CONSTRAINT FK_ProcessingActivityRightsRestriction_DataCategoryId FOREIGN KEY (DataCategoryId) REFERENCES DataCategory (Id)
) STRICT;
CREATE INDEX IX_ProcessingActivityRightsRestriction_DataCategoryId ON ProcessingActivityRightsRestriction (DataCategoryId);

CREATE TABLE ProcessingActivityFactSource (
    ProcessingActivityId TEXT    NOT NULL CHECK (length(ProcessingActivityId) = 36),
    Position             INTEGER NOT NULL,
    Pointer              TEXT    NULL,
    Provenance           TEXT    NOT NULL CONSTRAINT CK_ProcessingActivityFactSource_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source               TEXT    NULL,
    Remark               TEXT    NULL,
    CONSTRAINT PK_ProcessingActivityFactSource PRIMARY KEY (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivityFactSource_Owner FOREIGN KEY (ProcessingActivityId) REFERENCES ProcessingActivity (Id)
) STRICT;
