import { useTranslation } from '../../i18n/use-translation';
import type { RightsRequest } from '../../api/types';
import type { IconName } from '../../ui/icons';
import { Mark, type Tone } from '../../ui/mark';

type State = RightsRequest['state'];

const looks: Record<State, [Tone, IconName]> = {
  open: ['accent', 'calendar'],
  overdue: ['refused', 'refused'],
  closed: ['neutral', 'check'],
};

/** Where a request stands on the day that is read, as the API computed it. */
export function RequestStateMark({ state }: { state: State }) {
  const { t } = useTranslation();
  const [tone, icon] = looks[state];
  return <Mark tone={tone} icon={icon}>{t(`words.requestState.${state}`)}</Mark>;
}
