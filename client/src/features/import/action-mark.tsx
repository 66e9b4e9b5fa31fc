import { useTranslation } from '../../i18n/use-translation';
import { formatNumber } from '../../i18n/format';
import { Mark } from '../../ui/mark';
import type { ImportAction } from './imports';

const tones = { create: 'allowed', change: 'conditional', same: 'neutral', error: 'refused' } as const;
const icons = { create: 'plus', change: 'pencil', same: 'check', error: 'cross' } as const;

/** What importing a row does; with a number: how many rows do. */
export function ActionMark({ action, count }: { action: ImportAction; count?: number }) {
  const { t } = useTranslation();
  const word = count === undefined ? t(`import.action.${action}`) : t(`import.actions.${action}`, { count, number: formatNumber(count) });
  return <Mark tone={count === 0 ? 'neutral' : tones[action]} icon={action === 'error' && count === 0 ? 'check' : icons[action]}>{word}</Mark>;
}
