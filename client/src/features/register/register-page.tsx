import './register.css';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import { useAsOf } from '../../api/as-of';
import { useFilters } from '../../api/filters';
import { listState } from '../../api/list-state';
import { useNames } from '../../api/names';
import { useAll, useList } from '../../api/register';
import { useMay } from '../../api/session';
import type { Activity, Purpose } from '../../api/types';
import { Choice } from '../../ui/choice';
import { Combo } from '../../ui/combo';
import { ListState } from '../../ui/list-state';
import { Pager } from '../../ui/pager';
import { SearchBox } from '../../ui/search-box';
import { byPurpose } from './by-purpose';
import { PurposeBlock } from './purpose-block';

const pageSize = 100;
const grounds = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** The register by purpose: what it is for stands above what is done. Filters live in the address. */
export function RegisterPage() {
  const { t } = useTranslation();
  const { edit } = useMay();
  const asOf = useAsOf();
  const filters = useFilters();
  const parties = useNames('parties');
  const categories = useNames('data-categories');
  const purposes = useAll<Purpose>('purposes');
  const asked = {
    q: filters.one('q'), status: filters.one('status'), ground: filters.one('ground'),
    partyId: filters.one('partyId'), dataCategoryId: filters.one('dataCategoryId'), sort: filters.sort,
  };
  const activities = useList<Activity>('processing-activities', { ...asked, page: filters.page, pageSize });
  const filtered = Object.values(asked).some(Boolean);
  const blocks = byPurpose(activities.data?.items ?? [], purposes.data ?? [], !filtered && (activities.data?.total ?? 0) <= pageSize);
  const put = (key: string) => (value: string | null) => filters.set({ [key]: value ?? undefined });
  return (
    <div className="stack wide">
      <header className="spread">
        <div className="page-head">
          <h1>{t('frame.nav.register')}</h1>
          {activities.data && <p className="muted">{t('pages.register.counts', { activities: t('pages.register.activities', { count: activities.data.total }), purposes: t('pages.register.purposes', { count: purposes.data?.length ?? 0 }) })}</p>}
        </div>
        {edit && !asOf && <Link to="/activities/new" className="button primary">{t('pages.activity.new')}</Link>}
      </header>
      <search className="filters">
        <SearchBox label={t('ui.search')} value={filters.one('q') ?? ''} onSearch={(q) => filters.set({ q })} />
        <Choice label={t('record.status')} none={t('ui.all')} value={asked.status ?? null} onChange={put('status')}
          options={(['proposed', 'established', 'retired'] as const).map((id) => ({ id, name: t(`words.status.${id}`) }))} />
        <Choice label={t('fields.activity.ground')} none={t('ui.all')} value={asked.ground ?? null} onChange={put('ground')}
          options={grounds.map((id) => ({ id, name: t(`words.ground.${id}`) }))} />
        <Combo label={t('pages.register.party')} placeholder={t('ui.all')} value={asked.partyId ?? null} onChange={put('partyId')} options={parties.list} />
        <Combo label={t('pages.register.category')} placeholder={t('ui.all')} value={asked.dataCategoryId ?? null} onChange={put('dataCategoryId')} options={categories.list} />
        <Choice label={t('pages.register.sort')} value={filters.sort ?? 'code'} onChange={(sort) => filters.set({ sort: sort === 'code' ? undefined : (sort ?? undefined) })}
          options={(['code', 'name', '-changedAt'] as const).map((id) => ({ id, name: t(`pages.register.sortBy.${id}`) }))} />
      </search>
      <ListState {...listState(activities)} isEmpty={activities.data !== undefined && blocks.length === 0} empty={t('pages.register.none')}>
        <div className="purposes">
          {blocks.map((block) => (
            <PurposeBlock key={block.purpose?.id ?? 'none'} block={block} partyName={(id) => parties.byId.get(id)?.name ?? '…'} />
          ))}
        </div>
      </ListState>
      {activities.data && <Pager page={filters.page} pageSize={pageSize} total={activities.data.total} onPage={filters.turn} />}
    </div>
  );
}
