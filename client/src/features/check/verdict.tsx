import { useTranslation } from '../../i18n/use-translation';
import type { SharingCheck } from '../../api/types';
import { Icon } from '../../ui/icons';
import { Mark, type Tone } from '../../ui/mark';


type Verdict = SharingCheck['verdict'];
type Outcome = SharingCheck['reasons'][number]['outcome'];

export function VerdictBanner({ verdict, settled, hasRemedies }: { verdict: Verdict; settled: boolean; hasRemedies: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={`verdict ${verdict}`} data-settled={settled ? '' : undefined}>
      <Icon name={verdict} />
      <div>
        <p className="verdict-word">{t(`check.verdict.${verdict}`)}</p>
        <p>
          {t(`check.verdictMeans.${verdict}`)}
          {hasRemedies && <> <a className="no-print" href="#needed">{t('check.needed')}</a></>}
        </p>
      </div>
    </div>
  );
}

export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation();
  return <Mark tone={verdict}>{t(`check.verdict.${verdict}`)}</Mark>;
}

const tones: Record<Outcome, Tone> = { pass: 'allowed', condition: 'conditional', fail: 'refused' };

export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  return <Mark tone={tones[outcome]}>{t(`check.outcome.${outcome}`)}</Mark>;
}
