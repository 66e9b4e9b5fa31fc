import type { Strand } from './flows';

export interface Node {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Line {
  strand: Strand;
  path: string;
}

export interface Layout {
  height: number;
  purposes: Node[];
  categories: Node[];
  parties: Node[];
  lines: Line[];
}

export const pictureWidth = 1120;
/** The node of data nobody recorded. */
export const unknownData = '';

const columns = [{ x: 0, width: 260 }, { x: 450, width: 210 }, { x: 840, width: 280 }] as const;
const slot = 8;
const leastHeight = 36;
const gap = 8;

type End = (strand: Strand) => string;
const ends: readonly End[] = [(strand) => strand.purposeId, (strand) => strand.dataCategoryId ?? unknownData, (strand) => strand.partyId];

/**
 * Three columns with a line of its own for every strand. Purposes keep their order; data and parties are put near what
 * they hang on to, so that lines cross less. `top`: where the columns begin.
 */
export function layOut(strands: readonly Strand[], purposeOrder: readonly string[], top: number): Layout {
  const orders = [purposeOrder.filter((id) => strands.some((strand) => strand.purposeId === id))];
  orders.push(near(strands, ends[1]!, ends[0]!, orders[0]!));
  orders.push(near(strands, ends[2]!, ends[1]!, orders[1]!));
  const heights = orders.map((order, column) => order.map((id) => Math.max(leastHeight, strands.filter((strand) => ends[column]!(strand) === id).length * slot + 6)));
  const height = Math.max(...heights.map((column) => column.reduce((sum, one) => sum + one + gap, 0)), leastHeight);
  const nodes = orders.map((order, column) => stack(order, heights[column]!, column, top, height));
  const places = ends.map((end, column) => ports(strands, end, nodes, column));
  return {
    height: top + height,
    purposes: nodes[0]!, categories: nodes[1]!, parties: nodes[2]!,
    lines: strands.map((strand) => {
      const [from, within, to] = [0, 1, 2].map((column) => places[column]!.get(strand)!);
      return { strand, path: `${curve(right(0), from!, columns[1].x, within!)} ${curve(right(1), within!, columns[2].x, to!)}` };
    }),
  };
}

const right = (column: number) => columns[column]!.x + columns[column]!.width;

/** Ids of one column by the average place of what they are joined to in the column before. */
function near(strands: readonly Strand[], end: End, before: End, order: readonly string[]): string[] {
  const weight = (id: string) => {
    const joined = strands.filter((strand) => end(strand) === id).map((strand) => order.indexOf(before(strand)));
    return joined.reduce((sum, place) => sum + place, 0) / joined.length;
  };
  const weights = new Map([...new Set(strands.map(end))].map((id) => [id, weight(id)]));
  return [...weights.keys()].sort((a, b) => weights.get(a)! - weights.get(b)!);
}

/** Nodes below each other; a short column is spread over the height of the longest. */
function stack(order: readonly string[], heights: readonly number[], column: number, top: number, height: number): Node[] {
  const used = heights.reduce((sum, one) => sum + one, 0);
  const space = order.length > 1 ? (height - used) / order.length : (height - used) / 2;
  let y = order.length > 1 ? top : top + space;
  return order.map((id, index) => {
    const node = { id, x: columns[column]!.x, y, width: columns[column]!.width, height: heights[index]! };
    y += heights[index]! + Math.max(gap, space);
    return node;
  });
}

/** Where each strand meets its node: in the order of its other ends, so that strands do not cross at the node itself. */
function ports(strands: readonly Strand[], end: End, nodes: readonly Node[][], column: number): Map<Strand, number> {
  const other = column === 2 ? 1 : column + 1;
  const y = new Map(nodes[other]!.map((node) => [node.id, node.y]));
  const found = new Map<Strand, number>();
  for (const node of nodes[column]!) {
    const own = strands.filter((strand) => end(strand) === node.id).sort((a, b) => y.get(ends[other]!(a))! - y.get(ends[other]!(b))!);
    own.forEach((strand, index) => found.set(strand, node.y + node.height / 2 + (index - (own.length - 1) / 2) * slot));
  }
  return found;
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1} C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

/** Wide enough for the letters of a font that stands in for ours in the file. */
const letterWidth = 7.6;

/** As much of a text as fits on a line; the whole text stands in the table and in the title. */
export function fit(text: string, width: number): string {
  const most = Math.floor(width / letterWidth);
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
