import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import { useAsOf } from '../../api/as-of';
import { useFilters } from '../../api/filters';
import { listState } from '../../api/list-state';
import { useList } from '../../api/register';
import { useMay } from '../../api/session';
import type { Party } from '../../api/types';
import { formatCountry } from '../../i18n/format';
import { partyKinds } from '../../record/shapes/party';
import { StatusMark } from '../../record/status-mark';
import { Choice } from '../../ui/choice';
import { DataTable, type Column } from '../../ui/data-table';
import { ListState } from '../../ui/list-state';
import { Pager } from '../../ui/pager';
import { SearchBox } from '../../ui/search-box';

const pageSize = 50;

export function PartiesPage() {
  const { t } = useTranslation();
  const { edit } = useMay();
  const asOf = useAsOf();
  const filters = useFilters();
  const parties = useList<Party>('parties', {
    q: filters.one('q'), kind: filters.one('kind'), status: filters.one('status'), sort: filters.sort, page: filters.page, pageSize,
  });
  const columns: Column<Party>[] = [
    { id: 'name', label: t('fields.party.name'), sort: 'name', cell: (party) => <Link to="/parties/$id" params={{ id: party.id }}>{party.name}</Link> },
    { id: 'aliases', label: t('fields.party.aliases'), cell: (party) => (party.aliases?.length ? party.aliases.join(', ') : null) },
    { id: 'kind', label: t('fields.party.kind'), sort: 'kind', cell: (party) => t(`words.partyKind.${party.kind}`) },
    { id: 'country', label: t('fields.party.country'), sort: 'country', cell: (party) => (party.country ? formatCountry(party.country) : null) },
    { id: 'status', label: t('record.status'), sort: 'status', cell: (party) => <StatusMark status={party.status} /> },
  ];
  return (
    <div className="stack wide">
      <header className="spread">
        <h1>{t('frame.nav.parties')}</h1>
        {edit && !asOf && <Link to="/parties/new" className="button primary">{t('pages.party.new')}</Link>}
      </header>
      <search className="filters">
        <SearchBox label={t('ui.search')} value={filters.one('q') ?? ''} onSearch={(q) => filters.set({ q })} />
        <Choice label={t('fields.party.kind')} none={t('ui.all')} value={filters.one('kind') ?? null} onChange={(kind) => filters.set({ kind: kind ?? undefined })}
          options={partyKinds.map((id) => ({ id, name: t(`words.partyKind.${id}`) }))} />
        <Choice label={t('record.status')} none={t('ui.all')} value={filters.one('status') ?? null} onChange={(status) => filters.set({ status: status ?? undefined })}
          options={(['proposed', 'established', 'retired'] as const).map((id) => ({ id, name: t(`words.status.${id}`) }))} />
      </search>
      <ListState {...listState(parties)} empty={t('pages.party.none')}>
        <DataTable label={t('frame.nav.parties')} columns={columns} rows={parties.data?.items ?? []} rowKey={(party) => party.id} sort={filters.sort ?? 'name'} onSort={filters.sortBy('name')} />
      </ListState>
      {parties.data && <Pager page={filters.page} pageSize={pageSize} total={parties.data.total} onPage={filters.turn} />}
    </div>
  );
}
