import type { components } from './schema';

type Schemas = components['schemas'];

/**
 * A body as the API answers it. The document describes one body for reading and writing, where a client may leave out
 * what has a default; an answer has every field except those that can be absent (null).
 */
export type Served<T> = T extends readonly (infer Item)[] ? Served<Item>[]
  : T extends object ? { [Key in keyof T as null extends T[Key] ? never : Key]-?: Served<Exclude<T[Key], undefined>> }
    & { [Key in keyof T as null extends T[Key] ? Key : never]?: Served<T[Key]> }
  : T;

export type Purpose = Served<Schemas['Purpose']>;
export type Party = Served<Schemas['Party']>;
export type Activity = Served<Schemas['ProcessingActivity']>;
export type Agreement = Served<Schemas['Agreement']>;
export type RightsRequest = Served<Schemas['RightsRequest']>;

export type Person = Served<Schemas['Person']>;
export type LegalGround = Served<Schemas['LegalGround']>;

export type Flows = Served<Schemas['Flows']>;
export type Flow = Flows['flows'][number];

export type Coverage = Served<Schemas['Coverage']>;
export type CoverageRow = Coverage['items'][number];
export type CoverageRows = Served<Schemas['CoverageRows']>;
export type AgreementEffect = Served<Schemas['AgreementEffect']>;

export type Comparison = Omit<Served<Schemas['Comparison']>, 'items'> & { items: ComparedRecord[] };
export type ComparedRecord = Omit<Served<Schemas['ComparedRecord']>, 'changes' | 'record'> & { changes: Change[]; record?: unknown };

export type RecordStatus = Schemas['RecordStatus'];
export type FactSource = Served<Schemas['FactSource']>;

/** What every record of the register carries. */
export type RegisterRecord = Pick<Agreement, 'id' | 'version' | 'status' | 'provenance' | 'source' | 'factSources' | 'changedAt' | 'changedBy'>;

export type Revision = Served<Schemas['Revision']>;
export type RecordRevision = Served<Schemas['RecordRevision']>;

/** One field's value before and after; absent = it was not there. */
export interface Change {
  pointer: string;
  before?: unknown;
  after?: unknown;
}

/** What needs attention on a day, apart from the findings. */
export type Attention = Served<Schemas['Attention']>;

export type Finding = Served<Schemas['Finding']>;
export type FindingSeverity = Schemas['FindingSeverity'];
export type FindingsTrend = Served<Schemas['FindingsTrend']>;

export type AccessOverview = Served<Schemas['AccessOverview']>;
export type AccessActivity = AccessOverview['activities'][number];
export type NotificationList = Served<Schemas['NotificationList']>;
export type NotificationParty = NotificationList['parties'][number];
export type PrivacyStatement = Served<Schemas['PrivacyStatement']>;
export type MissingFact = AccessOverview['missing'][number];

export type Session = Served<Schemas['Session']>;
export type Role = Schemas['Role'];
export type User = Served<Schemas['User']>;
export type Token = Served<Schemas['AccessToken']>;

export type SharingCheck = Served<Schemas['SharingCheck']>;

/** A check that was recorded: only a preview has no id. */
export type RecordedCheck = SharingCheck & { id: string };

export type SharingQuestion = Schemas['SharingCheckBody'];
