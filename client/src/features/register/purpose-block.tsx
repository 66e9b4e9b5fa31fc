import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import { currentLanguage } from '../../i18n/language';
import { StatusMark } from '../../record/status-mark';
import { Mark } from '../../ui/mark';
import type { Block } from './by-purpose';

/** One purpose with the activities that serve it. */
export function PurposeBlock({ block, partyName }: { block: Block; partyName: (id: string) => string }) {
  const { t } = useTranslation();
  const { purpose, activities } = block;
  const heading = `purpose-${purpose?.id ?? 'none'}`;
  return (
    <section aria-labelledby={heading} className="purpose">
      <h2 id={heading}>
        {purpose
          ? <Link to="/purposes/$id" params={{ id: purpose.id }}><span className="code">{purpose.code}</span> {currentLanguage() === 'en' ? (purpose.nameEn ?? purpose.name) : purpose.name}</Link>
          : t('pages.register.noPurpose')}
      </h2>
      {activities.length === 0 && <p className="muted small">{t('pages.register.noActivities')}</p>}
      <ul className="activities">
        {activities.map((activity) => (
          <li key={activity.id}>
            <div className="activity-name">
              <Link to="/activities/$id" params={{ id: activity.id }}>{activity.name}</Link>
              <span className="code small">{activity.code}</span>
            </div>
            <div className="activity-grounds row">
              {activity.grounds.map(({ ground }) => <Mark key={ground} tone="neutral">{t(`words.groundShort.${ground}`)}</Mark>)}
              {activity.grounds.length === 0 && <span className="gap">{t('pages.register.noGround')}</span>}
            </div>
            <div className="small muted">
              {t('pages.register.data', { count: activity.data.length })}
              {activity.recipients.length ? ` · ${t('pages.register.to', { parties: activity.recipients.map(({ partyId }) => partyName(partyId)).join(', ') })}` : ''}
            </div>
            <StatusMark status={activity.status} />
          </li>
        ))}
      </ul>
    </section>
  );
}
