import { useTranslation } from '../i18n/use-translation';
import type { FindingSeverity } from '../api/types';
import { Mark, type Tone } from '../ui/mark';
import type { IconName } from '../ui/icons';

/** The worst first. */
export const severities = ['breach', 'gap', 'attention'] as const;

const tones: Record<FindingSeverity, { tone: Tone; icon: IconName }> = {
  breach: { tone: 'refused', icon: 'refused' },
  gap: { tone: 'conditional', icon: 'absent' },
  attention: { tone: 'accent', icon: 'info' },
};

/** How serious a finding is: colour, icon and word. */
export function SeverityMark({ severity }: { severity: FindingSeverity }) {
  const { t } = useTranslation();
  return <Mark {...tones[severity]}>{t(`findings.severity.${severity}`)}</Mark>;
}
