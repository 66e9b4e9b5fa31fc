import type { Agreement, Flows } from '../../api/types';

/** The days of an agreement as the API reckons them on the day that is read. */
export type Term = Pick<Flows['agreements'][number], 'from' | 'until' | 'renews' | 'noticeBy'>;

export type AgreementDayKind = 'signed' | 'from' | 'notice' | 'until' | 'renews' | 'terminated' | 'review';

export interface AgreementDay {
  day: string;
  kind: AgreementDayKind;
  /** Who signed. */
  name?: string;
}

/** What happened or will happen to an agreement, the first day first; on one day in the order in which it comes about. */
export function daysOf(agreement: Agreement, term: Term | undefined, nameOf: (collection: 'organisations' | 'parties', id: string) => string): AgreementDay[] {
  const signatures = [
    ...agreement.organisations.map((side) => ({ day: side.signedOn, kind: 'signed' as const, name: nameOf('organisations', side.organisationId) })),
    ...agreement.parties.map((side) => ({ day: side.signedOn, kind: 'signed' as const, name: nameOf('parties', side.partyId) })),
  ];
  const days: { day?: string | null; kind: AgreementDayKind; name?: string }[] = [
    ...signatures,
    { day: term?.from, kind: 'from' },
    { day: agreement.reviewOn, kind: 'review' },
    { day: term?.noticeBy, kind: 'notice' },
    { day: term?.until, kind: term?.renews ? 'renews' : 'until' },
    { day: agreement.terminatedOn, kind: 'terminated' },
  ];
  return days.filter((one): one is AgreementDay => !!one.day).sort((a, b) => a.day.localeCompare(b.day));
}

/** For each place, in ascending order, the first row in which it keeps its distance from the place before it. */
export function rowsOf(places: readonly number[], distance: number): number[] {
  const last: number[] = [];
  return places.map((place) => {
    const free = last.findIndex((taken) => place - taken >= distance);
    const row = free < 0 ? last.length : free;
    last[row] = place;
    return row;
  });
}
