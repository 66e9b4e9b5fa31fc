import { choice, date, flag, group, lines, longText, reference, references, text, type Shape } from '../shape';

/** A request of a data subject, by its case: no field is for a name or an address. */
export const rightsRequestShape: Shape = {
  collection: 'rights-requests',
  type: 'rightsRequest',
  sections: [
    {
      title: 'request.what',
      fields: [
        text('reference', 'request.reference', { required: true }),
        choice('invokedRight', 'request.invokedRight', 'dataSubjectRight', ['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection'], { required: true }),
        date('receivedOn', 'request.receivedOn', { required: true }),
        reference('dataSubjectCategoryId', 'request.dataSubjectCategoryId', 'data-subject-categories'),
        references('dataCategoryIds', 'request.dataCategoryIds', 'data-categories', { all: true }),
      ],
    },
    {
      title: 'request.who',
      fields: [
        choice('identifiedHow', 'request.identifiedHow', 'identification', ['notYet', 'originalId', 'legalRepresentative', 'other'], { preset: 'notYet' }),
        flag('underSixteen', 'request.underSixteen'),
      ],
    },
    {
      title: 'request.answer',
      fields: [
        group('extension', 'request.extension', [
          date('until', 'request.extendedUntil'),
          longText('reason', 'request.extensionReason'),
          date('toldOn', 'request.toldOn'),
        ]),
        group('decision', 'request.decision', [
          choice('outcome', 'request.outcome', 'requestOutcome', ['granted', 'partlyGranted', 'refused', 'withdrawn']),
          date('decidedOn', 'request.decidedOn'),
          longText('reason', 'request.decisionReason'),
        ], { open: true }),
        lines('notifiedParties', 'request.notifiedParties', 'partyId', [
          reference('partyId', 'request.partyId', 'parties', { required: true }),
          date('notifiedOn', 'request.notifiedOn'),
          reference('agreementId', 'request.agreementId', 'agreements'),
        ], { summary: ['notifiedOn'], always: ['notifiedOn'] }),
      ],
    },
  ],
};
