-- Requests of data subjects (art. 12-22 GDPR; policy ch. 6), by the case they are handled in: no column holds who asks.
CREATE TABLE RightsRequest (
    Id                    TEXT    NOT NULL CHECK (length(Id) = 36),
    Reference             TEXT    NOT NULL CONSTRAINT CK_RightsRequest_Reference CHECK (Reference <> '') CHECK (length(Reference) <= 200),
    InvokedRight          TEXT    NOT NULL CONSTRAINT CK_RightsRequest_InvokedRight CHECK (InvokedRight IN ('access', 'rectification', 'erasure', 'restriction', 'portability', 'objection')),
    DataSubjectCategoryId TEXT    NULL CHECK (length(DataSubjectCategoryId) = 36),
    ReceivedOn            TEXT    NOT NULL CHECK (ReceivedOn IS date(ReceivedOn)),
    IdentifiedHow         TEXT    NOT NULL CONSTRAINT CK_RightsRequest_IdentifiedHow CHECK (IdentifiedHow IN ('notYet', 'originalId', 'legalRepresentative', 'other')),
    UnderSixteen          INTEGER NOT NULL CHECK (UnderSixteen IN (0, 1)),
    ExtensionUntil        TEXT    NULL CHECK (ExtensionUntil IS date(ExtensionUntil)),
    ExtensionReason       TEXT    NULL,
    ExtensionToldOn       TEXT    NULL CHECK (ExtensionToldOn IS date(ExtensionToldOn)),
    DecisionOutcome       TEXT    NULL CONSTRAINT CK_RightsRequest_DecisionOutcome CHECK (DecisionOutcome IN ('granted', 'partlyGranted', 'refused', 'withdrawn')),
    DecisionDecidedOn     TEXT    NULL CHECK (DecisionDecidedOn IS date(DecisionDecidedOn)),
    DecisionReason        TEXT    NULL,
    Version               INTEGER NOT NULL,
    Status                TEXT    NOT NULL CONSTRAINT CK_RightsRequest_Status CHECK (Status IN ('proposed', 'established', 'retired')),
    Provenance            TEXT    NOT NULL CONSTRAINT CK_RightsRequest_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source                TEXT    NULL,
    ChangedAt             TEXT    NOT NULL CHECK (length(ChangedAt) = 28),
    ChangedBy             TEXT    NOT NULL CHECK (length(ChangedBy) = 36),
    CONSTRAINT PK_RightsRequest PRIMARY KEY (Id),
    CONSTRAINT UQ_RightsRequest_Reference UNIQUE (Reference),
    CONSTRAINT FK_RightsRequest_DataSubjectCategoryId FOREIGN KEY (DataSubjectCategoryId) REFERENCES DataSubjectCategory (Id)
) STRICT;
CREATE INDEX IX_RightsRequest_DataSubjectCategoryId ON RightsRequest (DataSubjectCategoryId);

CREATE TABLE RightsRequestDataCategory (
    RightsRequestId TEXT    NOT NULL CHECK (length(RightsRequestId) = 36),
    Position        INTEGER NOT NULL,
    DataCategoryId  TEXT    NOT NULL CHECK (length(DataCategoryId) = 36),
    CONSTRAINT PK_RightsRequestDataCategory PRIMARY KEY (RightsRequestId, Position),
    CONSTRAINT FK_RightsRequestDataCategory_Owner FOREIGN KEY (RightsRequestId) REFERENCES RightsRequest (Id),
    CONSTRAINT FK_RightsRequestDataCategory_DataCategoryId FOREIGN KEY (DataCategoryId) REFERENCES DataCategory (Id)
) STRICT;
CREATE INDEX IX_RightsRequestDataCategory_DataCategoryId ON RightsRequestDataCategory (DataCategoryId);

-- Who was told of a rectification, erasure or restriction (art. 19 GDPR); without a day: still to be told.
CREATE TABLE RightsRequestNotifiedParty (
    RightsRequestId TEXT    NOT NULL CHECK (length(RightsRequestId) = 36),
    Position        INTEGER NOT NULL,
    PartyId         TEXT    NOT NULL CHECK (length(PartyId) = 36),
    NotifiedOn      TEXT    NULL CHECK (NotifiedOn IS date(NotifiedOn)),
    AgreementId     TEXT    NULL CHECK (length(AgreementId) = 36),
    CONSTRAINT PK_RightsRequestNotifiedParty PRIMARY KEY (RightsRequestId, Position),
    CONSTRAINT FK_RightsRequestNotifiedParty_Owner FOREIGN KEY (RightsRequestId) REFERENCES RightsRequest (Id),
    CONSTRAINT FK_RightsRequestNotifiedParty_PartyId FOREIGN KEY (PartyId) REFERENCES Party (Id),
    CONSTRAINT FK_RightsRequestNotifiedParty_AgreementId FOREIGN KEY (AgreementId) REFERENCES Agreement (Id)
) STRICT;
CREATE INDEX IX_RightsRequestNotifiedParty_PartyId ON RightsRequestNotifiedParty (PartyId);
CREATE INDEX IX_RightsRequestNotifiedParty_AgreementId ON RightsRequestNotifiedParty (AgreementId);

CREATE TABLE RightsRequestFactSource (
    RightsRequestId TEXT    NOT NULL CHECK (length(RightsRequestId) = 36),
    Position        INTEGER NOT NULL,
    Pointer         TEXT    NULL,
    Provenance      TEXT    NOT NULL CONSTRAINT CK_RightsRequestFactSource_Provenance CHECK (Provenance IN ('stated', 'proposed', 'entered', 'imported')),
    Source          TEXT    NULL,
    Remark          TEXT    NULL,
    CONSTRAINT PK_RightsRequestFactSource PRIMARY KEY (RightsRequestId, Position),
    CONSTRAINT FK_RightsRequestFactSource_Owner FOREIGN KEY (RightsRequestId) REFERENCES RightsRequest (Id)
) STRICT;
