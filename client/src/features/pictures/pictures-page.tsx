import './pictures.css';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import { useFilters } from '../../api/filters';
import { useNames } from '../../api/names';
import { isProblem } from '../../api/problem';
import type { Flows } from '../../api/types';
import { Choice } from '../../ui/choice';
import { Combo } from '../../ui/combo';
import { Flag } from '../../ui/flag';
import { Notice } from '../../ui/notice';
import { Empty, Failed, Loading } from '../../ui/states';
import { Coverage } from './coverage';
import { FlowPicture } from './flow-picture';
import { FlowTable } from './flow-table';
import { hasGap, useFlows } from './flows';
import { Timeline } from './timeline';

/** More strands than this cannot be told apart: then the picture waits for a choice, and so does its table. */
const mostFlows = 120;

export function FlowsPage() {
  const { t } = useTranslation();
  const filters = useFilters();
  const flows = useFlows({ purposeId: filters.one('purposeId'), partyId: filters.one('partyId'), dataCategoryId: filters.one('dataCategoryId') });
  const [bare, outside] = [filters.one('bare') === 'yes', filters.one('outside') === 'yes'];
  const purposes = useNames('purposes');
  const parties = useNames('parties');
  const categories = useNames('data-categories');
  const put = (key: string) => (value: string | null) => filters.set({ [key]: value ?? undefined });
  const shown = flows.data && { ...flows.data, flows: flows.data.flows.filter((flow) => (!bare || hasGap(flow)) && (!outside || flow.outsideEea)) };
  return (
    <PicturesFrame query={flows}>
      <search className="filters">
        <Choice label={t('fields.activity.purposeId')} none={t('ui.all')} value={filters.one('purposeId') ?? null} onChange={put('purposeId')} options={purposes.list} />
        <Combo label={t('words.recordType.party')} placeholder={t('ui.all')} value={filters.one('partyId') ?? null} onChange={put('partyId')} options={parties.list} />
        <Combo label={t('words.recordType.dataCategory')} placeholder={t('ui.all')} value={filters.one('dataCategoryId') ?? null} onChange={put('dataCategoryId')} options={categories.list} />
        <Flag label={t('pictures.flow.onlyBare')} value={bare} onChange={(on) => filters.set({ bare: on ? 'yes' : undefined })} />
        <Flag label={t('pictures.flow.onlyOutside')} value={outside} onChange={(on) => filters.set({ outside: on ? 'yes' : undefined })} />
      </search>
      {shown && (shown.flows.length === 0
        ? <Empty>{t('pictures.flow.none')}</Empty>
        : shown.flows.length > mostFlows
          ? <Notice title={t('pictures.flow.tooMany', { count: shown.flows.length })}>{t('pictures.flow.choose')}</Notice>
          : <FlowsShown flows={shown} />)}
    </PicturesFrame>
  );
}

function FlowsShown({ flows }: { flows: Flows }) {
  return (
    <>
      <FlowPicture flows={flows} />
      <FlowTable flows={flows} />
    </>
  );
}

export function TimelinePage() {
  const flows = useFlows();
  return <PicturesFrame query={flows}>{flows.data && <Timeline flows={flows.data} />}</PicturesFrame>;
}

export function CoveragePage() {
  const { t } = useTranslation();
  const filters = useFilters();
  const flows = useFlows();
  const agreementId = filters.one('agreementId');
  return (
    <PicturesFrame query={flows}>
      <search className="filters">
        <Choice label={t('words.recordType.agreement')} none={t('ui.all')} value={agreementId ?? null} onChange={(id) => filters.set({ agreementId: id ?? undefined })}
          options={(flows.data?.agreements ?? []).map(({ id, reference, title }) => ({ id, name: `${reference} ${title}` }))} />
      </search>
      {flows.data && <Coverage flows={flows.data} agreementId={agreementId} />}
    </PicturesFrame>
  );
}

const views = [['/pictures', 'flow'], ['/pictures/timeline', 'time'], ['/pictures/coverage', 'matrix']] as const;

function PicturesFrame({ query, children }: { query: ReturnType<typeof useFlows>; children: React.ReactNode }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const view = views.find(([address]) => address === pathname)?.[1] ?? 'flow';
  return (
    <div className="stack wide">
      <header className="page-head">
        <h1>{t(`pictures.${view}.heading`)}</h1>
        <p className="muted prose">{t(`pictures.${view}.intro`)}</p>
      </header>
      <nav className="tabs no-print" aria-label={t('pictures.views')}>
        {views.map(([address, name]) => <Link key={address} to={address} activeOptions={{ exact: true, includeSearch: false }}>{t(`pictures.${name}.heading`)}</Link>)}
      </nav>
      {query.isPending && <Loading />}
      {query.error && <Failed title={t('ui.notShown')} detail={isProblem(query.error) ? query.error.message : t('ui.unreachable')} onRetry={() => void query.refetch()} />}
      {children}
    </div>
  );
}
