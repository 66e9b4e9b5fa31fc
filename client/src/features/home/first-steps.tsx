import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { useAsOf } from '../../api/as-of';
import { useMay } from '../../api/session';
import type { Attention } from '../../api/types';
import { RecordLink } from '../../record/record-link';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icons';

type Way = NonNullable<Attention['firstSteps']>;

const dismissedKey = 'first-steps-dismissed';

/**
 * The way to a first signed agreement, each step with the field it is about. Gone when the API says it was walked, or when
 * this person puts it away; that is remembered on this machine only, since it concerns nobody else.
 */
export function FirstSteps({ way }: { way: Way }) {
  const { t } = useTranslation();
  const { edit } = useMay();
  const asOf = useAsOf();
  const [dismissed, setDismissed] = useState(() => localStorage.getItem(dismissedKey) === 'yes');
  if (!edit || asOf || dismissed) return null;
  const next = way.steps.findIndex((step) => !step.done);
  const dismiss = () => {
    localStorage.setItem(dismissedKey, 'yes');
    setDismissed(true);
  };
  return (
    <section className="panel stack first-steps" aria-labelledby="first-steps">
      <div className="spread">
        <div className="page-head">
          <h2 id="first-steps">{t('home.steps.title')}</h2>
          <p className="prose">{t('home.steps.intro', { party: way.party.name, purpose: way.purpose.name })}</p>
        </div>
        <Button look="plain" compact icon="cross" onPress={dismiss}>{t('home.steps.dismiss')}</Button>
      </div>
      <ol className="steps">
        {way.steps.map((step, index) => (
          <li key={step.kind} data-done={step.done ? '' : undefined} aria-current={index === next ? 'step' : undefined}>
            <span className="step-sign" aria-hidden="true">{step.done ? <Icon name="check" /> : index + 1}</span>
            <div>
              <p>
                <StepLink step={step} way={way} />{' '}
                <span className="muted small">{t(step.done ? 'home.steps.done' : index === next ? 'home.steps.next' : 'home.steps.later')}</span>
              </p>
              {!step.done && <p className="small muted prose">{t(`home.steps.why.${step.kind}`)}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepLink({ step, way }: { step: Way['steps'][number]; way: Way }) {
  const { t } = useTranslation();
  const words = t(`home.steps.kind.${step.kind}`, { party: way.party.name, activity: way.activity.label, agreement: way.agreement.label });
  if (!step.record) return <Link to="/check" search={{ data: way.dataCategoryIds, party: way.party.name, purpose: way.purpose.label }}>{words}</Link>;
  return <RecordLink type={step.record.type} id={step.record.id} field={step.field} edits={!!step.field}>{words}</RecordLink>;
}
