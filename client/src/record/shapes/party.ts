import { choice, date, group, reference, references, text, texts, type Shape } from '../shape';

export const partyKinds = ['organisation', 'partnership', 'group'] as const;

export const partyShape: Shape = {
  collection: 'parties',
  type: 'party',
  sections: [
    {
      title: 'party.what',
      fields: [
        text('name', 'party.name', { required: true }),
        choice('kind', 'party.kind', 'partyKind', partyKinds, { required: true }),
        references('memberPartyIds', 'party.memberPartyIds', 'parties'),
        texts('aliases', 'party.aliases'),
        text('chamberOfCommerceNumber', 'party.chamberOfCommerceNumber'),
        text('website', 'party.website', { format: 'address' }),
      ],
    },
    {
      title: 'party.where',
      fields: [
        text('country', 'party.country', { format: 'country' }),
        group('adequacyCertificate', 'party.adequacyCertificate', [
          choice('scheme', 'party.scheme', 'adequacyScheme', ['dataPrivacyFramework', 'canadaCommercial']),
          text('reference', 'party.certificateReference'),
          date('checkedOn', 'party.checkedOn'),
        ]),
      ],
    },
    {
      title: 'party.contact',
      fields: [
        reference('contactPersonId', 'party.contactPersonId', 'people'),
        reference('dataProtectionContactId', 'party.dataProtectionContactId', 'people'),
      ],
    },
  ],
};
