/** Items in groups of neighbours with the same key, in their order. */
export function consecutive<Item>(items: readonly Item[], key: (item: Item) => string): Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && key(last[0]!) === key(item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
