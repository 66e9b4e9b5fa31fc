import { Link } from '@tanstack/react-router';
import type { Found } from '../../api/search';
import { useTranslation } from '../../i18n/use-translation';
import { recordAddress } from '../../record/kinds';
import { StatusMark } from '../../record/status-mark';
import { Icon, type IconName } from '../../ui/icons';

/** Something to go to: the page of a record that was found, or the check of a party. */
export type Target = { key: string } & (
  | { record: Found }
  | { party: string; isKnown: boolean });

export const toRecord = (record: Found): Target => ({ key: record.id, record });

/** `id` of a party the register knows; without it the check asks about a name that nobody filled in yet. */
export const checkWith = (party: string, id?: string): Target => ({ key: `check-${id ?? ''}`, party, isKnown: id !== undefined });

const icons: Partial<Record<Found['type'], IconName>> = { party: 'party', organisation: 'home', agreement: 'agreement', processingActivity: 'register', purpose: 'flow' };

interface SearchOptionProps {
  id: string;
  target: Target;
  isActive: boolean;
  onPoint: () => void;
  onGo: () => void;
}

/** One result. A link, so that it opens in another tab too; the keyboard stays in the search box. */
export function SearchOption({ id, target, isActive, onPoint, onGo }: SearchOptionProps) {
  const { t } = useTranslation();
  const shared = { id, role: 'option', tabIndex: -1, 'aria-selected': isActive, onPointerMove: onPoint, onClick: onGo, preload: false } as const;
  if ('party' in target) {
    return (
      <Link {...shared} to="/check" search={{ party: target.party }} className={target.isKnown ? 'option follows' : 'option'}>
        <Icon name="question" />
        <span className="finding">{t(target.isKnown ? 'search.checkWith' : 'search.checkWithUnknown', { party: target.party })}</span>
      </Link>
    );
  }
  const { record } = target;
  const name = [record.code, record.name].filter(Boolean).join(' ');
  return (
    <Link {...shared} to={recordAddress(record.type, record.id) as string} className="option">
      <Icon name={icons[record.type] ?? 'info'} />
      <span className="finding">
        <span>{name}</span>
        {record.matched && record.matched !== record.name && record.matched !== record.code && (
          <span className="more"> {t('search.knownAs', { matched: record.matched })}</span>
        )}
      </span>
      <span className="kind">
        {record.status === 'retired' && <StatusMark status="retired" />} {t(`words.recordType.${record.type}`)}
      </span>
    </Link>
  );
}
