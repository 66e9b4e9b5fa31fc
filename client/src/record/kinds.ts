import type { Collection } from '../api/register';

/** The API's name for a type of record, as in reasons, findings and the log. */
export const recordTypes = ['organisation', 'purpose', 'dataCategory', 'dataSubjectCategory', 'party', 'processingActivity', 'agreement', 'adequacyDecision', 'findingAcceptance', 'rightsRequest'] as const;
export type RecordType = (typeof recordTypes)[number];

/** The types that findings can be about. */
export const judgedTypes = recordTypes.filter((type) => type !== 'findingAcceptance');

export const collectionOf: Record<RecordType, Collection> = {
  organisation: 'organisations',
  purpose: 'purposes',
  dataCategory: 'data-categories',
  dataSubjectCategory: 'data-subject-categories',
  party: 'parties',
  processingActivity: 'processing-activities',
  agreement: 'agreements',
  adequacyDecision: 'adequacy-decisions',
  findingAcceptance: 'finding-acceptances',
  rightsRequest: 'rights-requests',
};

/** Where the page of a collection's records stands in the address. */
export const pageOf: Partial<Record<Collection, string>> = {
  organisations: '/organisations',
  purposes: '/purposes',
  'data-categories': '/data-categories',
  'data-subject-categories': '/data-subjects',
  parties: '/parties',
  'processing-activities': '/activities',
  agreements: '/agreements',
  'adequacy-decisions': '/adequacy-decisions',
  'rights-requests': '/requests',
};

/** Where a new record of this type is made. */
export function newAddress(type: string): string | undefined {
  const collection = collectionOf[type as RecordType] as Collection | undefined;
  const page = collection && pageOf[collection];
  return page && `${page}/new`;
}

/** The address of a record's page, or nothing when records of this type have none. */
export function recordAddress(type: string, id: string): string | undefined {
  const collection = collectionOf[type as RecordType] as Collection | undefined;
  const page = collection && pageOf[collection];
  return page && `${page}/${id}`;
}

/**
 * A field as the API points at it (`recipients/0/role`, `/recipients/0/role` or `recipients[0].role`) as a JSON pointer.
 */
export function asPointer(field: string | null | undefined): string | undefined {
  if (!field) return undefined;
  const path = field.replace(/\[(\w+)\]/g, '/$1').replace(/\./g, '/').replace(/^\/+/, '');
  return path ? `/${path}` : undefined;
}
