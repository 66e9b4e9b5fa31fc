import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import { useAsOf } from '../../api/as-of';
import { useList } from '../../api/register';
import { useMay } from '../../api/session';
import type { Activity, Agreement, Party } from '../../api/types';
import { one, type Search } from '../../api/url-state';
import { EditPage, NewPage } from '../../record/edit-page';
import { HistoryPage } from '../../record/history-page';
import { RecordLink } from '../../record/record-link';
import { RecordPage } from '../../record/record-page';
import { partyShape } from '../../record/shapes/party';
import { StatusMark } from '../../record/status-mark';

const title = (party: { name?: unknown }) => String(party.name);

export function PartyPage() {
  const { id } = useParams({ strict: false });
  return <RecordPage<Party> shape={partyShape} id={id ?? ''} title={title} lead={(party) => <Ask party={party} />} after={(party) => <Occurrences party={party} />} />;
}

function Ask({ party }: { party: Party }) {
  const { t } = useTranslation();
  return <p className="no-print"><Link to="/check" search={{ party: party.name }} className="button">{t('pages.party.check')}</Link></p>;
}

/** Where the party occurs: the activities that give it data, the agreements it is part of. */
function Occurrences({ party }: { party: Party }) {
  const { t } = useTranslation();
  const { edit } = useMay();
  const asOf = useAsOf();
  const activities = useList<Activity>('processing-activities', { partyId: party.id, pageSize: 200 });
  const agreements = useList<Agreement>('agreements', { partyId: party.id, pageSize: 200 });
  return (
    <>
      <section className="stack tight" aria-labelledby="activities">
        <h2 id="activities">{t('pages.party.activities')}</h2>
        {activities.data?.items.length === 0 && <p className="muted">{t('pages.party.noActivities')}</p>}
        <ul className="stack tight">
          {activities.data?.items.map((activity) => (
            <li key={activity.id} className="row"><RecordLink type="processingActivity" id={activity.id}>{activity.code} {activity.name}</RecordLink><StatusMark status={activity.status} /></li>
          ))}
        </ul>
      </section>
      <section className="stack tight" aria-labelledby="agreements">
        <h2 id="agreements">{t('pages.party.agreements')}</h2>
        {agreements.data?.items.length === 0 && <p className="muted">{t('pages.party.noAgreements')}</p>}
        <ul className="stack tight">
          {agreements.data?.items.map((agreement) => (
            <li key={agreement.id} className="row"><RecordLink type="agreement" id={agreement.id}>{agreement.reference} {agreement.title}</RecordLink><StatusMark status={agreement.status} /></li>
          ))}
        </ul>
        {edit && !asOf && <p className="no-print"><Link to="/agreements/new" search={{ partyId: party.id }}>{t('pages.party.newAgreement')}</Link></p>}
      </section>
    </>
  );
}

export function PartyHistoryPage() {
  const { id } = useParams({ strict: false });
  return <HistoryPage<Party> shape={partyShape} id={id ?? ''} title={title} />;
}

export function PartyEditPage() {
  const { id } = useParams({ strict: false });
  return <EditPage shape={partyShape} id={id ?? ''} title={title} />;
}

/** `name` comes from a check that asked about a party the register does not know yet. */
export function NewPartyPage() {
  const name = one(useSearch({ strict: false }) as Search, 'name');
  return <NewPage shape={partyShape} preset={name ? { name } : undefined} />;
}
