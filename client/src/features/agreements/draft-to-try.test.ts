import { describe, expect, it } from 'vitest';
import { draftToTry } from './draft-to-try';

const draft = { reference: 'VO-1', title: 'Schoonmaak', kind: 'processorAgreement', organisations: [{ organisationId: 'we' }], parties: [{ partyId: 'they' }] };

describe('A draft to try', () => {
  it('is nothing while its kind or one of its sides is not chosen', () => {
    expect(draftToTry({ ...draft, kind: undefined })).toBeUndefined();
    expect(draftToTry({ ...draft, organisations: [{}] })).toBeUndefined();
    expect(draftToTry({ ...draft, parties: [] })).toBeUndefined();
  });

  it('leaves out lines that say nothing yet', () => {
    expect(draftToTry({ ...draft, parties: [{ partyId: 'they' }, {}], scope: [{ dataCategoryIds: ['name'] }, { purposeId: 'P01' }] }))
      .toMatchObject({ parties: [{ partyId: 'they' }], scope: [{ purposeId: 'P01' }] });
  });

  it('is the same whatever it is called', () => {
    expect(draftToTry({ ...draft, reference: undefined, title: 'Anders' })).toEqual(draftToTry(draft));
  });
});
