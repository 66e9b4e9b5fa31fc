import './log.css';
import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import { useAsOf } from '../../api/as-of';
import type { Undone } from '../../api/change-sets';
import { answer, api } from '../../api/client';
import { useFilters } from '../../api/filters';
import { day, toggled } from '../../api/url-state';
import { listState } from '../../api/list-state';
import { isProblem } from '../../api/problem';
import { useList } from '../../api/register';
import { useMay } from '../../api/session';
import type { Revision } from '../../api/types';
import { formatInstant, formatNumber } from '../../i18n/format';
import { recordTypes } from '../../record/kinds';
import { RecordLink } from '../../record/record-link';
import { spokenLabel } from '../../record/spoken-label';
import { UndoDialog } from '../../record/undo-dialog';
import { UndoneNotice } from '../../record/undone-notice';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { DataTable, type Column } from '../../ui/data-table';
import { ListState } from '../../ui/list-state';
import { Notice } from '../../ui/notice';
import { Pager } from '../../ui/pager';
import { Failed } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { linesOf, type Line } from './change-sets';

const pageSize = 200;
const actions = ['created', 'changed', 'established', 'retired', 'deleted'] as const;

/** The register's log: every accepted change, and the proof that nobody altered it. */
export function LogPage() {
  const { t } = useTranslation();
  const filters = useFilters();
  const [from, until] = [day(filters.one('from')), day(filters.one('until'))];
  const changeSetId = filters.one('changeSetId');
  const log = useList<Revision>('revisions', { recordType: filters.one('recordType'), action: filters.one('action'), changeSetId, from, until, page: filters.page, pageSize });
  const mayUndo = useMay().edit && !useAsOf();
  const [opened, setOpened] = useState<readonly string[]>([]);
  const [undoing, setUndoing] = useState<string>();
  const [undone, setUndone] = useState<Undone>();
  const first = (line: Line) => line.row ?? line.set[0]!;
  const columns: Column<Line>[] = [
    { id: 'revision', label: t('pages.log.revision'), cell: ({ row, set }) => (row ? formatNumber(row.revision) : `${formatNumber(set.at(-1)!.revision)}–${formatNumber(set[0]!.revision)}`) },
    { id: 'at', label: t('pages.log.at'), cell: (line) => formatInstant(first(line).at) },
    { id: 'what', label: t('pages.log.what'), cell: ({ row, set, ...line }) => (row ? (
      <>
        {t(`words.recordType.${row.recordType}`)}{' '}
        <RecordLink type={row.recordType} id={row.recordId}>{spokenLabel(row.recordType, row.label, row.recordId)}</RecordLink>{' '}{t(`words.action.${row.action}`)}
      </>
    ) : (
      <Button compact icon={'isOpen' in line && line.isOpen ? 'down' : 'right'} aria-expanded={'isOpen' in line && line.isOpen} onPress={() => setOpened(toggled(opened, set[0]!.changeSetId))}>
        {t('pages.log.set', { count: set.length })}
      </Button>
    )) },
    { id: 'by', label: t('pages.log.by'), cell: (line) => first(line).by?.name ?? '' },
    { id: 'reason', label: t('record.reason'), cell: (line) => first(line).reason ?? null },
    { id: 'hash', label: t('pages.log.hash'), cell: ({ row }) => row && <code title={row.hash}>{row.hash.slice(0, 12)}</code> },
    ...(mayUndo ? [{ id: 'undo', label: t('pages.log.back'), cell: (line: Line) => line.undoes && (
      <span className="log-undo"><Button compact aria-label={t('pages.log.undo', { revision: formatNumber(first(line).revision) })} onPress={() => setUndoing(line.undoes)}>{t('record.undo.title')}</Button></span>
    ) }] : []),
  ];
  return (
    <div className="stack wide">
      <header className="page-head">
        <div className="spread">
          <h1>{t('frame.nav.history')}</h1>
          <Link to="/history/compare" className="button">{t('pages.compare.open')}</Link>
        </div>
        <p className="muted prose">{t('pages.log.intro')}</p>
      </header>
      <Verify />
      {undone && <UndoneNotice key={undone.changeSetId} undone={undone} />}
      <search className="filters">
        <Choice label={t('pages.log.type')} none={t('ui.all')} value={filters.one('recordType') ?? null} onChange={(recordType) => filters.set({ recordType: recordType ?? undefined })}
          options={recordTypes.map((id) => ({ id, name: t(`words.recordType.${id}`) }))} />
        <Choice label={t('pages.log.action')} none={t('ui.all')} value={filters.one('action') ?? null} onChange={(action) => filters.set({ action: action ?? undefined })}
          options={actions.map((id) => ({ id, name: t(`words.action.${id}`) }))} />
        <TextField label={t('pages.log.from')} type="date" value={from ?? ''} onChange={(typed) => filters.set({ from: day(typed) })} />
        <TextField label={t('pages.log.until')} type="date" value={until ?? ''} onChange={(typed) => filters.set({ until: day(typed) })} />
      </search>
      {changeSetId && (
        <p className="row"><span>{t('pages.log.oneSet')}</span><Button compact onPress={() => filters.set({ changeSetId: undefined })}>{t('pages.log.allSets')}</Button></p>
      )}
      <ListState {...listState(log)} empty={t('pages.log.none')}>
        <DataTable label={t('frame.nav.history')} columns={columns} rows={linesOf(log.data?.items ?? [], new Set(opened))} rowKey={(line) => (line.row ? String(line.row.revision) : `set ${line.set[0]!.changeSetId}`)} />
      </ListState>
      {log.data && <Pager page={filters.page} pageSize={pageSize} total={log.data.total} onPage={filters.turn} />}
      {undoing && <UndoDialog changeSetId={undoing} onClose={() => setUndoing(undefined)} onUndone={setUndone} />}
    </div>
  );
}

function Verify() {
  const { t } = useTranslation();
  const verification = useMutation({ mutationFn: async () => (await answer(api.GET('/revisions/verification'))).data });
  const { data, error } = verification;
  return (
    <section className="stack tight" aria-label={t('pages.log.verify')}>
      <div><Button onPress={() => verification.mutate()} isDisabled={verification.isPending}>{t(verification.isPending ? 'pages.log.verifying' : 'pages.log.verify')}</Button></div>
      {error && <Failed title={t('pages.log.verifyFailed')} detail={isProblem(error) ? error.message : t('ui.unreachable')} />}
      {data && (
        <Notice urgent tone={data.intact ? 'allowed' : 'refused'} title={t(data.intact ? 'pages.log.intact' : 'pages.log.broken')}>
          <p>{t('pages.log.verified', { count: data.revisions })}</p>
          <p className="small">{t('pages.log.head')} <code className="hash">{data.headHash}</code></p>
          {data.differences.length > 0 && (
            <ul className="bullets">{data.differences.map((difference, index) => <li key={index}>{[difference.table, difference.key, difference.column].filter(Boolean).join(' · ')}: {difference.found ?? t('record.empty')} – {t('pages.log.expected', { value: difference.expected ?? t('record.empty') })}</li>)}</ul>
          )}
        </Notice>
      )}
    </section>
  );
}
