import { useTranslation } from '../../i18n/use-translation';
import type { Flow, Flows } from '../../api/types';
import { formatList } from '../../i18n/format';
import { RecordLink } from '../../record/record-link';
import { CheckLink } from '../../record/check-link';
import { DataTable, type Column } from '../../ui/data-table';
import { Mark } from '../../ui/mark';

/** Who uses an agreement: the recipients whose data it carries, as the rules of the check find them on the day that is read. */
export function Uses({ agreementId, flows }: { agreementId: string; flows: Flows }) {
  const { t } = useTranslation();
  const nameIn = (names: readonly { id: string; name: string }[], id: string) => names.find((name) => name.id === id)?.name ?? t('ui.unknownRecord');
  const named = (data: Flow['data']) => formatList(data.map(({ dataCategoryId }) => nameIn(flows.dataCategories, dataCategoryId)));
  const uses = flows.flows.filter((flow) => flow.data.some((data) => data.agreementIds.includes(agreementId)));
  if (uses.length === 0) return <p className="muted">{t('pages.agreement.noUses')}</p>;
  const columns: Column<Flow>[] = [
    { id: 'activity', label: t('words.recordType.processingActivity'), cell: (flow) => <RecordLink type="processingActivity" id={flow.activityId}>{`${flow.activityCode} ${flow.activityName}`}</RecordLink> },
    { id: 'party', label: t('pages.activity.recipient'), cell: (flow) => <RecordLink type="party" id={flow.partyId}>{nameIn(flows.parties, flow.partyId)}</RecordLink> },
    ...(flows.organisations.length > 1
      ? [{ id: 'organisation', label: t('fields.activity.organisationIds'), cell: (flow: Flow) => nameIn(flows.organisations, flow.organisationId) }]
      : []),
    { id: 'direction', label: t('fields.activity.direction'), cell: (flow) => t(`words.direction.${flow.direction}`) },
    { id: 'carried', label: t('pages.agreement.usesCarried'), cell: (flow) => named(flow.data.filter((data) => data.agreementIds.includes(agreementId))) },
    {
      id: 'lacking', label: t('pages.activity.notCarried'), cell: (flow) => {
        const lacking = flow.data.filter((data) => data.cover === 'none');
        return lacking.length > 0 && <><Mark tone="refused">{t('pages.activity.noAgreement')}</Mark> <span className="small">{named(lacking)}</span></>;
      },
    },
    { id: 'check', label: t('pages.activity.ask'), cell: (flow) => <CheckLink flow={flow} to={nameIn(flows.parties, flow.partyId)} /> },
  ];
  return <DataTable label={t('pages.agreement.uses')} columns={columns} rows={uses} rowKey={(flow) => `${flow.organisationId} ${uses.indexOf(flow)}`} />;
}
