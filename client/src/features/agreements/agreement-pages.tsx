import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import { useNames } from '../../api/names';
import type { Agreement } from '../../api/types';
import { one, type Search } from '../../api/url-state';
import { formatDay } from '../../i18n/format';
import { EditPage, NewPage } from '../../record/edit-page';
import { HistoryPage } from '../../record/history-page';
import { RecordLink } from '../../record/record-link';
import { RecordPage } from '../../record/record-page';
import { agreementShape } from '../../record/shapes/agreement';
import { StateMark } from './state-mark';

const title = (agreement: { reference?: unknown; title?: unknown }) => `${String(agreement.reference)} ${String(agreement.title)}`;

export function AgreementPage() {
  const { id } = useParams({ strict: false });
  return <RecordPage<Agreement> shape={agreementShape} id={id ?? ''} title={title} lead={(agreement) => <Force agreement={agreement} />} />;
}

/** Whether it is in force, as a whole and for each party: the first thing anyone wants to know. */
function Force({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const parties = useNames('parties').byId;
  const unsigned = agreement.organisations.filter((side) => !side.signedOn).length;
  return (
    <section className="panel stack tight" aria-label={t('pages.agreement.force')}>
      <p className="row">
        <strong>{t(`words.agreementKind.${agreement.kind}`)}</strong>
        <StateMark state={agreement.state} />
      </p>
      <ul className="stack tight">
        {agreement.parties.map((side) => (
          <li key={side.partyId} className="row">
            <RecordLink type="party" id={side.partyId}>{parties.get(side.partyId)?.name ?? '…'}</RecordLink>
            <StateMark state={side.state} />
            <span className="muted small">{side.signedOn ? t('pages.agreement.signed', { day: formatDay(side.signedOn) }) : t('pages.agreement.unsigned')}</span>
          </li>
        ))}
      </ul>
      {unsigned > 0 && <p className="muted small">{t('pages.agreement.oursUnsigned')}</p>}
    </section>
  );
}

export function AgreementHistoryPage() {
  const { id } = useParams({ strict: false });
  return <HistoryPage<Agreement> shape={agreementShape} id={id ?? ''} title={title} />;
}

export function AgreementEditPage() {
  const { id } = useParams({ strict: false });
  return <EditPage shape={agreementShape} id={id ?? ''} title={title} />;
}

export function NewAgreementPage() {
  const partyId = one(useSearch({ strict: false }) as Search, 'partyId');
  const organisations = useNames('organisations');
  if (organisations.isPending) return null;
  return (
    <NewPage shape={agreementShape} preset={{
      organisations: organisations.list.length === 1 ? [{ organisationId: organisations.list[0]!.id }] : [],
      parties: partyId ? [{ partyId }] : [],
    }} />
  );
}
