/** Rows of which the same is said, together: ten times the same sentence is read by nobody. In the order of the first of each. */
export function together<Row>(rows: readonly Row[], said: (row: Row) => string): Row[][] {
  const same = new Map<string, Row[]>();
  for (const row of rows) {
    const key = said(row);
    same.set(key, [...(same.get(key) ?? []), row]);
  }
  return [...same.values()];
}
