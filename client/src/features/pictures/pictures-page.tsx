import '../../ui/picture.css';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import { useFilters } from '../../api/filters';
import { useFlows } from '../../api/flows';
import { useNames } from '../../api/names';
import { isProblem } from '../../api/problem';
import { useMay } from '../../api/session';
import type { Flows } from '../../api/types';
import { Choice } from '../../ui/choice';
import { Combo } from '../../ui/combo';
import { Flag } from '../../ui/flag';
import { Notice } from '../../ui/notice';
import { Pager } from '../../ui/pager';
import { Empty, Failed, Loading } from '../../ui/states';
import { Coverage } from './coverage';
import { CoverageLines } from './coverage-lines';
import { FlowPicture } from './flow-picture';
import { FlowTable } from './flow-table';
import { hasGap } from './flows';
import { Timeline } from './timeline';

/** More flows than this cannot be told apart: then the picture waits for a choice, and so does its table. */
const mostFlows = 120;
/** Before the choice of what is not covered or outside the EEA. */
const mostAsked = 600;
const mostInMatrix = 3000;
const rowsInTime = 60;

export function FlowsPage() {
  const { t } = useTranslation();
  const filters = useFilters();
  const flows = useFlows({ purposeId: filters.one('purposeId'), partyId: filters.one('partyId'), dataCategoryId: filters.one('dataCategoryId') }, mostAsked);
  const [bare, outside] = [filters.one('bare') === 'yes', filters.one('outside') === 'yes'];
  const purposes = useNames('purposes');
  const parties = useNames('parties');
  const categories = useNames('data-categories');
  const put = (key: string) => (value: string | null) => filters.set({ [key]: value ?? undefined });
  const shown = flows.data?.flows.filter((flow) => (!bare || hasGap(flow)) && (!outside || flow.outsideEea.length > 0)) ?? [];
  return (
    <PicturesFrame query={flows}>
      <search className="filters">
        <Choice label={t('fields.activity.purposeId')} none={t('ui.all')} value={filters.one('purposeId') ?? null} onChange={put('purposeId')} options={purposes.list} />
        <Combo label={t('words.recordType.party')} placeholder={t('ui.all')} value={filters.one('partyId') ?? null} onChange={put('partyId')} options={parties.list} />
        <Combo label={t('words.recordType.dataCategory')} placeholder={t('ui.all')} value={filters.one('dataCategoryId') ?? null} onChange={put('dataCategoryId')} options={categories.list} />
        <Flag label={t('pictures.flow.onlyBare')} value={bare} onChange={(on) => filters.set({ bare: on ? 'yes' : undefined })} />
        <Flag label={t('pictures.flow.onlyOutside')} value={outside} onChange={(on) => filters.set({ outside: on ? 'yes' : undefined })} />
      </search>
      {flows.data && (leftOut(flows.data) || shown.length > mostFlows
        ? <Notice title={t('pictures.flow.tooMany', { count: leftOut(flows.data) ? flows.data.total : shown.length })}>{t('pictures.flow.choose')}</Notice>
        : shown.length === 0
          ? <Empty>{t('pictures.flow.none')}</Empty>
          : <FlowsShown flows={{ ...flows.data, flows: shown }} />)}
    </PicturesFrame>
  );
}

/** There are more than were asked for, so that none was given. */
function leftOut({ total, flows }: Flows): boolean {
  return flows.length < total;
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
  const { t } = useTranslation();
  const filters = useFilters();
  const parties = useNames('parties');
  // Agreements alone: no flow is asked for.
  const flows = useFlows({ partyId: filters.one('partyId') }, 0);
  const all = flows.data?.agreements ?? [];
  return (
    <PicturesFrame query={flows}>
      <search className="filters">
        <Combo label={t('words.recordType.party')} placeholder={t('ui.all')} value={filters.one('partyId') ?? null} onChange={(partyId) => filters.set({ partyId: partyId ?? undefined })} options={parties.list} />
      </search>
      {flows.data && <Timeline flows={{ ...flows.data, agreements: all.slice((filters.page - 1) * rowsInTime, filters.page * rowsInTime) }} />}
      {flows.data && <Pager page={filters.page} pageSize={rowsInTime} total={all.length} onPage={filters.turn} />}
    </PicturesFrame>
  );
}

export function CoveragePage() {
  const { t } = useTranslation();
  const filters = useFilters();
  const { audit } = useMay();
  const names = { agreementId: useNames('agreements'), partyId: useNames('parties'), purposeId: useNames('purposes'), dataCategoryId: useNames('data-categories'), organisationId: useNames('organisations') };
  const { agreementId, partyId, purposeId, dataCategoryId, organisationId } = Object.fromEntries(Object.keys(names).map((key) => [key, filters.one(key)])) as Record<keyof typeof names, string | undefined>;
  const flows = useFlows({ agreementId, partyId, purposeId, dataCategoryId }, mostInMatrix);
  const put = (key: string) => (value: string | null) => filters.set({ [key]: value ?? undefined });
  const only = (id: string | undefined) => (id ? [id] : undefined);
  return (
    <PicturesFrame query={flows}>
      <search className="filters">
        <Combo label={t('words.recordType.agreement')} placeholder={t('ui.all')} value={agreementId ?? null} onChange={put('agreementId')} options={names.agreementId.list} />
        <Choice label={t('fields.activity.purposeId')} none={t('ui.all')} value={purposeId ?? null} onChange={put('purposeId')} options={names.purposeId.list} />
        <Combo label={t('words.recordType.party')} placeholder={t('ui.all')} value={partyId ?? null} onChange={put('partyId')} options={names.partyId.list} />
        <Combo label={t('words.recordType.dataCategory')} placeholder={t('ui.all')} value={dataCategoryId ?? null} onChange={put('dataCategoryId')} options={names.dataCategoryId.list} />
        {audit && names.organisationId.list.length > 1 && (
          <Choice label={t('coverage.rows.organisation')} none={t('ui.all')} value={organisationId ?? null} onChange={put('organisationId')} options={names.organisationId.list} />
        )}
      </search>
      {flows.data && (leftOut(flows.data)
        ? <Notice title={t('pictures.flow.tooMany', { count: flows.data.total })}>{t('pictures.matrix.choose')}</Notice>
        : <Coverage flows={ofOrganisation(flows.data, organisationId)} agreementId={agreementId} purposeId={purposeId} dataCategoryId={dataCategoryId} />)}
      {audit && (
        <CoverageLines filters={filters} asked={{ agreementId: only(agreementId), partyId: only(partyId), purposeId: only(purposeId), dataCategoryId: only(dataCategoryId), organisationId: only(organisationId) }} />
      )}
    </PicturesFrame>
  );
}

function ofOrganisation(flows: Flows, organisationId: string | undefined): Flows {
  return organisationId ? { ...flows, flows: flows.flows.filter((flow) => flow.organisationId === organisationId) } : flows;
}

const views = [['/pictures', 'flow'], ['/pictures/timeline', 'time'], ['/pictures/coverage', 'matrix']] as const;

function PicturesFrame({ query, children }: { query: ReturnType<typeof useFlows>; children: React.ReactNode }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const view = views.find(([address]) => address === pathname)?.[1] ?? 'flow';
  return (
    <div className="stack wide">
      <header className="page-head">
        <span className="eyebrow">{t('frame.nav.pictures')}</span>
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
