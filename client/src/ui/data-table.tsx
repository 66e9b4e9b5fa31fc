import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { Icon } from './icons';

export interface Column<Row> {
  id: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** The API's name to sort by; absent = not sortable. */
  sort?: string;
}

interface DataTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The API's names it is sorted by, comma-separated, the first deciding first; - before a name sorts down. */
  sort?: string;
  /** `added`: besides the columns that sort already. */
  onSort?: (column: string, added: boolean) => void;
}

/** Up and down go from row to row, Home and End to the first and the last: the link a row begins with opens it. */
function walkRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !(event.target instanceof HTMLAnchorElement)) return;
  const rows = [...event.currentTarget.children].filter((row) => row.querySelector('a[href]'));
  const at = rows.findIndex((row) => row.contains(event.target as Node));
  const to: Record<string, number> = { ArrowDown: Math.min(at + 1, rows.length - 1), ArrowUp: Math.max(at - 1, 0), Home: 0, End: rows.length - 1 };
  if (!(event.key in to)) return;
  event.preventDefault();
  rows[to[event.key]!]!.querySelector<HTMLElement>('a[href]')!.focus();
}

/**
 * A dense table that folds into cards on a phone. The roles are spelled out because folding changes `display`,
 * which makes browsers drop a table's own roles.
 */
export function DataTable<Row>({ label, columns, rows, rowKey, sort, onSort }: DataTableProps<Row>) {
  const { t } = useTranslation();
  const sorts = sort?.split(',') ?? [];
  const placeOf = (column: Column<Row>) => sorts.findIndex((part) => part === column.sort || part === `-${column.sort}`);
  const order = (column: Column<Row>) =>
    !column.sort || placeOf(column) < 0 ? undefined : sorts.includes(column.sort) ? 'ascending' as const : 'descending' as const;
  return (
    <div className="table-frame">
      <table className="data folds" role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.id} role="columnheader" scope="col" aria-sort={order(column)}>
                {column.sort && onSort ? (
                  <button type="button" onClick={(event) => onSort(column.sort!, event.shiftKey)} title={t('ui.sortBy', { label: column.label })}>
                    {column.label}
                    {order(column) && <Icon name={order(column) === 'ascending' ? 'up' : 'down'} />}
                    {order(column) && sorts.length > 1 && <span className="muted">{placeOf(column) + 1}</span>}
                  </button>
                ) : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" onKeyDown={walkRows}>
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => <td key={column.id} role="cell" data-label={column.label}>{column.cell(row)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
