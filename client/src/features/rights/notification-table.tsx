import { useTranslation } from '../../i18n/use-translation';
import type { NotificationParty } from '../../api/types';
import { formatList } from '../../i18n/format';
import { RecordLink } from '../../record/record-link';
import { DataTable, type Column } from '../../ui/data-table';
import { Mark, type Tone } from '../../ui/mark';

const tones: Record<NotificationParty['standing'], Tone> = { current: 'accent', former: 'past', proposed: 'conditional' };

/** The parties to write to, those who get the data now first. */
export function NotificationTable({ parties }: { parties: readonly NotificationParty[] }) {
  const { t } = useTranslation();
  const columns: Column<NotificationParty>[] = [
    {
      id: 'party', label: t('rights.notification.party'), cell: (party) => (
        <>
          <RecordLink type="party" id={party.partyId}>{party.name}</RecordLink>
          {party.through.length > 0 && <p className="small muted">{t('rights.notification.through', { partnerships: formatList(party.through) })}</p>}
          {party.country && <p className="small muted">{party.country}</p>}
        </>
      ),
    },
    {
      id: 'period', label: t('rights.notification.period'), cell: (party) => (
        <>
          <Mark tone={tones[party.standing]}>{t(`rights.notification.standing.${party.standing}`)}</Mark>
          {party.standing !== 'proposed' && <p className="small">{party.period}</p>}
          {party.remarks.length > 0 && <ul className="bullets small">{party.remarks.map((remark) => <li key={remark}>{remark}</li>)}</ul>}
        </>
      ),
    },
    {
      id: 'what', label: t('rights.notification.what'), cell: (party) => (
        <>
          {formatList(party.data)}
          {party.roles.length > 0 && <p className="small muted">{formatList(party.roles)}</p>}
          <p className="small">
            {party.activities.map((activity, at) => <span key={activity.id}>{at > 0 && ', '}<RecordLink type="processingActivity" id={activity.id}>{activity.code}</RecordLink></span>)}
          </p>
        </>
      ),
    },
    {
      id: 'under', label: t('rights.notification.under'), cell: (party) => (
        <>
          {party.agreements.map((agreement) => (
            <p key={agreement.id}>
              <RecordLink type="agreement" id={agreement.id}>{agreement.reference}</RecordLink>
              {!agreement.inForce && <span className="small muted"> ({t('rights.notification.notInForce')})</span>}
            </p>
          ))}
          {party.statutes.map((statute) => <p key={statute}>{statute}</p>)}
          {party.subProcessors.length > 0 && <p className="small muted">{t('rights.notification.passesOn', { parties: formatList(party.subProcessors) })}</p>}
        </>
      ),
    },
    {
      id: 'contact', label: t('rights.notification.contact'), cell: ({ contact, website }) => (
        <>
          {contact && <p>{[contact.name, contact.function].filter(Boolean).join(', ')}</p>}
          {contact?.email && <p>{contact.email}</p>}
          {contact?.phone && <p>{contact.phone}</p>}
          {website && <p><a href={website} target="_blank" rel="noreferrer">{website}<span className="hidden-text"> ({t('ui.opensElsewhere')})</span></a></p>}
        </>
      ),
    },
  ];
  return <DataTable label={t('rights.notification.heading')} columns={columns} rows={parties} rowKey={(party) => party.partyId} />;
}
