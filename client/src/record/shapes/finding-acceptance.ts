import { choice, date, longText, number, text, type Shape } from '../shape';
import { judgedTypes } from '../kinds';

/** An accepted finding, in the log and between two days. It is made and withdrawn beside the finding, so it has no form. */
export const findingAcceptanceShape: Shape = {
  collection: 'finding-acceptances',
  type: 'findingAcceptance',
  sections: [{
    title: 'acceptance.what',
    fields: [
      text('code', 'acceptance.code', { required: true }),
      choice('recordType', 'acceptance.recordType', 'recordType', judgedTypes, { required: true }),
      text('recordId', 'acceptance.recordId', { required: true }),
      number('recordVersion', 'acceptance.recordVersion'),
      text('field', 'acceptance.field'),
      text('fingerprint', 'acceptance.fingerprint'),
      choice('severity', 'acceptance.severity', 'findingSeverity', ['breach', 'gap', 'attention']),
      longText('reason', 'acceptance.reason'),
      date('until', 'acceptance.until'),
    ],
  }],
};
