import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import { useAsOf } from '../../api/as-of';
import { useFilters } from '../../api/filters';
import { listState } from '../../api/list-state';
import { useNames } from '../../api/names';
import { useList } from '../../api/register';
import { useMay } from '../../api/session';
import type { Agreement } from '../../api/types';
import { formatDay } from '../../i18n/format';
import { agreementKinds } from '../../record/shapes/agreement';
import { StatusMark } from '../../record/status-mark';
import { Choice } from '../../ui/choice';
import { Combo } from '../../ui/combo';
import { DataTable, type Column } from '../../ui/data-table';
import { ListState } from '../../ui/list-state';
import { Pager } from '../../ui/pager';
import { SearchBox } from '../../ui/search-box';
import { StateMark } from './state-mark';

const pageSize = 50;
const states = ['draft', 'upcoming', 'inForce', 'ended', 'terminated'] as const;

export function AgreementsPage() {
  const { t } = useTranslation();
  const { edit } = useMay();
  const asOf = useAsOf();
  const filters = useFilters();
  const parties = useNames('parties');
  const agreements = useList<Agreement>('agreements', {
    q: filters.one('q'), kind: filters.one('kind'), state: filters.one('state'), partyId: filters.one('partyId'),
    sort: filters.sort, page: filters.page, pageSize,
  });
  const columns: Column<Agreement>[] = [
    {
      id: 'reference', label: t('fields.agreement.reference'), sort: 'reference',
      cell: (agreement) => <Link to="/agreements/$id" params={{ id: agreement.id }}>{agreement.reference}</Link>,
    },
    { id: 'title', label: t('fields.agreement.title'), sort: 'title', cell: (agreement) => agreement.title },
    { id: 'kind', label: t('fields.agreement.kind'), sort: 'kind', cell: (agreement) => t(`words.agreementKind.${agreement.kind}`) },
    { id: 'parties', label: t('fields.agreement.parties'), cell: (agreement) => agreement.parties.map((side) => parties.byId.get(side.partyId)?.name ?? '…').join(', ') },
    { id: 'state', label: t('pages.agreement.state'), cell: (agreement) => <StateMark state={agreement.state} /> },
    { id: 'until', label: t('fields.agreement.effectiveUntil'), sort: 'effectiveUntil', cell: (agreement) => (agreement.effectiveUntil ? formatDay(agreement.effectiveUntil) : null) },
    { id: 'status', label: t('record.status'), sort: 'status', cell: (agreement) => <StatusMark status={agreement.status} /> },
  ];
  return (
    <div className="stack wide">
      <header className="spread">
        <h1>{t('frame.nav.agreements')}</h1>
        {edit && !asOf && <Link to="/agreements/new" className="button primary">{t('pages.agreement.new')}</Link>}
      </header>
      <search className="filters">
        <SearchBox label={t('ui.search')} value={filters.one('q') ?? ''} onSearch={(q) => filters.set({ q })} />
        <Choice label={t('fields.agreement.kind')} none={t('ui.all')} value={filters.one('kind') ?? null} onChange={(kind) => filters.set({ kind: kind ?? undefined })}
          options={agreementKinds.map((id) => ({ id, name: t(`words.agreementKind.${id}`) }))} />
        <Choice label={t('pages.agreement.state')} none={t('ui.all')} value={filters.one('state') ?? null} onChange={(state) => filters.set({ state: state ?? undefined })}
          options={states.map((id) => ({ id, name: t(`words.state.${id}`) }))} />
        <Combo label={t('fields.agreement.party')} placeholder={t('ui.all')} value={filters.one('partyId') ?? null} onChange={(partyId) => filters.set({ partyId: partyId ?? undefined })} options={parties.list} />
      </search>
      <ListState {...listState(agreements)} empty={t('pages.agreement.none')}>
        <DataTable label={t('frame.nav.agreements')} columns={columns} rows={agreements.data?.items ?? []} rowKey={(agreement) => agreement.id} sort={filters.sort ?? 'reference'} onSort={filters.sortBy('reference')} />
      </ListState>
      {agreements.data && <Pager page={filters.page} pageSize={pageSize} total={agreements.data.total} onPage={filters.turn} />}
    </div>
  );
}
