import type { ReactNode } from 'react';
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
  sort?: string;
  onSort?: (column: string) => void;
}

/**
 * A dense table that folds into cards on a phone. The roles are spelled out because folding changes `display`,
 * which makes browsers drop a table's own roles.
 */
export function DataTable<Row>({ label, columns, rows, rowKey, sort, onSort }: DataTableProps<Row>) {
  const { t } = useTranslation();
  const order = (column: Column<Row>) =>
    !column.sort || !sort ? undefined : sort === column.sort ? 'ascending' as const : sort === `-${column.sort}` ? 'descending' as const : undefined;
  return (
    <div className="table-frame">
      <table className="data folds" role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.id} role="columnheader" scope="col" aria-sort={order(column)}>
                {column.sort && onSort ? (
                  <button type="button" onClick={() => onSort(column.sort!)} title={t('ui.sortBy', { label: column.label })}>
                    {column.label}
                    {order(column) && <Icon name={order(column) === 'ascending' ? 'up' : 'down'} />}
                  </button>
                ) : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
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
