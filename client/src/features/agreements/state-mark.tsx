import { useTranslation } from '../../i18n/use-translation';
import type { Agreement } from '../../api/types';
import type { IconName } from '../../ui/icons';
import { Mark, type Tone } from '../../ui/mark';

type State = Agreement['state'];

const looks: Record<State, [Tone, IconName]> = {
  draft: ['conditional', 'pencil'],
  upcoming: ['accent', 'calendar'],
  inForce: ['allowed', 'check'],
  ended: ['refused', 'cross'],
  terminated: ['refused', 'cross'],
};

/** Whether an agreement is in force, as the API computed it. */
export function StateMark({ state }: { state: State }) {
  const { t } = useTranslation();
  const [tone, icon] = looks[state];
  return <Mark tone={tone} icon={icon}>{t(`words.state.${state}`)}</Mark>;
}
