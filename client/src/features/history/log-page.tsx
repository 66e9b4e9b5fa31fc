import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import { answer, api } from '../../api/client';
import { useFilters } from '../../api/filters';
import { listState } from '../../api/list-state';
import { isProblem } from '../../api/problem';
import { useList } from '../../api/register';
import type { Revision } from '../../api/types';
import { formatInstant, formatNumber } from '../../i18n/format';
import { recordTypes } from '../../record/kinds';
import { RecordLink } from '../../record/record-link';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { DataTable, type Column } from '../../ui/data-table';
import { ListState } from '../../ui/list-state';
import { Notice } from '../../ui/notice';
import { Pager } from '../../ui/pager';
import { Failed } from '../../ui/states';

const pageSize = 50;
const actions = ['created', 'changed', 'established', 'retired', 'deleted'] as const;

/** The register's log: every accepted change, and the proof that nobody altered it. */
export function LogPage() {
  const { t } = useTranslation();
  const filters = useFilters();
  const log = useList<Revision>('revisions', { recordType: filters.one('recordType'), action: filters.one('action'), page: filters.page, pageSize });
  const columns: Column<Revision>[] = [
    { id: 'revision', label: t('pages.log.revision'), cell: (row) => formatNumber(row.revision) },
    { id: 'at', label: t('pages.log.at'), cell: (row) => formatInstant(row.at) },
    { id: 'what', label: t('pages.log.what'), cell: (row) => (
      <>
        {t(`words.recordType.${row.recordType}`)}{' '}
        <RecordLink type={row.recordType} id={row.recordId}>{row.label ?? row.recordId}</RecordLink>{' '}{t(`words.action.${row.action}`)}
      </>
    ) },
    { id: 'by', label: t('pages.log.by'), cell: (row) => row.by?.name ?? '' },
    { id: 'reason', label: t('record.reason'), cell: (row) => row.reason ?? null },
    { id: 'hash', label: t('pages.log.hash'), cell: (row) => <code title={row.hash}>{row.hash.slice(0, 12)}</code> },
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
      <search className="filters">
        <Choice label={t('pages.log.type')} none={t('ui.all')} value={filters.one('recordType') ?? null} onChange={(recordType) => filters.set({ recordType: recordType ?? undefined })}
          options={recordTypes.map((id) => ({ id, name: t(`words.recordType.${id}`) }))} />
        <Choice label={t('pages.log.action')} none={t('ui.all')} value={filters.one('action') ?? null} onChange={(action) => filters.set({ action: action ?? undefined })}
          options={actions.map((id) => ({ id, name: t(`words.action.${id}`) }))} />
      </search>
      <ListState {...listState(log)} empty={t('pages.log.none')}>
        <DataTable label={t('frame.nav.history')} columns={columns} rows={log.data?.items ?? []} rowKey={(row) => String(row.revision)} />
      </ListState>
      {log.data && <Pager page={filters.page} pageSize={pageSize} total={log.data.total} onPage={filters.turn} />}
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
