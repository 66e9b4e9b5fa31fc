import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import { listState } from '../../api/list-state';
import { useNames } from '../../api/names';
import { useList } from '../../api/register';
import { useSession } from '../../api/session';
import type { RecordedCheck, Revision } from '../../api/types';
import { formatInstant } from '../../i18n/format';
import { RecordLink } from '../../record/record-link';
import { spokenLabel } from '../../record/spoken-label';
import { ListState } from '../../ui/list-state';
import { Mark } from '../../ui/mark';

const shown = 6;

export function LastChanges() {
  const { t } = useTranslation();
  const log = useList<Revision>('revisions', { pageSize: shown });
  return (
    <section className="panel stack tight">
      <h2>{t('home.lastChanges')}</h2>
      <ListState {...listState(log)} empty={t('pages.log.none')}>
        <ul className="reasons-list">
          {log.data?.items.map((row) => (
            <li key={row.revision}>
              {t(`words.recordType.${row.recordType}`)} <RecordLink type={row.recordType} id={row.recordId}>{spokenLabel(row.recordType, row.label, row.recordId)}</RecordLink> {t(`words.action.${row.action}`)}
              <p className="small muted">{formatInstant(row.at)}{row.by?.name && ` · ${row.by.name}`}{row.reason && ` · “${row.reason}”`}</p>
            </li>
          ))}
        </ul>
        <p className="small"><Link to="/history">{t('home.allChanges')}</Link></p>
      </ListState>
    </section>
  );
}

/** What this person asked; whoever may read everybody's checks finds those of others on their own page. */
export function OwnChecks() {
  const { t } = useTranslation();
  const session = useSession();
  const checks = useList<RecordedCheck>('sharing-checks', { pageSize: shown, checkedBy: session?.id });
  const parties = useNames('parties');
  const purposes = useNames('purposes');
  return (
    <section className="panel stack tight">
      <h2>{t('home.ownChecks')}</h2>
      <ListState {...listState(checks)} empty={t('home.noChecks')}>
        <ul className="reasons-list">
          {checks.data?.items.map((check) => (
            <li key={check.id}>
              <Mark tone={check.verdict}>{t(`check.verdict.${check.verdict}`)}</Mark>{' '}
              <Link to="/check/$id" params={{ id: check.id }}>{(check.question.partyId ? parties.byId.get(check.question.partyId)?.name : check.question.partyName) ?? t('ui.unknownRecord')}</Link>
              <p className="small muted">{purposes.byId.get(check.question.purposeId ?? '')?.name ?? t('ui.unknownRecord')} · {formatInstant(check.checkedAt)}</p>
            </li>
          ))}
        </ul>
      </ListState>
      <p className="small"><Link to="/checks">{t('home.allChecks')}</Link></p>
    </section>
  );
}
