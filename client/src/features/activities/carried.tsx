import { useTranslation } from '../../i18n/use-translation';
import { useFlows } from '../../api/flows';
import { isProblem } from '../../api/problem';
import type { Flow, Flows } from '../../api/types';
import { formatList } from '../../i18n/format';
import { RecordLink } from '../../record/record-link';
import { CheckLink } from '../../record/check-link';
import { DataTable, type Column } from '../../ui/data-table';
import { Mark } from '../../ui/mark';
import { Failed, Loading } from '../../ui/states';

/** What carries the data each recipient of an activity gets, as the rules of the check find it on the day that is read. */
export function Carried({ activityId }: { activityId: string }) {
  const { t } = useTranslation();
  const flows = useFlows({ activityId });
  return (
    <section className="stack tight" aria-labelledby="carried">
      <h2 id="carried">{t('pages.activity.carried')}</h2>
      <p className="muted prose">{t('pages.activity.carriedIntro')}</p>
      {flows.isPending && <Loading />}
      {flows.error && <Failed title={t('ui.notShown')} detail={isProblem(flows.error) ? flows.error.message : t('ui.unreachable')} onRetry={() => void flows.refetch()} />}
      {flows.data && (flows.data.flows.length > 0 ? <Lines flows={flows.data} /> : <p className="muted">{t('pages.activity.nobody')}</p>)}
    </section>
  );
}

function Lines({ flows }: { flows: Flows }) {
  const { t } = useTranslation();
  const nameIn = (names: readonly { id: string; name: string }[], id: string) => names.find((name) => name.id === id)?.name ?? t('ui.unknownRecord');
  const named = (data: Flow['data']) => formatList(data.map(({ dataCategoryId }) => nameIn(flows.dataCategories, dataCategoryId)));
  const columns: Column<Flow>[] = [
    { id: 'party', label: t('pages.activity.recipient'), cell: (flow) => <RecordLink type="party" id={flow.partyId}>{nameIn(flows.parties, flow.partyId)}</RecordLink> },
    ...(flows.organisations.length > 1
      ? [{ id: 'organisation', label: t('fields.activity.organisationIds'), cell: (flow: Flow) => nameIn(flows.organisations, flow.organisationId) }]
      : []),
    { id: 'direction', label: t('fields.activity.direction'), cell: (flow) => t(`words.direction.${flow.direction}`) },
    { id: 'by', label: t('pages.activity.carriedBy'), cell: (flow) => <CarriedBy flow={flow} flows={flows} named={named} /> },
    { id: 'lacking', label: t('pages.activity.notCarried'), cell: (flow) => <Lacking flow={flow} named={named} /> },
    { id: 'check', label: t('pages.activity.ask'), cell: (flow) => <CheckLink flow={flow} to={nameIn(flows.parties, flow.partyId)} /> },
  ];
  return <DataTable label={t('pages.activity.carried')} columns={columns} rows={flows.flows} rowKey={(flow) => `${flow.organisationId} ${flows.flows.indexOf(flow)}`} />;
}

interface Cell {
  flow: Flow;
  named: (data: Flow['data']) => string;
}

function CarriedBy({ flow, flows, named }: Cell & { flows: Flows }) {
  const { t } = useTranslation();
  const agreements = flows.agreements.filter(({ id }) => flow.data.some((data) => data.agreementIds.includes(id)));
  const byStatute = flow.data.filter((data) => data.cover === 'statute');
  if (agreements.length === 0 && byStatute.length === 0) return null;
  return (
    <ul className="stack tight">
      {agreements.map((agreement) => (
        <li key={agreement.id}>
          <Mark tone="allowed">{agreement.reference}</Mark>{' '}
          <RecordLink type="agreement" id={agreement.id}>{agreement.title}</RecordLink>
          <br />
          <span className="small muted">{named(flow.data.filter((data) => data.agreementIds.includes(agreement.id)))}</span>
        </li>
      ))}
      {byStatute.length > 0 && <li><Mark tone="allowed">{t('pages.activity.byStatute')}</Mark> <span className="small muted">{named(byStatute)}</span></li>}
    </ul>
  );
}

function Lacking({ flow, named }: Cell) {
  const { t } = useTranslation();
  const lacking = flow.data.filter((data) => data.cover === 'none');
  return (
    <ul className="stack tight">
      {flow.data.length === 0 && <li><Mark tone="conditional">{t('pages.activity.dataNotAssessed')}</Mark></li>}
      {lacking.length > 0 && <li><Mark tone="refused">{t('pages.activity.noAgreement')}</Mark> <span className="small">{named(lacking)}</span></li>}
      {flow.transfer === 'fail' && <li><Mark tone="refused">{t('pages.activity.noSafeguard')}</Mark></li>}
    </ul>
  );
}
