import { choice, date, flag, group, lines, longText, openFlag, reference, references, statute, text, texts, when, type Shape } from '../shape';

const grounds = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const exceptions = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;

const onGround = (letter: string) => (line: { [key: string]: unknown }) => line['ground'] === letter;

/** The record of art. 30 GDPR, in the order of that article. */
export const activityShape: Shape = {
  collection: 'processing-activities',
  type: 'processingActivity',
  sections: [
    {
      title: 'activity.what',
      fields: [
        text('code', 'activity.code', { required: true }),
        text('name', 'activity.name', { required: true }),
        longText('description', 'activity.description'),
      ],
    },
    {
      title: 'activity.who',
      fields: [
        references('organisationIds', 'activity.organisationIds', 'organisations'),
        choice('capacity', 'activity.capacity', 'capacity', ['controller', 'jointController', 'processor'], { preset: 'controller' }),
        when((activity) => activity['capacity'] === 'processor', lines('onBehalfOf', 'activity.onBehalfOf', 'partyId', [
          reference('partyId', 'activity.party', 'parties'),
          text('name', 'activity.principalName'),
        ])),
      ],
    },
    {
      title: 'activity.why',
      fields: [
        reference('purposeId', 'activity.purposeId', 'purposes'),
        lines('grounds', 'activity.grounds', 'ground', [
          choice('ground', 'activity.ground', 'ground', grounds, { required: true }),
          when(onGround('B'), statute('statute', 'activity.groundStatute')),
          when(onGround('C'), longText('interest', 'activity.interest')),
          when(onGround('C'), group('balancing', 'activity.balancing', [
            choice('outcome', 'activity.balancingOutcome', 'balancing', ['notDone', 'positive', 'negative'], { preset: 'notDone' }),
            date('carriedOutOn', 'activity.carriedOutOn'),
            text('reference', 'activity.fileReference'),
          ], { open: true })),
          when(onGround('D'), longText('consentMethod', 'activity.consentMethod')),
          when(onGround('D'), longText('withdrawalMethod', 'activity.withdrawalMethod')),
          longText('explanation', 'activity.explanation'),
        ], { blocks: true }),
        statute('nationalIdStatute', 'activity.nationalIdStatute'),
        group('article9', 'activity.article9', [
          choice('exception', 'activity.exception', 'article9', exceptions),
          statute('statute', 'activity.groundStatute'),
          longText('explanation', 'activity.explanation'),
        ]),
        group('criminalBasis', 'activity.criminalBasis', [
          text('provision', 'activity.provision'),
          flag('coversDisclosure', 'activity.coversDisclosure'),
          text('reference', 'activity.fileReference'),
        ]),
      ],
    },
    {
      title: 'activity.whose',
      fields: [
        references('dataSubjectCategoryIds', 'activity.dataSubjectCategoryIds', 'data-subject-categories'),
        lines('data', 'activity.data', 'dataCategoryId', [
          reference('dataCategoryId', 'activity.dataCategory', 'data-categories', { required: true }),
          references('dataSubjectCategoryIds', 'activity.lineSubjects', 'data-subject-categories'),
          openFlag('fromDataSubject', 'activity.fromDataSubject'),
          text('sourceDescription', 'activity.sourceDescription'),
          openFlag('required', 'activity.required'),
          text('consequenceOfNotProviding', 'activity.consequenceOfNotProviding'),
          group('retention', 'activity.retention', [
            text('period', 'activity.period', { format: 'period' }),
            text('startEvent', 'activity.startEvent'),
            text('untilEvent', 'activity.untilEvent'),
            choice('afterwards', 'activity.afterwards', 'after', ['destroy', 'anonymise', 'archive']),
            text('basis', 'activity.retentionBasis'),
          ], { open: true }),
        ], { summary: ['retention'], always: ['retention'] }),
      ],
    },
    {
      title: 'activity.toWhom',
      fields: [
        lines('recipients', 'activity.recipients', 'partyId', [
          reference('partyId', 'activity.party', 'parties', { required: true }),
          choice('role', 'activity.role', 'recipientRole', ['processor', 'jointController', 'independentController', 'publicAuthority']),
          choice('relation', 'activity.relation', 'relation', ['worksForUs', 'exchange', 'statutory']),
          choice('ground', 'activity.lineGround', 'ground', grounds),
          references('dataCategoryIds', 'activity.lineData', 'data-categories'),
          choice('direction', 'activity.direction', 'direction', ['provide', 'receive', 'both'], { preset: 'provide' }),
          statute('statute', 'activity.lineStatute'),
        ], { summary: ['role', 'relation'], always: ['role', 'relation', 'dataCategoryIds'] }),
        texts('internalRecipients', 'activity.internalRecipients'),
      ],
    },
    {
      title: 'activity.security',
      fields: [texts('securityMeasures', 'activity.securityMeasures'), texts('systems', 'activity.systems')],
    },
    {
      title: 'activity.risk',
      fields: [
        openFlag('profiling', 'activity.profiling'),
        group('automatedDecisions', 'activity.automatedDecisions', [
          openFlag('used', 'activity.automatedUsed'),
          text('basis', 'activity.automatedBasis'),
          longText('logic', 'activity.logic'),
          longText('safeguards', 'activity.safeguards'),
        ]),
        group('warningList', 'activity.warningList', [
          openFlag('used', 'activity.warningUsed'),
          text('protocol', 'activity.protocol'),
          text('maximumTerm', 'activity.maximumTerm', { format: 'period' }),
        ]),
        group('dpia', 'activity.dpia', [
          choice('need', 'activity.dpiaNeed', 'dpiaNeed', ['notAssessed', 'notNeeded', 'needed'], { preset: 'notAssessed' }),
          longText('reason', 'activity.dpiaReason'),
          date('carriedOutOn', 'activity.carriedOutOn'),
          text('reference', 'activity.fileReference'),
        ], { open: true }),
      ],
    },
    {
      title: 'activity.rights',
      fields: [
        group('notice', 'activity.notice', [
          text('title', 'activity.noticeTitle'),
          text('url', 'activity.noticeUrl', { format: 'address' }),
          text('version', 'activity.noticeVersion'),
          date('publishedOn', 'activity.publishedOn'),
        ]),
        lines('rightsRestrictions', 'activity.rightsRestrictions', 'provision', [
          text('provision', 'activity.restrictionProvision'),
          reference('dataCategoryId', 'activity.dataCategory', 'data-categories'),
          longText('necessity', 'activity.necessity'),
          date('reviewOn', 'activity.reviewOn'),
        ], { blocks: true }),
      ],
    },
    {
      title: 'activity.keeping',
      fields: [reference('ownerId', 'activity.ownerId', 'people'), date('reviewOn', 'activity.reviewOn')],
    },
  ],
};
