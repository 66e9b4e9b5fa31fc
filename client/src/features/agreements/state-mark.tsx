import { useTranslation } from 'react-i18next';
import type { IconName } from '../../ui/icons';
import { Mark, type Tone } from '../../ui/mark';

const looks: Record<string, [Tone, IconName]> = {
  draft: ['conditional', 'pencil'],
  upcoming: ['accent', 'calendar'],
  inForce: ['allowed', 'check'],
  ended: ['refused', 'cross'],
  terminated: ['refused', 'cross'],
};

/** Whether an agreement is in force, as the API computed it. */
export function StateMark({ state }: { state: string }) {
  const { t } = useTranslation();
  const [tone, icon] = looks[state] ?? ['neutral', 'info'];
  return <Mark tone={tone} icon={icon}>{t(`words.state.${state}`)}</Mark>;
}
