import { choice, date, flag, group, lines, longText, number, points, reference, references, text, when, type Shape } from '../shape';

export const article28Points = ['subjectMatter', 'natureAndPurpose', 'dataAndSubjects', 'instructions', 'confidentiality', 'security',
  'subProcessors', 'rightsAssistance', 'complianceAssistance', 'deletionOrReturn', 'audits'] as const;

export const article26Points = ['responsibilities', 'rightsHandling', 'contactPoint', 'essencePublished'] as const;

export const agreementKinds = ['processorAgreement', 'jointControllerArrangement', 'covenant', 'dataTransferAgreement'] as const;

export const agreementShape: Shape = {
  collection: 'agreements',
  type: 'agreement',
  sections: [
    {
      title: 'agreement.what',
      fields: [
        text('reference', 'agreement.reference', { required: true }),
        text('title', 'agreement.title', { required: true }),
        choice('kind', 'agreement.kind', 'agreementKind', agreementKinds, { required: true }),
      ],
    },
    {
      title: 'agreement.who',
      fields: [
        lines('organisations', 'agreement.organisations', 'organisationId', [
          reference('organisationId', 'agreement.organisation', 'organisations', { required: true }),
          date('signedOn', 'agreement.signedOn'),
          reference('signedById', 'agreement.signedById', 'people'),
        ], { summary: ['signedOn'], always: ['signedOn'] }),
        lines('parties', 'agreement.parties', 'partyId', [
          reference('partyId', 'agreement.party', 'parties', { required: true }),
          date('signedOn', 'agreement.signedOn'),
          reference('signedById', 'agreement.signedById', 'people'),
        ], { summary: ['signedOn'], always: ['signedOn'] }),
      ],
    },
    {
      title: 'agreement.scopeTitle',
      fields: [
        lines('scope', 'agreement.scope', 'purposeId', [
          reference('purposeId', 'agreement.purpose', 'purposes', { required: true }),
          references('dataCategoryIds', 'agreement.scopeData', 'data-categories'),
          references('dataSubjectCategoryIds', 'agreement.scopeSubjects', 'data-subject-categories'),
          choice('direction', 'agreement.direction', 'direction', ['provide', 'receive', 'both'], { preset: 'provide' }),
        ], { summary: ['dataCategoryIds'], always: ['dataCategoryIds'], grid: 'dataCategoryIds' }),
        longText('handling', 'agreement.handling'),
      ],
    },
    {
      title: 'agreement.term',
      fields: [
        date('effectiveFrom', 'agreement.effectiveFrom'),
        date('effectiveUntil', 'agreement.effectiveUntil', { notBefore: 'effectiveFrom' }),
        choice('renewal', 'agreement.renewal', 'renewal', ['none', 'tacit'], { preset: 'none' }),
        text('renewalPeriod', 'agreement.renewalPeriod', { format: 'period' }),
        number('noticePeriodDays', 'agreement.noticePeriodDays'),
        date('terminatedOn', 'agreement.terminatedOn', { notBefore: 'effectiveFrom' }),
        reference('successorId', 'agreement.successorId', 'agreements'),
      ],
    },
    {
      title: 'agreement.contents',
      fields: [
        group('document', 'agreement.document', [
          text('title', 'agreement.documentTitle'),
          text('url', 'agreement.documentUrl', { format: 'address' }),
          text('sha256', 'agreement.sha256', { format: 'sha256' }),
        ], { open: true, file: true }),
        when((agreement) => agreement['kind'] === 'processorAgreement', points('article28', 'agreement.article28', 'article28', article28Points)),
        when((agreement) => agreement['kind'] === 'jointControllerArrangement' || agreement['kind'] === 'covenant',
          points('article26', 'agreement.article26', 'article26', article26Points)),
      ],
    },
    {
      title: 'agreement.onward',
      fields: [
        lines('subProcessors', 'agreement.subProcessors', 'partyId', [
          reference('partyId', 'agreement.party', 'parties', { required: true }),
          flag('authorised', 'agreement.authorised'),
        ], { summary: ['authorised'] }),
        lines('transferSafeguards', 'agreement.transferSafeguards', 'country', [
          text('country', 'agreement.country', { format: 'country', required: true }),
          choice('mechanism', 'agreement.mechanism', 'mechanism',
            ['standardContractualClauses', 'bindingCorporateRules', 'codeOfConduct', 'certification', 'derogation'], { required: true }),
          text('reference', 'agreement.safeguardReference'),
          longText('transferAssessment', 'agreement.transferAssessment'),
        ], { summary: ['mechanism'] }),
      ],
    },
    {
      title: 'agreement.keeping',
      fields: [reference('ownerId', 'agreement.ownerId', 'people'), date('reviewOn', 'agreement.reviewOn')],
    },
  ],
};
