-- The art. 30 GDPR record: one use of personal data, serving one purpose.
CREATE TABLE ProcessingActivity (
    Id                            char(36) COLLATE Latin1_General_100_BIN2      NOT NULL,
    Code                          nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_ProcessingActivity_Code CHECK (Code <> ''),
    Name                          nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_ProcessingActivity_Name CHECK (Name <> ''),
    Description                   nvarchar(max)                                 NULL,
    PurposeId                     char(36) COLLATE Latin1_General_100_BIN2      NULL,
    Capacity                      varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_ProcessingActivity_Capacity CHECK (Capacity IN ('controller', 'jointController', 'processor')),
    NationalIdStatuteLaw          nvarchar(max)                                 NULL,
    NationalIdStatuteArticle      nvarchar(max)                                 NULL,
    NationalIdStatuteConditions   nvarchar(max)                                 NULL,
    NationalIdStatuteUrl          nvarchar(max)                                 NULL,
    Article9Exception             varchar(40) COLLATE Latin1_General_100_BIN2   NULL CONSTRAINT CK_ProcessingActivity_Article9Exception CHECK (Article9Exception IN ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j')),
    Article9StatuteLaw            nvarchar(max)                                 NULL,
    Article9StatuteArticle        nvarchar(max)                                 NULL,
    Article9StatuteConditions     nvarchar(max)                                 NULL,
    Article9StatuteUrl            nvarchar(max)                                 NULL,
    Article9Explanation           nvarchar(max)                                 NULL,
    CriminalBasisProvision        nvarchar(max)                                 NULL,
    CriminalBasisCoversDisclosure bit                                           NULL,
    CriminalBasisReference        nvarchar(max)                                 NULL,
    Profiling                     bit                                           NULL,
    AutomatedDecisionsUsed        bit                                           NULL,
    AutomatedDecisionsBasis       nvarchar(max)                                 NULL,
    AutomatedDecisionsLogic       nvarchar(max)                                 NULL,
    AutomatedDecisionsSafeguards  nvarchar(max)                                 NULL,
    WarningListUsed               bit                                           NULL,
    WarningListProtocol           nvarchar(max)                                 NULL,
    WarningListMaximumTerm        nvarchar(max)                                 NULL,
    DpiaNeed                      varchar(40) COLLATE Latin1_General_100_BIN2   NULL CONSTRAINT CK_ProcessingActivity_DpiaNeed CHECK (DpiaNeed IN ('notAssessed', 'notNeeded', 'needed')),
    DpiaReason                    nvarchar(max)                                 NULL,
    DpiaCarriedOutOn              date                                          NULL,
    DpiaReference                 nvarchar(max)                                 NULL,
    NoticeTitle                   nvarchar(max)                                 NULL,
    NoticeUrl                     nvarchar(max)                                 NULL,
    NoticeVersion                 nvarchar(max)                                 NULL,
    NoticePublishedOn             date                                          NULL,
    OwnerId                       char(36) COLLATE Latin1_General_100_BIN2      NULL,
    ReviewOn                      date                                          NULL,
    Version                       int                                           NOT NULL,
    Status                        varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_ProcessingActivity_Status CHECK (Status IN ('proposed', 'established', 'retired')),
    Provenance                    varchar(40) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_ProcessingActivity_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source                        nvarchar(max)                                 NULL,
    ChangedAt                     char(28) COLLATE Latin1_General_100_BIN2      NOT NULL,
    ChangedBy                     char(36) COLLATE Latin1_General_100_BIN2      NOT NULL,
    CONSTRAINT PK_ProcessingActivity PRIMARY KEY (Id),
    CONSTRAINT UQ_ProcessingActivity_Code UNIQUE (Code),
    CONSTRAINT FK_ProcessingActivity_PurposeId FOREIGN KEY (PurposeId) REFERENCES Purpose (Id),
    CONSTRAINT FK_ProcessingActivity_OwnerId FOREIGN KEY (OwnerId) REFERENCES Person (Id)
);
CREATE INDEX IX_ProcessingActivity_PurposeId ON ProcessingActivity (PurposeId);
CREATE INDEX IX_ProcessingActivity_OwnerId ON ProcessingActivity (OwnerId);

CREATE TABLE ProcessingActivityOrganisation (
    ProcessingActivityId char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Position             int                                      NOT NULL,
    OrganisationId       char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT PK_ProcessingActivityOrganisation PRIMARY KEY (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivityOrganisation_Owner FOREIGN KEY (ProcessingActivityId) REFERENCES ProcessingActivity (Id),
    CONSTRAINT FK_ProcessingActivityOrganisation_OrganisationId FOREIGN KEY (OrganisationId) REFERENCES Organisation (Id)
);
CREATE INDEX IX_ProcessingActivityOrganisation_OrganisationId ON ProcessingActivityOrganisation (OrganisationId);

CREATE TABLE ProcessingActivityOnBehalfOf (
    ProcessingActivityId char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Position             int                                      NOT NULL,
    PartyId              char(36) COLLATE Latin1_General_100_BIN2 NULL,
    Name                 nvarchar(max)                            NULL,
    CONSTRAINT PK_ProcessingActivityOnBehalfOf PRIMARY KEY (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivityOnBehalfOf_Owner FOREIGN KEY (ProcessingActivityId) REFERENCES ProcessingActivity (Id),
    CONSTRAINT FK_ProcessingActivityOnBehalfOf_PartyId FOREIGN KEY (PartyId) REFERENCES Party (Id)
);
CREATE INDEX IX_ProcessingActivityOnBehalfOf_PartyId ON ProcessingActivityOnBehalfOf (PartyId);

CREATE TABLE ProcessingActivityDataSubjectCategory (
    ProcessingActivityId  char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Position              int                                      NOT NULL,
    DataSubjectCategoryId char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT PK_ProcessingActivityDataSubjectCategory PRIMARY KEY (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivityDataSubjectCategory_Owner FOREIGN KEY (ProcessingActivityId) REFERENCES ProcessingActivity (Id),
    CONSTRAINT FK_ProcessingActivityDataSubjectCategory_DataSubjectCategoryId FOREIGN KEY (DataSubjectCategoryId) REFERENCES DataSubjectCategory (Id)
);
CREATE INDEX IX_ProcessingActivityDataSubjectCategory_DataSubjectCategoryId ON ProcessingActivityDataSubjectCategory (DataSubjectCategoryId);

-- Which data the activity uses, with source and retention of each.
CREATE TABLE ProcessingActivityData (
    ProcessingActivityId      char(36) COLLATE Latin1_General_100_BIN2    NOT NULL,
    Position                  int                                         NOT NULL,
    DataCategoryId            char(36) COLLATE Latin1_General_100_BIN2    NOT NULL,
    FromDataSubject           bit                                         NULL,
    SourceDescription         nvarchar(max)                               NULL,
    Required                  bit                                         NULL,
    ConsequenceOfNotProviding nvarchar(max)                               NULL,
    RetentionPeriod           nvarchar(max)                               NULL,
    RetentionStartEvent       nvarchar(max)                               NULL,
    RetentionUntilEvent       nvarchar(max)                               NULL,
    RetentionAfterwards       varchar(40) COLLATE Latin1_General_100_BIN2 NULL CONSTRAINT CK_ProcessingActivityData_RetentionAfterwards CHECK (RetentionAfterwards IN ('destroy', 'anonymise', 'archive')),
    RetentionBasis            nvarchar(max)                               NULL,
    CONSTRAINT PK_ProcessingActivityData PRIMARY KEY (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivityData_Owner FOREIGN KEY (ProcessingActivityId) REFERENCES ProcessingActivity (Id),
    CONSTRAINT FK_ProcessingActivityData_DataCategoryId FOREIGN KEY (DataCategoryId) REFERENCES DataCategory (Id)
);
CREATE INDEX IX_ProcessingActivityData_DataCategoryId ON ProcessingActivityData (DataCategoryId);

CREATE TABLE ProcessingActivityDataDataSubjectCategory (
    ProcessingActivityId  char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    DataPosition          int                                      NOT NULL,
    Position              int                                      NOT NULL,
    DataSubjectCategoryId char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT PK_ProcessingActivityDataDataSubjectCategory PRIMARY KEY (ProcessingActivityId, DataPosition, Position),
    CONSTRAINT FK_ProcessingActivityDataDataSubjectCategory_Owner FOREIGN KEY (ProcessingActivityId, DataPosition) REFERENCES ProcessingActivityData (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivityDataDataSubjectCategory_DataSubjectCategoryId FOREIGN KEY (DataSubjectCategoryId) REFERENCES DataSubjectCategory (Id)
);
CREATE INDEX IX_ProcessingActivityDataDataSubjectCategory_DataSubjectCategoryId ON ProcessingActivityDataDataSubjectCategory (DataSubjectCategoryId);

CREATE TABLE ProcessingActivityGround (
    ProcessingActivityId  char(36) COLLATE Latin1_General_100_BIN2    NOT NULL,
    Position              int                                         NOT NULL,
    Ground                varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_ProcessingActivityGround_Ground CHECK (Ground IN ('A', 'B', 'C', 'D', 'E', 'F')),
    StatuteLaw            nvarchar(max)                               NULL,
    StatuteArticle        nvarchar(max)                               NULL,
    StatuteConditions     nvarchar(max)                               NULL,
    StatuteUrl            nvarchar(max)                               NULL,
    Interest              nvarchar(max)                               NULL,
    BalancingOutcome      varchar(40) COLLATE Latin1_General_100_BIN2 NULL CONSTRAINT CK_ProcessingActivityGround_BalancingOutcome CHECK (BalancingOutcome IN ('notDone', 'positive', 'negative')),
    BalancingCarriedOutOn date                                        NULL,
    BalancingReference    nvarchar(max)                               NULL,
    ConsentMethod         nvarchar(max)                               NULL,
    WithdrawalMethod      nvarchar(max)                               NULL,
    Explanation           nvarchar(max)                               NULL,
    CONSTRAINT PK_ProcessingActivityGround PRIMARY KEY (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivityGround_Owner FOREIGN KEY (ProcessingActivityId) REFERENCES ProcessingActivity (Id)
);

-- Who gets or gives data on the activity, in which role, on which ground.
CREATE TABLE ProcessingActivityRecipient (
    ProcessingActivityId char(36) COLLATE Latin1_General_100_BIN2    NOT NULL,
    Position             int                                         NOT NULL,
    PartyId              char(36) COLLATE Latin1_General_100_BIN2    NOT NULL,
    Role                 varchar(40) COLLATE Latin1_General_100_BIN2 NULL CONSTRAINT CK_ProcessingActivityRecipient_Role CHECK (Role IN ('processor', 'jointController', 'independentController', 'publicAuthority')),
    Relation             varchar(40) COLLATE Latin1_General_100_BIN2 NULL CONSTRAINT CK_ProcessingActivityRecipient_Relation CHECK (Relation IN ('worksForUs', 'exchange', 'statutory')),
    Ground               varchar(40) COLLATE Latin1_General_100_BIN2 NULL CONSTRAINT CK_ProcessingActivityRecipient_Ground CHECK (Ground IN ('A', 'B', 'C', 'D', 'E', 'F')),
    Direction            varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_ProcessingActivityRecipient_Direction CHECK (Direction IN ('provide', 'receive', 'both')),
    StatuteLaw           nvarchar(max)                               NULL,
    StatuteArticle       nvarchar(max)                               NULL,
    StatuteConditions    nvarchar(max)                               NULL,
    StatuteUrl           nvarchar(max)                               NULL,
    CONSTRAINT PK_ProcessingActivityRecipient PRIMARY KEY (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivityRecipient_Owner FOREIGN KEY (ProcessingActivityId) REFERENCES ProcessingActivity (Id),
    CONSTRAINT FK_ProcessingActivityRecipient_PartyId FOREIGN KEY (PartyId) REFERENCES Party (Id)
);
CREATE INDEX IX_ProcessingActivityRecipient_PartyId ON ProcessingActivityRecipient (PartyId);

CREATE TABLE ProcessingActivityRecipientDataCategory (
    ProcessingActivityId char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    RecipientPosition    int                                      NOT NULL,
    Position             int                                      NOT NULL,
    DataCategoryId       char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT PK_ProcessingActivityRecipientDataCategory PRIMARY KEY (ProcessingActivityId, RecipientPosition, Position),
    CONSTRAINT FK_ProcessingActivityRecipientDataCategory_Owner FOREIGN KEY (ProcessingActivityId, RecipientPosition) REFERENCES ProcessingActivityRecipient (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivityRecipientDataCategory_DataCategoryId FOREIGN KEY (DataCategoryId) REFERENCES DataCategory (Id)
);
CREATE INDEX IX_ProcessingActivityRecipientDataCategory_DataCategoryId ON ProcessingActivityRecipientDataCategory (DataCategoryId);

CREATE TABLE ProcessingActivityInternalRecipient (
    ProcessingActivityId char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Position             int                                      NOT NULL,
    InternalRecipient    nvarchar(max)                            NOT NULL,
    CONSTRAINT PK_ProcessingActivityInternalRecipient PRIMARY KEY (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivityInternalRecipient_Owner FOREIGN KEY (ProcessingActivityId) REFERENCES ProcessingActivity (Id)
);

CREATE TABLE ProcessingActivitySystem (
    ProcessingActivityId char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Position             int                                      NOT NULL,
    System               nvarchar(max)                            NOT NULL,
    CONSTRAINT PK_ProcessingActivitySystem PRIMARY KEY (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivitySystem_Owner FOREIGN KEY (ProcessingActivityId) REFERENCES ProcessingActivity (Id)
);

CREATE TABLE ProcessingActivitySecurityMeasure (
    ProcessingActivityId char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Position             int                                      NOT NULL,
    SecurityMeasure      nvarchar(max)                            NOT NULL,
    CONSTRAINT PK_ProcessingActivitySecurityMeasure PRIMARY KEY (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivitySecurityMeasure_Owner FOREIGN KEY (ProcessingActivityId) REFERENCES ProcessingActivity (Id)
);

CREATE TABLE ProcessingActivityRightsRestriction (
    ProcessingActivityId char(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Position             int                                      NOT NULL,
    DataCategoryId       char(36) COLLATE Latin1_General_100_BIN2 NULL,
    Provision            nvarchar(max)                            NULL,
    Necessity            nvarchar(max)                            NULL,
    ReviewOn             date                                     NULL,
    CONSTRAINT PK_ProcessingActivityRightsRestriction PRIMARY KEY (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivityRightsRestriction_Owner FOREIGN KEY (ProcessingActivityId) REFERENCES ProcessingActivity (Id),
    CONSTRAINT FK_ProcessingActivityRightsRestriction_DataCategoryId FOREIGN KEY (DataCategoryId) REFERENCES DataCategory (Id)
);
CREATE INDEX IX_ProcessingActivityRightsRestriction_DataCategoryId ON ProcessingActivityRightsRestriction (DataCategoryId);

CREATE TABLE ProcessingActivityFactSource (
    ProcessingActivityId char(36) COLLATE Latin1_General_100_BIN2    NOT NULL,
    Position             int                                         NOT NULL,
    Pointer              nvarchar(max)                               NULL,
    Provenance           varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_ProcessingActivityFactSource_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source               nvarchar(max)                               NULL,
    Remark               nvarchar(max)                               NULL,
    CONSTRAINT PK_ProcessingActivityFactSource PRIMARY KEY (ProcessingActivityId, Position),
    CONSTRAINT FK_ProcessingActivityFactSource_Owner FOREIGN KEY (ProcessingActivityId) REFERENCES ProcessingActivity (Id)
);
