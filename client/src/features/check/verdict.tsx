import { useTranslation } from '../../i18n/use-translation';
import type { SharingCheck } from '../../api/types';
import { Icon } from '../../ui/icons';
import { Mark, type Tone } from '../../ui/mark';


type Verdict = SharingCheck['verdict'];
type Outcome = SharingCheck['reasons'][number]['outcome'];

interface VerdictBannerProps {
  verdict: Verdict;
  settled: boolean;
  hasRemedies: boolean;
  /** What has to be met, in sentences. */
  conditions: readonly string[];
}

export function VerdictBanner({ verdict, settled, hasRemedies, conditions }: VerdictBannerProps) {
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
        {verdict === 'conditional' && <ul className="conditions">{conditions.map((condition) => <li key={condition}>{condition}</li>)}</ul>}
      </div>
    </div>
  );
}

export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation();
  return <Mark tone={verdict}>{t(`check.verdict.${verdict}`)}</Mark>;
}

const tones: Record<Outcome, Tone> = { pass: 'allowed', condition: 'conditional', fail: 'refused' };

/** A rule that had nothing to look at says so: in grey where that is refused, in amber where it is let pass. */
export function OutcomeMark({ outcome, judged = true }: { outcome: Outcome; judged?: boolean }) {
  const { t } = useTranslation();
  if (!judged && outcome === 'fail') return <Mark tone="neutral" icon="refused">{t('check.outcome.unjudgedFail')}</Mark>;
  if (!judged) return <Mark tone="conditional">{t('check.outcome.unjudgedPass')}</Mark>;
  return <Mark tone={tones[outcome]}>{t(`check.outcome.${outcome}`)}</Mark>;
}
