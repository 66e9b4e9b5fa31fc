import type { Flow, Flows } from '../../api/types';
import { formatCountry } from '../../i18n/format';

/** One line of the picture: these data, for this purpose, to or from this party. */
export interface Strand {
  purposeId: string;
  /** Null: nobody recorded which data. */
  dataCategoryId: string | null;
  partyId: string;
  /** Carried by an agreement or a statute in every activity it stands for. */
  covered: boolean;
  outsideEea: boolean;
}

/** Lines of several activities with the same three ends are one line, dashed as soon as one of them is not covered. */
export function strandsOf(flows: readonly Flow[]): Strand[] {
  const strands = new Map<string, Strand>();
  for (const flow of flows) {
    const data = flow.data.length > 0 ? flow.data.map(({ dataCategoryId, cover }) => ({ dataCategoryId, covered: cover !== 'none' })) : [{ dataCategoryId: null, covered: false }];
    for (const { dataCategoryId, covered } of data) {
      const key = `${flow.purposeId} ${dataCategoryId} ${flow.partyId}`;
      const known = strands.get(key);
      strands.set(key, {
        purposeId: flow.purposeId, dataCategoryId, partyId: flow.partyId,
        covered: covered && (known?.covered ?? true),
        outsideEea: flow.outsideEea.length > 0 || (known?.outsideEea ?? false),
      });
    }
  }
  return [...strands.values()];
}

/** Where the data of a party end up outside the EEA: its own country, or that of whoever gets them through it, with the name. */
export function placesOutside(flows: readonly Flow[], partyId: string, noCountry: string): string[] {
  const receivers = flows.filter((flow) => flow.partyId === partyId).flatMap((flow) => flow.outsideEea);
  return [...new Set(receivers.map((receiver) => {
    const place = receiver.country ? formatCountry(receiver.country) : noCountry;
    return receiver.partyId === partyId ? place : `${place} (${receiver.name})`;
  }))];
}

export const hasGap = (flow: Flow) => flow.data.length === 0 || flow.data.some(({ cover }) => cover === 'none');

export type CellMark = 'missing' | 'covered' | 'statute' | 'unused';

export interface MatrixRow {
  purposeId: string;
  cells: Map<string, CellMark>;
}

/**
 * Purpose × data: what one agreement (or, without one, all together) carries, what goes without cover, what it names and
 * nobody uses. What lacks cover is shown first: a cell that is right for one party and wrong for another is wrong.
 */
export function matrixOf(flows: Flows, agreementId: string | undefined): MatrixRow[] {
  const rank: readonly CellMark[] = ['missing', 'covered', 'statute', 'unused'];
  const rows = new Map<string, Map<string, CellMark>>();
  const put = (purposeId: string, categoryId: string, mark: CellMark) => {
    const cells = rows.get(purposeId) ?? new Map<string, CellMark>();
    const known = cells.get(categoryId);
    if (!known || rank.indexOf(mark) < rank.indexOf(known)) cells.set(categoryId, mark);
    rows.set(purposeId, cells);
  };
  const agreements = flows.agreements.filter(({ id }) => !agreementId || id === agreementId);
  const parties = new Set(agreements.flatMap(({ partyIds }) => partyIds));
  for (const flow of flows.flows) {
    for (const { dataCategoryId, cover, agreementIds } of flow.data) {
      const carried = cover === 'agreement' && (!agreementId || agreementIds.includes(agreementId));
      if (carried) put(flow.purposeId, dataCategoryId, 'covered');
      else if (!agreementId || parties.has(flow.partyId)) {
        if (cover === 'none') put(flow.purposeId, dataCategoryId, 'missing');
        else if (cover === 'statute') put(flow.purposeId, dataCategoryId, 'statute');
      }
    }
  }
  for (const { scope } of agreements) {
    for (const line of scope) {
      for (const categoryId of line.dataCategoryIds) put(line.purposeId, categoryId, 'unused');
    }
  }
  return flows.purposes.filter(({ id }) => rows.has(id)).map(({ id }) => ({ purposeId: id, cells: rows.get(id)! }));
}
