-- Requests of data subjects (art. 12-22 GDPR; policy ch. 6), by the case they are handled in: no column holds who asks.
CREATE TABLE RightsRequest (
    Id                    char(36) COLLATE Latin1_General_100_BIN2        NOT NULL,
    Reference             nvarchar(200) COLLATE Latin1_General_100_BIN2   NOT NULL CONSTRAINT CK_RightsRequest_Reference CHECK (Reference <> ''),
    InvokedRight          varchar(40) COLLATE Latin1_General_100_BIN2     NOT NULL CONSTRAINT CK_RightsRequest_InvokedRight CHECK (InvokedRight IN ('access', 'rectification', 'erasure', 'restriction', 'portability', 'objection')),
    DataSubjectCategoryId char(36) COLLATE Latin1_General_100_BIN2        NULL,
    ReceivedOn            date                                            NOT NULL,
    IdentifiedHow         varchar(40) COLLATE Latin1_General_100_BIN2     NOT NULL CONSTRAINT CK_RightsRequest_IdentifiedHow CHECK (IdentifiedHow IN ('notYet', 'originalId', 'legalRepresentative', 'other')),
    UnderSixteen          bit                                             NOT NULL,
    ExtensionUntil        date                                            NULL,
    ExtensionReason       nvarchar(max)                                   NULL,
    ExtensionToldOn       date                                            NULL,
    DecisionOutcome       varchar(40) COLLATE Latin1_General_100_BIN2     NULL CONSTRAINT CK_RightsRequest_DecisionOutcome CHECK (DecisionOutcome IN ('granted', 'partlyGranted', 'refused', 'withdrawn')),
    DecisionDecidedOn     date                                            NULL,
    DecisionReason        nvarchar(max)                                   NULL,
    Version               int                                             NOT NULL,
    Status                varchar(40) COLLATE Latin1_General_100_BIN2     NOT NULL CONSTRAINT CK_RightsRequest_Status CHECK (Status IN ('proposed', 'established', 'retired')),
    Provenance            varchar(40) COLLATE Latin1_General_100_BIN2     NOT NULL CONSTRAINT CK_RightsRequest_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source                nvarchar(max)                                   NULL,
    ChangedAt             char(28) COLLATE Latin1_General_100_BIN2        NOT NULL,
    ChangedBy             char(36) COLLATE Latin1_General_100_BIN2        NOT NULL,
    CONSTRAINT PK_RightsRequest PRIMARY KEY (Id),
    CONSTRAINT UQ_RightsRequest_Reference UNIQUE (Reference),
    CONSTRAINT FK_RightsRequest_DataSubjectCategoryId FOREIGN KEY (DataSubjectCategoryId) REFERENCES DataSubjectCategory (Id)
);
CREATE INDEX IX_RightsRequest_DataSubjectCategoryId ON RightsRequest (DataSubjectCategoryId);

CREATE TABLE RightsRequestDataCategory (
    RightsRequestId char(36) COLLATE Latin1_General_100_BIN2        NOT NULL,
    Position        int                                             NOT NULL,
    DataCategoryId  char(36) COLLATE Latin1_General_100_BIN2        NOT NULL,
    CONSTRAINT PK_RightsRequestDataCategory PRIMARY KEY (RightsRequestId, Position),
    CONSTRAINT FK_RightsRequestDataCategory_Owner FOREIGN KEY (RightsRequestId) REFERENCES RightsRequest (Id),
    CONSTRAINT FK_RightsRequestDataCategory_DataCategoryId FOREIGN KEY (DataCategoryId) REFERENCES DataCategory (Id)
);
CREATE INDEX IX_RightsRequestDataCategory_DataCategoryId ON RightsRequestDataCategory (DataCategoryId);

-- Who was told of a rectification, erasure or restriction (art. 19 GDPR); without a day: still to be told.
CREATE TABLE RightsRequestNotifiedParty (
    RightsRequestId char(36) COLLATE Latin1_General_100_BIN2        NOT NULL,
    Position        int                                             NOT NULL,
    PartyId         char(36) COLLATE Latin1_General_100_BIN2        NOT NULL,
    NotifiedOn      date                                            NULL,
    AgreementId     char(36) COLLATE Latin1_General_100_BIN2        NULL,
    CONSTRAINT PK_RightsRequestNotifiedParty PRIMARY KEY (RightsRequestId, Position),
    CONSTRAINT FK_RightsRequestNotifiedParty_Owner FOREIGN KEY (RightsRequestId) REFERENCES RightsRequest (Id),
    CONSTRAINT FK_RightsRequestNotifiedParty_PartyId FOREIGN KEY (PartyId) REFERENCES Party (Id),
    CONSTRAINT FK_RightsRequestNotifiedParty_AgreementId FOREIGN KEY (AgreementId) REFERENCES Agreement (Id)
);
CREATE INDEX IX_RightsRequestNotifiedParty_PartyId ON RightsRequestNotifiedParty (PartyId);
CREATE INDEX IX_RightsRequestNotifiedParty_AgreementId ON RightsRequestNotifiedParty (AgreementId);

CREATE TABLE RightsRequestFactSource (
    RightsRequestId char(36) COLLATE Latin1_General_100_BIN2        NOT NULL,
    Position        int                                             NOT NULL,
    Pointer         nvarchar(max)                                   NULL,
    Provenance      varchar(40) COLLATE Latin1_General_100_BIN2     NOT NULL CONSTRAINT CK_RightsRequestFactSource_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source          nvarchar(max)                                   NULL,
    Remark          nvarchar(max)                                   NULL,
    CONSTRAINT PK_RightsRequestFactSource PRIMARY KEY (RightsRequestId, Position),
    CONSTRAINT FK_RightsRequestFactSource_Owner FOREIGN KEY (RightsRequestId) REFERENCES RightsRequest (Id)
);
