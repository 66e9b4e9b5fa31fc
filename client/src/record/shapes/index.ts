import type { Shape } from '../shape';
import type { RecordType } from '../kinds';
import { activityShape } from './activity';
import { agreementShape } from './agreement';
import { findingAcceptanceShape } from './finding-acceptance';
import { partyShape } from './party';
import { rightsRequestShape } from './rights-request';
import { adequacyDecisionShape, dataCategoryShape, dataSubjectCategoryShape, organisationShape, purposeShape } from './vocabulary';

export const shapes: Record<RecordType, Shape> = {
  organisation: organisationShape,
  purpose: purposeShape,
  dataCategory: dataCategoryShape,
  dataSubjectCategory: dataSubjectCategoryShape,
  party: partyShape,
  processingActivity: activityShape,
  agreement: agreementShape,
  adequacyDecision: adequacyDecisionShape,
  findingAcceptance: findingAcceptanceShape,
  rightsRequest: rightsRequestShape,
};
