import { useTranslation } from '../i18n/use-translation';
import type { RecordStatus } from '../api/types';
import type { IconName } from '../ui/icons';
import { Mark, type Tone } from '../ui/mark';

const looks: Record<RecordStatus, [Tone, IconName]> = { proposed: ['conditional', 'question'], established: ['allowed', 'check'], retired: ['neutral', 'absent'] };

export function StatusMark({ status }: { status: RecordStatus }) {
  const { t } = useTranslation();
  const [tone, icon] = looks[status];
  return <Mark tone={tone} icon={icon}>{t(`words.status.${status}`)}</Mark>;
}
