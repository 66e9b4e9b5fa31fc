import { choice, date, flag, longText, reference, text, type Shape } from '../shape';

export const organisationShape: Shape = {
  collection: 'organisations',
  type: 'organisation',
  sections: [
    {
      title: 'organisation.what',
      fields: [
        text('name', 'organisation.name', { required: true }),
        text('legalForm', 'organisation.legalForm'),
        text('chamberOfCommerceNumber', 'organisation.chamberOfCommerceNumber'),
        longText('address', 'organisation.address'),
        flag('isPublicBody', 'organisation.isPublicBody'),
        reference('parentId', 'organisation.parentId', 'organisations'),
      ],
    },
    {
      title: 'organisation.contact',
      fields: [
        reference('contactPersonId', 'organisation.contactPersonId', 'people'),
        reference('dataProtectionOfficerId', 'organisation.dataProtectionOfficerId', 'people'),
        reference('representativeId', 'organisation.representativeId', 'people'),
      ],
    },
  ],
};

export const purposeShape: Shape = {
  collection: 'purposes',
  type: 'purpose',
  sections: [{
    title: 'purpose.what',
    fields: [
      text('code', 'purpose.code', { required: true }),
      text('name', 'purpose.name', { required: true }),
      text('nameEn', 'vocabulary.nameEn'),
      longText('description', 'purpose.description'),
      text('policyReference', 'purpose.policyReference'),
    ],
  }],
};

export const dataCategoryShape: Shape = {
  collection: 'data-categories',
  type: 'dataCategory',
  sections: [{
    title: 'vocabulary.what',
    fields: [
      text('code', 'vocabulary.code', { required: true }),
      text('name', 'vocabulary.name', { required: true }),
      text('nameEn', 'vocabulary.nameEn'),
      reference('parentId', 'vocabulary.parentId', 'data-categories'),
      choice('sensitivity', 'vocabulary.sensitivity', 'sensitivity', ['ordinary', 'nationalId', 'special', 'criminal'], { preset: 'ordinary' }),
      choice('disclosure', 'vocabulary.disclosure', 'disclosure', ['free', 'authorityOrProcessor'], { preset: 'free' }),
      flag('vulnerable', 'vocabulary.vulnerable'),
      flag('policySpecial', 'vocabulary.policySpecial'),
      text('dpvTerm', 'vocabulary.dpvTerm'),
    ],
  }],
};

export const dataSubjectCategoryShape: Shape = {
  collection: 'data-subject-categories',
  type: 'dataSubjectCategory',
  sections: [{
    title: 'vocabulary.what',
    fields: [
      text('code', 'vocabulary.code', { required: true }),
      text('name', 'vocabulary.name', { required: true }),
      text('nameEn', 'vocabulary.nameEn'),
      flag('vulnerable', 'vocabulary.vulnerable'),
    ],
  }],
};

export const adequacyDecisionShape: Shape = {
  collection: 'adequacy-decisions',
  type: 'adequacyDecision',
  sections: [{
    title: 'adequacy.what',
    fields: [
      text('country', 'adequacy.country', { required: true, format: 'country' }),
      date('decidedOn', 'adequacy.decidedOn'),
      date('validUntil', 'adequacy.validUntil', { notBefore: 'decidedOn' }),
      choice('scope', 'adequacy.scope', 'adequacyScope', ['all', 'certifiedOnly', 'commercialOnly'], { preset: 'certifiedOnly' }),
    ],
  }],
};
