import { useTranslation } from '../../i18n/use-translation';
import type { Flow, Flows } from '../../api/types';
import { formatList } from '../../i18n/format';
import { RecordLink } from '../../record/record-link';
import { StatusMark } from '../../record/status-mark';
import { DataTable, type Column } from '../../ui/data-table';
import { Mark } from '../../ui/mark';
import { placesOutside } from './flows';

/** The flow picture in words, a line per activity and party. */
export function FlowTable({ flows }: { flows: Flows }) {
  const { t } = useTranslation();
  const named = (names: readonly { id: string; code?: string | null; name: string }[]) => new Map(names.map(({ id, code, name }) => [id, code ? `${code} ${name}` : name]));
  const [purposes, categories, organisations, parties] = [named(flows.purposes), named(flows.dataCategories), named(flows.organisations), named(flows.parties)];
  const agreements = new Map(flows.agreements.map(({ id, reference }) => [id, reference]));
  const data = (flow: Flow, covered: boolean) => formatList(flow.data.filter(({ cover }) => (cover !== 'none') === covered).map(({ dataCategoryId }) => categories.get(dataCategoryId) ?? ''));
  const columns: Column<Flow>[] = [
    { id: 'purpose', label: t('fields.activity.purposeId'), cell: (flow) => purposes.get(flow.purposeId) },
    {
      id: 'activity', label: t('words.recordType.processingActivity'), cell: (flow) => (
        <>
          <RecordLink type="processingActivity" id={flow.activityId}>{flow.activityCode}</RecordLink> {flow.activityStatus !== 'established' && <StatusMark status={flow.activityStatus} />}
          {organisations.size > 1 && <p className="small muted">{organisations.get(flow.organisationId)}</p>}
        </>
      ),
    },
    {
      id: 'party', label: t('words.recordType.party'), cell: (flow) => {
        const outside = placesOutside([flow], flow.partyId, t('pictures.flow.noCountry'));
        return (
          <>
            <RecordLink type="party" id={flow.partyId}>{parties.get(flow.partyId) ?? t('ui.unknownRecord')}</RecordLink>
            <p className="small muted">{t(`words.direction.${flow.direction}`)}</p>
            {outside.length > 0 && (
              <p className="small">
                <Mark tone="refused">{t('pictures.flow.outside', { country: formatList(outside) })}</Mark>{' '}
                {t(`pictures.flow.transfer.${flow.transfer}`)}
              </p>
            )}
          </>
        );
      },
    },
    {
      id: 'covered', label: t('pictures.flow.carried'), cell: (flow) => {
        const used = [...new Set(flow.data.flatMap(({ agreementIds }) => agreementIds))];
        return data(flow, true) && (
          <>
            {data(flow, true)}
            <p className="small">
              {used.map((id) => <span key={id}><RecordLink type="agreement" id={id}>{agreements.get(id) ?? t('ui.unknownRecord')}</RecordLink> </span>)}
              {flow.data.some(({ cover }) => cover === 'statute') && t('pictures.flow.byStatute')}
            </p>
          </>
        );
      },
    },
    {
      id: 'bare', label: t('pictures.flow.notCarried'), cell: (flow) => flow.data.length === 0
        ? <Mark tone="conditional">{t('pictures.flow.noData')}</Mark>
        : data(flow, false) && <><Mark tone="conditional">{t('pictures.flow.nothing')}</Mark> {data(flow, false)}</>,
    },
  ];
  return <DataTable label={t('pictures.flow.table')} columns={columns} rows={flows.flows} rowKey={(flow) => `${flow.organisationId} ${flow.activityId} ${flow.partyId} ${flows.flows.indexOf(flow)}`} />;
}
