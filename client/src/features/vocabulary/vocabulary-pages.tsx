import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import type { Purpose, RegisterRecord } from '../../api/types';
import { formatCountry } from '../../i18n/format';
import { EditPage, NewPage } from '../../record/edit-page';
import { HistoryPage } from '../../record/history-page';
import { RecordPage } from '../../record/record-page';
import { RecordLink } from '../../record/record-link';
import type { Shape } from '../../record/shape';
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
export const { Page: DataCategoryPage, Edit: DataCategoryEditPage, New: NewDataCategoryPage, History: DataCategoryHistoryPage } = pagesOf(dataCategoryShape, nameOnly);
export const { Page: DataSubjectPage, Edit: DataSubjectEditPage, New: NewDataSubjectPage, History: DataSubjectHistoryPage } = pagesOf(dataSubjectCategoryShape, nameOnly);
export const { Page: AdequacyDecisionPage, Edit: AdequacyDecisionEditPage, New: NewAdequacyDecisionPage, History: AdequacyDecisionHistoryPage } = pagesOf(adequacyDecisionShape, countryOnly);
export const { Edit: PurposeEditPage, New: NewPurposePage, History: PurposeHistoryPage } = pagesOf(purposeShape, title);

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
        <section key={key} className="stack tight" aria-label={t(`pages.purpose.${key}`)}>
          <h2>{t(`pages.purpose.${key}`)}</h2>
          {records.length === 0 && <p className="muted">{t('pages.purpose.none')}</p>}
          <ul className="stack tight">
            {records.map(({ id, label }) => <li key={id}><RecordLink type={type} id={id}>{label}</RecordLink></li>)}
          </ul>
        </section>
      ))}
      <p className="no-print"><Link to="/check" search={{ purpose: purpose.code }} className="button">{t('pages.purpose.check')}</Link></p>
    </>
  );
}

