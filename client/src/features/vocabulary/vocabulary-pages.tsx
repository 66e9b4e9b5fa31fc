import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import { useFlows } from '../../api/flows';
import { isProblem } from '../../api/problem';
import { useList } from '../../api/register';
import type { Activity, Purpose, RegisterRecord } from '../../api/types';
import { formatCountry } from '../../i18n/format';
import { EditPage, NewPage } from '../../record/edit-page';
import { HistoryPage } from '../../record/history-page';
import { RecordPage } from '../../record/record-page';
import { RecordLink } from '../../record/record-link';
import type { Shape } from '../../record/shape';
import { Failed, Loading } from '../../ui/states';
import { adequacyDecisionShape, dataCategoryShape, dataSubjectCategoryShape, organisationShape, purposeShape } from '../../record/shapes/vocabulary';

interface Named extends RegisterRecord {
  code?: string;
  name: string;
}

const title = (record: { code?: unknown; name?: unknown }) => [record.code, record.name].filter(Boolean).map(String).join(' ');
const nameOnly = (record: { name?: unknown }) => String(record.name);
const countryOnly = (record: { country?: unknown }) => formatCountry(String(record.country));

/** The pages of one kind of vocabulary record: read, edit, add, history. */
function pagesOf(shape: Shape, call: (record: { code?: unknown; name?: unknown; country?: unknown }) => string) {
  return {
    Page: function VocabularyPage() {
      const { id } = useParams({ strict: false });
      return <RecordPage<Named> shape={shape} id={id ?? ''} title={call} />;
    },
    Edit: function VocabularyEditPage() {
      const { id } = useParams({ strict: false });
      return <EditPage shape={shape} id={id ?? ''} title={call} />;
    },
    New: function NewVocabularyPage() {
      return <NewPage shape={shape} />;
    },
    History: function VocabularyHistoryPage() {
      const { id } = useParams({ strict: false });
      return <HistoryPage<Named> shape={shape} id={id ?? ''} title={call} />;
    },
  };
}

export const { Page: OrganisationPage, Edit: OrganisationEditPage, New: NewOrganisationPage, History: OrganisationHistoryPage } = pagesOf(organisationShape, nameOnly);
export const { Edit: DataCategoryEditPage, New: NewDataCategoryPage, History: DataCategoryHistoryPage } = pagesOf(dataCategoryShape, nameOnly);
export const { Page: DataSubjectPage, Edit: DataSubjectEditPage, New: NewDataSubjectPage, History: DataSubjectHistoryPage } = pagesOf(dataSubjectCategoryShape, nameOnly);
export const { Page: AdequacyDecisionPage, Edit: AdequacyDecisionEditPage, New: NewAdequacyDecisionPage, History: AdequacyDecisionHistoryPage } = pagesOf(adequacyDecisionShape, countryOnly);
export const { Edit: PurposeEditPage, New: NewPurposePage, History: PurposeHistoryPage } = pagesOf(purposeShape, title);

/** Data with who uses them: the activities and parties of their flows, and a question about them. */
export function DataCategoryPage() {
  const { id } = useParams({ strict: false });
  return <RecordPage<Named> shape={dataCategoryShape} id={id ?? ''} title={nameOnly} after={(data) => <UsedBy id={data.id} />} />;
}

function UsedBy({ id }: { id: string }) {
  const { t } = useTranslation();
  const activities = useList<Activity>('processing-activities', { dataCategoryId: id, pageSize: 200 });
  const flows = useFlows({ dataCategoryId: id });
  const parties = [...new Set(flows.data?.flows.map((flow) => flow.partyId))].map((party) => ({ id: party, label: flows.data!.parties.find((known) => known.id === party)?.name ?? t('ui.unknownRecord') }));
  const failed = activities.error ?? flows.error;
  return (
    <>
      {(activities.isPending || flows.isPending) && <Loading />}
      {failed && <Failed title={t('ui.notShown')} detail={isProblem(failed) ? failed.message : t('ui.unreachable')} onRetry={() => void Promise.all([activities.refetch(), flows.refetch()])} />}
      {activities.data && <Group title={t('pages.data.activities')} none={t('pages.data.noActivities')} type="processingActivity" records={activities.data.items.map(({ id: activity, code, name }) => ({ id: activity, label: `${code} ${name}` }))} />}
      {flows.data && <Group title={t('pages.data.parties')} none={t('pages.data.noParties')} type="party" records={parties} />}
      <p className="no-print"><Link to="/check" search={{ data: id }} className="button">{t('pages.data.check')}</Link></p>
    </>
  );
}

function Group({ title: heading, none, type, records }: { title: string; none: string; type: string; records: readonly { id: string; label: string }[] }) {
  return (
    <section className="stack tight" aria-label={heading}>
      <h2>{heading}</h2>
      {records.length === 0 && <p className="muted">{none}</p>}
      <ul className="stack tight">
        {records.map(({ id, label }) => <li key={id}><RecordLink type={type} id={id}>{label}</RecordLink></li>)}
      </ul>
    </section>
  );
}

/** A purpose with what serves it: activities, linked agreements, recipients. */
export function PurposePage() {
  const { id } = useParams({ strict: false });
  return <RecordPage<Purpose> shape={purposeShape} id={id ?? ''} title={title} after={(purpose) => <Linked purpose={purpose} />} />;
}

function Linked({ purpose }: { purpose: Purpose }) {
  const { t } = useTranslation();
  const groups = [
    { key: 'activities', type: 'processingActivity', records: purpose.activities.map(({ id, code, name }) => ({ id, label: `${code} ${name}` })) },
    { key: 'agreements', type: 'agreement', records: purpose.agreements.map(({ id, reference, title: called }) => ({ id, label: `${reference} ${called}` })) },
    { key: 'recipients', type: 'party', records: purpose.recipients.map(({ id, name }) => ({ id, label: name })) },
  ];
  return (
    <>
      {groups.map(({ key, type, records }) => (
        <Group key={key} title={t(`pages.purpose.${key}`)} none={t('pages.purpose.none')} type={type} records={records} />
      ))}
      <p className="no-print"><Link to="/check" search={{ purpose: purpose.code }} className="button">{t('pages.purpose.check')}</Link></p>
    </>
  );
}

