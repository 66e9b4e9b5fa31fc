import type { CoverageRow } from '../api/types';

/** Rows of one line that stand the same way, told as one: their data together. */
export interface JoinedRow extends Omit<CoverageRow, 'dataCategory'> {
  data: CoverageRow['dataCategory'][];
}

/** What must be the same for rows to be told as one; what is missing may name the data themselves, and is told of all. */
const keyOf = (row: CoverageRow) => JSON.stringify([row.activity.id, row.field, row.organisation.id, row.receiver.id, row.cover, row.since, row.until, row.agreements, row.upcoming, row.remedies.map(({ field, id, type }) => [field, id, type])]);

export function joined(rows: readonly CoverageRow[]): JoinedRow[] {
  const found = new Map<string, JoinedRow>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = found.get(key);
    if (!known) {
      found.set(key, { ...row, data: [row.dataCategory] });
      continue;
    }
    known.data.push(row.dataCategory);
    const said = new Set(known.remedies.map(({ message }) => message));
    known.remedies = [...known.remedies, ...row.remedies.filter(({ message }) => !said.has(message))];
  }
  return [...found.values()];
}
