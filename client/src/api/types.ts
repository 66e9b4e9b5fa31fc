import type { components } from './schema';

type Schemas = components['schemas'];

/**
 * A body as the API answers it. The document describes one body for reading and writing, where a client may leave out
 * what has a default; an answer has every field except those that can be absent (null).
 */
export type Served<T> = T extends readonly (infer Item)[] ? Served<Item>[]
  : T extends object ? { [Key in keyof T as Absentable<T[Key]> extends true ? never : Key]-?: Served<Exclude<T[Key], undefined>> }
    & { [Key in keyof T as Absentable<T[Key]> extends true ? Key : never]?: Served<T[Key]> }
  : T;

type Absentable<T> = null extends T ? true : false;

export type Organisation = Served<Schemas['Organisation']>;
export type Purpose = Served<Schemas['Purpose']>;
export type DataCategory = Served<Schemas['DataCategory']>;
export type DataSubjectCategory = Served<Schemas['DataSubjectCategory']>;
export type Party = Served<Schemas['Party']>;
export type Activity = Served<Schemas['ProcessingActivity']>;
export type Agreement = Served<Schemas['Agreement']>;
export type Person = Served<Schemas['Person']>;

export type RecordStatus = Schemas['RecordStatus'];
export type Provenance = Schemas['Provenance'];
export type FactSource = Served<Schemas['FactSource']>;

/** What every record of the register carries. */
export type RegisterRecord = Pick<Agreement, 'id' | 'version' | 'status' | 'provenance' | 'source' | 'factSources' | 'changedAt' | 'changedBy'>;

export type Revision = Served<Schemas['Revision']>;
export type RecordRevision = Served<Schemas['RecordRevision']>;
export type Change = Schemas['FieldChange'];
export type Verification = Schemas['VerificationResult'];

export type Session = Served<Schemas['Session']>;
export type Role = Schemas['Role'];
export type User = Served<Schemas['User']>;
export type NewUser = Schemas['CreateUser'];
export type UserChange = Schemas['ChangeUser'];
export type Token = Served<Schemas['AccessToken']>;
export type NewToken = Schemas['CreateAccessToken'];
