import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { useAsOf } from '../../api/as-of';
import { useNames } from '../../api/names';
import { useMay } from '../../api/session';
import type { SharingCheck } from '../../api/types';
import { formatInstant } from '../../i18n/format';
import { asPointer, newAddress, recordAddress } from '../../record/kinds';
import { RecordLink } from '../../record/record-link';
import { Mark } from '../../ui/mark';
import { citationParts } from './citations';
import { OutcomeMark, VerdictBanner } from './verdict';

/** The whole answer: verdict, reasons in the order of the rules, what it relies on, what is needed. */
export function AnswerView({ answer, settled, actions }: { answer: SharingCheck; settled: boolean; actions?: ReactNode }) {
  return (
    <div className="answer stack wide" aria-busy={!settled}>
      <div role="status">
        <VerdictBanner verdict={answer.verdict} settled={settled} hasRemedies={answer.remedies.length > 0}
          conditions={answer.reasons.filter((reason) => reason.outcome === 'condition').map((reason) => reason.message)} />
      </div>
      {actions}
      <Grounds answer={answer} />
    </div>
  );
}

/** Below the verdict; drawn anew only for another answer, not while one is awaited. */
const Grounds = memo(function Grounds({ answer }: { answer: SharingCheck }) {
  const { t } = useTranslation();
  const { edit } = useMay();
  const unjudged = answer.reasons.filter(isUnjudged);
  return (
    <>
      <section className="stack tight" aria-labelledby="reasons">
        <h2 id="reasons">{t('check.reasons')}</h2>
        <ol className="reasons">
          {answer.reasons.filter((reason) => !isUnjudged(reason)).map((reason, index) => <ReasonLine key={`${reason.rule}-${index}`} reason={reason} />)}
          {unjudged.length > 0 && <UnjudgedLine reasons={unjudged} />}
        </ol>
      </section>
      {answer.agreements.length > 0 && (
        <section className="stack tight" aria-labelledby="relied">
          <h2 id="relied">{t('check.agreements')}</h2>
          <ul className="stack tight">
            {answer.agreements.map((agreement) => (
              <li key={agreement.id} className="row">
                <RecordLink type="agreement" id={agreement.id}>{agreement.reference} {agreement.title}</RecordLink>
                <span className="muted">{t(`words.agreementKind.${agreement.kind}`)}</span>
                <Mark tone={agreement.state === 'inForce' ? 'allowed' : 'neutral'}>{t(`words.state.${agreement.state}`)}</Mark>
              </li>
            ))}
          </ul>
        </section>
      )}
      {answer.uncoveredDataCategories.length > 0 && (
        <section className="stack tight" aria-labelledby="uncovered">
          <h2 id="uncovered">{t('check.uncovered')}</h2>
          <ul className="row">
            {answer.uncoveredDataCategories.map((category) => (
              <li key={category.id}><Mark tone="refused"><RecordLink type="dataCategory" id={category.id}>{category.name === category.id ? <NameToday id={category.id} /> : category.name}</RecordLink></Mark></li>
            ))}
          </ul>
        </section>
      )}
      {answer.remedies.length > 0 && (
        <section className="stack tight" aria-labelledby="needed">
          <h2 id="needed">{t('check.needed')}</h2>
          <ol className="remedies">
            {answer.remedies.map((remedy, index) => <li key={index}><RemedyLine remedy={remedy} partyName={answer.question.partyName} /></li>)}
          </ol>
          {!edit && <p className="muted no-print">{t('check.askOfficer')}</p>}
        </section>
      )}
      <p className="small muted">
        {t('check.foot', { revision: answer.registerRevision, at: formatInstant(answer.checkedAt) })} {t('check.noProof')}
      </p>
    </>
  );
});

/** A category the register did not know on the day that is read answers to nothing but its id; today's name says which one was asked. */
function NameToday({ id }: { id: string }) {
  return useNames('data-categories', true, false).byId.get(id)?.name ?? id;
}

type Reason = SharingCheck['reasons'][number];

const isUnjudged = (reason: Reason) => reason.judged === false && reason.outcome === 'fail';

/** The rules that had nothing to look at, which all say the same: said once. */
function UnjudgedLine({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useTranslation();
  return (
    <li className="reason fail">
      <div className="reason-rule">
        <span className="code">{reasons[0]!.rule}–{reasons.at(-1)!.rule}</span>
      </div>
      <OutcomeMark outcome="fail" judged={false} />
      <div className="reason-text">
        <p>{[...new Set(reasons.map((reason) => reason.message))].join(' ')}</p>
        <p className="small muted">{reasons.map((reason) => t(`check.rule.${reason.rule}`)).join(' · ')}</p>
      </div>
    </li>
  );
}

function ReasonLine({ reason }: { reason: Reason }) {
  const { t } = useTranslation();
  return (
    <li className={`reason ${reason.outcome}`}>
      <div className="reason-rule">
        <span className="code">{reason.rule}</span>
        <strong>{t(`check.rule.${reason.rule}`)}</strong>
      </div>
      <OutcomeMark outcome={reason.outcome} judged={reason.judged !== false} />
      <div className="reason-text">
        <p>{reason.message}</p>
        <p className="small muted">
          <Citation citation={reason.citation} />
          {reason.records.map((record) => (
            <span key={`${record.type}-${record.id}`}> · <RecordLink type={record.type} id={record.id}>{record.label}</RecordLink></span>
          ))}
        </p>
      </div>
    </li>
  );
}

function Citation({ citation }: { citation: string }) {
  const { t, i18n } = useTranslation();
  return (
    <cite>
      {citationParts(citation, i18n.language).map((part, index) => (
        <span key={index}>
          {part.address
            ? <a href={part.address} target="_blank" rel="noreferrer">{part.text}<span className="hidden-text"> ({t('ui.opensElsewhere')})</span></a>
            : part.text}
        </span>
      ))}
    </cite>
  );
}

/** The remedy opens the very field for who may edit, or a new record where one is missing; others are shown the record. */
function RemedyLine({ remedy, partyName }: { remedy: SharingCheck['remedies'][number]; partyName?: string | null }) {
  const { t } = useTranslation();
  const { edit } = useMay();
  const asOf = useAsOf();
  const { target } = remedy;
  const edits = edit && !asOf;
  if (target && !target.id && edits) {
    const address = newAddress(target.type);
    return <>{remedy.message}{address && <span className="no-print"> <Link to={address as string} search={target.type === 'party' ? { name: partyName ?? undefined } : {}}>{t('check.openNew')}</Link></span>}</>;
  }
  if (!target?.id || !recordAddress(target.type, target.id)) return <>{remedy.message}</>;
  return (
    <>
      {remedy.message}{' '}
      <span className="no-print">
        <RecordLink type={target.type} id={target.id} field={asPointer(target.field)} edits={edits}>{t(edits ? 'check.openField' : 'check.openRecord')}</RecordLink>
      </span>
    </>
  );
}
