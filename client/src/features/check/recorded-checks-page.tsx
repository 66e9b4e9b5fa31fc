import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import { useNames } from '../../api/names';
import { isProblem } from '../../api/problem';
import type { RecordedCheck } from '../../api/types';
import { one, type Search } from '../../api/url-state';
import { formatInstant, formatList } from '../../i18n/format';
import { Choice } from '../../ui/choice';
import { DataTable, type Column } from '../../ui/data-table';
import { Pager } from '../../ui/pager';
import { Empty, Failed, Loading } from '../../ui/states';
import { useRecordedChecks } from './answer';
import { VerdictMark } from './verdict';

const pageSize = 50;

export function RecordedChecksPage() {
  const { t } = useTranslation();
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const parties = useNames('parties');
  const purposes = useNames('purposes').byId;
  const categories = useNames('data-categories').byId;
  const page = Number(one(search, 'page') ?? 1) || 1;
  const checks = useRecordedChecks({ verdict: one(search, 'verdict'), partyId: one(search, 'partyId'), page, pageSize });
  const set = (change: Search) => void navigate({ to: '.', search: (old: Search) => ({ ...old, page: undefined, ...change }) });
  const columns: Column<RecordedCheck>[] = [
    { id: 'at', label: t('check.column.at'), cell: (check) => <Link to="/check/$id" params={{ id: check.id }}>{formatInstant(check.checkedAt)}</Link> },
    { id: 'verdict', label: t('check.column.verdict'), cell: (check) => <VerdictMark verdict={check.verdict} /> },
    { id: 'party', label: t('check.party'), cell: ({ question }) => (question.partyId ? parties.byId.get(question.partyId)?.name : question.partyName) ?? t('ui.unknownRecord') },
    { id: 'purpose', label: t('check.purpose'), cell: ({ question }) => (question.purposeId && purposes.get(question.purposeId)?.name) ?? t('ui.unknownRecord') },
    { id: 'data', label: t('check.data'), cell: ({ question }) => formatList((question.dataCategoryIds ?? []).map((id) => categories.get(id)?.name ?? t('ui.unknownRecord'))) },
    { id: 'by', label: t('check.column.by'), cell: (check) => check.checkedBy?.name ?? '' },
  ];
  return (
    <div className="stack wide">
      <header className="spread">
        <h1>{t('check.recorded')}</h1>
        <Link to="/check" className="button primary">{t('check.askAnother')}</Link>
      </header>
      <div className="filters">
        <Choice label={t('check.column.verdict')} value={one(search, 'verdict') ?? null} none={t('ui.all')} onChange={(verdict) => set({ verdict: verdict ?? undefined })}
          options={(['allowed', 'conditional', 'refused'] as const).map((id) => ({ id, name: t(`check.verdict.${id}`) }))} />
        <Choice label={t('check.party')} value={one(search, 'partyId') ?? null} none={t('ui.all')} onChange={(partyId) => set({ partyId: partyId ?? undefined })} options={parties.list} />
      </div>
      {checks.isPending && <Loading />}
      {checks.error && <Failed title={t('ui.notShown')} detail={isProblem(checks.error) ? checks.error.message : t('ui.unreachable')} onRetry={() => void checks.refetch()} />}
      {checks.data && (checks.data.items.length === 0
        ? <Empty>{t('check.noneRecorded')}</Empty>
        : <DataTable label={t('check.recorded')} columns={columns} rows={checks.data.items} rowKey={(check) => check.id} />)}
      {checks.data && <Pager page={page} pageSize={pageSize} total={checks.data.total} onPage={(next) => set({ page: String(next) })} />}
    </div>
  );
}
