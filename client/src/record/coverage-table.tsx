import { Link } from '@tanstack/react-router';
import { useTranslation } from '../i18n/use-translation';
import { useAsOf } from '../api/as-of';
import { useMay } from '../api/session';
import type { CoverageRows } from '../api/types';
import { formatDay, formatList, formatNumber } from '../i18n/format';
import { DataTable, type Column } from '../ui/data-table';
import { Mark } from '../ui/mark';
import { joined, type JoinedRow } from './coverage-rows';
import { newAddress } from './kinds';
import { RecordLink } from './record-link';

const named = ({ code, name }: { code?: string | null; name: string }) => (code ? `${code} ${name}` : name);

/** The columns that tables of coverage share; `told`: what else there is to say of these rows; `draftId`: of a draft that has no page to open. */
export function useCoverageColumns(told: readonly ('cover' | 'days' | 'todo')[], draftId?: string): Column<JoinedRow>[] {
  const { t } = useTranslation();
  return [
    {
      id: 'activity', label: t('words.recordType.processingActivity'), cell: (row) => (
        <>
          <RecordLink type="processingActivity" id={row.activity.id}>{named(row.activity)}</RecordLink>
          <p className="small muted">{named(row.purpose)} · {row.organisation.name}</p>
        </>
      ),
    },
    {
      id: 'who', label: t('coverage.who'), cell: (row) => (
        <>
          <RecordLink type="party" id={row.receiver.id}>{row.receiver.name}</RecordLink>
          <p className="small muted">
            {row.receiver.id !== row.party.id && <>{t('coverage.via', { partnership: row.party.name })} · </>}
            {t(`words.direction.${row.direction}`)}
          </p>
        </>
      ),
    },
    { id: 'data', label: t('coverage.data'), cell: (row) => formatList(row.data.map(({ name }) => name)) },
    ...(told.includes('cover') ? [{ id: 'cover', label: t('coverage.cover'), cell: (row: JoinedRow) => <Cover row={row} /> }] : []),
    ...(told.includes('days') ? [
      { id: 'since', label: t('coverage.since'), cell: (row: JoinedRow) => <Since row={row} /> },
      { id: 'until', label: t('coverage.until'), sort: 'until', cell: (row: JoinedRow) => <Until row={row} /> },
    ] : []),
    ...(told.includes('todo') ? [{ id: 'todo', label: t('coverage.todo'), cell: (row: JoinedRow) => <Todo row={row} draftId={draftId} /> }] : []),
  ];
}

function Cover({ row }: { row: JoinedRow }) {
  const { t } = useTranslation();
  return (
    <>
      <Mark tone={row.cover === 'none' ? 'refused' : 'allowed'}>{t(`coverage.${row.cover}`)}</Mark>
      {row.agreements.map(({ id, code }) => <p key={id} className="small"><RecordLink type="agreement" id={id}>{code}</RecordLink></p>)}
    </>
  );
}

function Since({ row }: { row: JoinedRow }) {
  const { t } = useTranslation();
  if (row.since) return <time dateTime={row.since}>{formatDay(row.since)}</time>;
  return <span className="muted small">{t(row.cover === 'statute' ? 'coverage.noDays' : 'coverage.never')}</span>;
}

function Until({ row }: { row: JoinedRow }) {
  const { t } = useTranslation();
  if (row.until) {
    return (
      <>
        <time dateTime={row.until}>{formatDay(row.until)}</time>
        {row.upcoming.length > 0 && <p className="small">{t('coverage.then', { agreements: formatList(row.upcoming.map(({ code, name }) => code ?? name)) })}</p>}
      </>
    );
  }
  return <span className="muted small">{t(row.cover === 'statute' ? 'coverage.noDays' : row.cover === 'none' ? 'coverage.noGapEnd' : 'coverage.noEnd')}</span>;
}

/** Each opens the very field, or a new record where one is missing, for who may edit. */
function Todo({ row, draftId }: { row: JoinedRow; draftId?: string }) {
  const { t } = useTranslation();
  const { edit } = useMay();
  const asOf = useAsOf();
  return (
    <ul className="stack tight small">
      {row.remedies.map(({ message, type, id, field }) => (
        <li key={message}>
          {message}
          {edit && !asOf && !id && newAddress(type) && <span className="no-print"> <Link to={newAddress(type) as string}>{t('check.openNew')}</Link></span>}
          {edit && !asOf && id && id !== draftId && <span className="no-print"> <RecordLink type={type} id={id} field={field} edits>{t('findings.open')}</RecordLink></span>}
        </li>
      ))}
    </ul>
  );
}

/** The first rows of a kind under their own head, the data of one line together; nothing when there are none. */
export function CoverageSection({ label, rows, told, draftId }: { label: string; rows: CoverageRows; told: readonly ('cover' | 'days' | 'todo')[]; draftId?: string }) {
  const { t } = useTranslation();
  const columns = useCoverageColumns(told, draftId).map((column) => ({ ...column, sort: undefined }));
  if (rows.total === 0) return null;
  const lines = joined(rows.items);
  return (
    <section className="stack tight" aria-label={label}>
      <h3>{label}</h3>
      <DataTable label={label} columns={columns} rows={lines} rowKey={(row) => String(lines.indexOf(row))} />
      {rows.total > rows.items.length && <p className="muted small">{t('coverage.more', { shown: formatNumber(rows.items.length), total: formatNumber(rows.total) })}</p>}
    </section>
  );
}
