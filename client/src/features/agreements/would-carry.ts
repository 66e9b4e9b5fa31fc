import type { Flow, Flows } from '../../api/types';

export interface Would {
  flow: Flow;
  /** Named in the scope for this purpose and direction, and carried by nothing. */
  dataCategoryIds: string[];
}

/**
 * The flows between this agreement's parties and us that its scope names and nothing carries. Only categories the scope
 * names by themselves: whether a parent stands for them is the check's to say.
 */
export function wouldCarry(flows: Flows, agreementId: string): Would[] {
  const agreement = flows.agreements.find(({ id }) => id === agreementId);
  if (!agreement) return [];
  return flows.flows
    .filter((flow) => agreement.partyIds.includes(flow.partyId))
    .map((flow) => {
      const lines = agreement.scope.filter((line) => line.purposeId === flow.purposeId && (line.direction === 'both' || line.direction === flow.direction));
      return {
        flow,
        dataCategoryIds: flow.data
          .filter((data) => data.cover === 'none' && lines.some((line) => line.dataCategoryIds.includes(data.dataCategoryId)))
          .map((data) => data.dataCategoryId),
      };
    })
    .filter((would) => would.dataCategoryIds.length > 0);
}
