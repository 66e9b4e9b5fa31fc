import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { useFilters } from '../../api/filters';
import { listState } from '../../api/list-state';
import { formatNumber } from '../../i18n/format';
import { ChangeList } from '../../record/change-list';
import { collectionOf, type RecordType } from '../../record/kinds';
import { RecordLink } from '../../record/record-link';
import { shapes } from '../../record/shapes';
import { placeWords } from '../../record/words';
import { DataTable, type Column } from '../../ui/data-table';
import { ListState } from '../../ui/list-state';
import { Pager } from '../../ui/pager';
import { ActionMark } from './action-mark';
import { actions, useImportRows, type ImportAction, type ImportedFile, type ImportRow } from './imports';
import { placeOf } from './place';
import { nameOf, useRowWords, type RowWords } from './row-words';

const pageSize = 50;

/** More fields than this open on request. */
const manyFields = 8;

/** What is looked at first: rows that do something, or cannot. */
const doing: ImportAction[] = ['error', 'change', 'create'];

interface RowsSectionProps {
  file: ImportedFile;
  counts: Record<ImportAction, number>;
}

/** The rows of the file and what importing each does; which of them stands in the address. */
export function RowsSection({ file, counts }: RowsSectionProps) {
  const { t } = useTranslation();
  const filters = useFilters();
  const chosen = actions.find((action) => action === filters.one('action'));
  const rows = useImportRows(file.id, chosen ? [chosen] : doing, filters.page, pageSize);
  const items = useMemo(() => (rows.data?.items ?? []).map((row, index) => ({ ...row, index })), [rows.data]);
  const words = useRowWords(file, items);
  const columns: Column<ImportRow & { index: number }>[] = [
    { id: 'record', label: t('import.record'), cell: (row) => <Named row={row} isKnown={words.isKnown(row)} /> },
    { id: 'action', label: t('import.does'), cell: ({ action }) => <ActionMark action={action} /> },
    { id: 'what', label: t('import.what'), cell: (row) => <What row={row} words={words} /> },
    { id: 'place', label: t('import.place'), cell: (row) => placeOf(row, t) },
  ];
  const tab = (action: ImportAction | undefined, name: string, count: number): ReactNode => (
    <Link key={name} to="." search={(old) => ({ ...old, action, page: undefined })} replace resetScroll={false} activeOptions={{ includeSearch: true }} aria-current={chosen === action ? 'page' : undefined}>
      {name} <span className="muted">{formatNumber(count)}</span>
    </Link>
  );
  return (
    <section className="stack import-rows" aria-labelledby="rows">
      <h2 id="rows">{t('import.rows')}</h2>
      <nav className="tabs no-print" aria-label={t('import.which')}>
        {tab(undefined, t('import.doing'), doing.reduce((sum, action) => sum + counts[action], 0))}
        {actions.map((action) => tab(action, t(`import.tab.${action}`), counts[action]))}
      </nav>
      <ListState {...listState(rows)} empty={t(chosen ? 'import.noSuchRows' : counts.same > 0 ? 'import.allSame' : 'import.noRows')}>
        <DataTable label={t('import.rows')} columns={columns} rows={items} rowKey={({ table, line, index }) => `${table} ${line} ${index}`} />
      </ListState>
      {rows.data && <Pager page={filters.page} pageSize={pageSize} total={rows.data.total} onPage={filters.turn} />}
    </section>
  );
}

function Named({ row, isKnown }: { row: ImportRow; isKnown: boolean }) {
  const { t } = useTranslation();
  if (!row.record) return <span className="muted">{t('import.noRecord')}</span>;
  const { recordType, id } = row.record;
  const name = nameOf(row) ?? t('import.nameless');
  return (
    <>
      <span className="muted small">{t(`words.recordType.${recordType}`)}</span>{' '}
      {isKnown ? <RecordLink type={recordType} id={id}>{name}</RecordLink> : name}
    </>
  );
}

function What({ row, words }: { row: ImportRow; words: RowWords }) {
  const { t } = useTranslation();
  const shape = row.record && (shapes as Partial<typeof shapes>)[row.record.recordType as RecordType];
  if (row.action === 'error') {
    return (
      <ul className="import-problems">
        {row.problems.map(({ column, detail, unknown }, index) => (
          <li key={index}>
            {column && <><strong>{shape && column.startsWith('/') ? placeWords(shape, column, {}, words.words).join(' › ') : column}</strong>: </>}
            {detail}{' '}
            {unknown && collectionOf[unknown.recordType as RecordType] && <a href="#names">{t('import.answerAbove')}</a>}
          </li>
        ))}
      </ul>
    );
  }
  if (!shape || row.changes.length === 0) return null;
  const list = <ChangeList shape={shape} changes={words.changesOf(row)} words={words.words} />;
  return row.action === 'change' && row.changes.length <= manyFields ? list : (
    <details>
      <summary>{t('import.fields', { count: row.changes.length })}</summary>
      {list}
    </details>
  );
}
