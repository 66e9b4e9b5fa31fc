import { createContext, use } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { useAsOf } from '../api/as-of';
import { useMay } from '../api/session';
import type { Finding } from '../api/types';
import { Mark } from '../ui/mark';
import { AcceptanceAction, AcceptanceWords } from './acceptance';
import { RecordLink, statusField } from './record-link';
import { SeverityMark } from './severity-mark';

/** The findings on the record that is read. */
export const FindingsContext = createContext<readonly Finding[]>([]);

/** The rule of a record that is still a proposal: what one does about it is establish the record. */
const stillProposed = 'F30';

/** The findings that concern a field or anything within it; without a pointer those on the record as a whole. */
export function MarginNotes({ pointer }: { pointer?: string }) {
  const concerned = use(FindingsContext).filter(({ field }) => (pointer ? field === pointer || field?.startsWith(`${pointer}/`) : !field));
  if (concerned.length === 0) return null;
  return (
    <ul className="margin-notes">
      {concerned.map((finding) => <li key={`${finding.code} ${finding.field} ${finding.fingerprint}`}><MarginNote finding={finding} /></li>)}
    </ul>
  );
}

/** One finding beside what it concerns: what is wrong, by which rule, what to do; quieter when it was accepted. */
export function MarginNote({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const { edit } = useMay();
  const asOf = useAsOf();
  const { acceptance } = finding;
  return (
    <>
      <p className={acceptance ? 'muted' : undefined}>
        {acceptance ? <Mark tone="neutral" icon="check">{t('acceptance.mark', { severity: t(`findings.severity.${finding.severity}`).toLowerCase() })}</Mark> : <SeverityMark severity={finding.severity} />}{' '}
        {finding.message}
      </p>
      {acceptance && <AcceptanceWords acceptance={acceptance} />}
      <p className="small muted">{finding.remedy} <span className="rule">{finding.code} · {finding.basis}</span></p>
      {edit && !asOf && (
        <p className="row small no-print">
          {finding.field && <RecordLink type={finding.record.type} id={finding.record.id} field={finding.field} edits>{t('findings.open')}</RecordLink>}
          {finding.code === stillProposed && !acceptance && (
            <RecordLink type={finding.record.type} id={finding.record.id} field={statusField} edits>{t('record.establish')}<span className="hidden-text"> {finding.record.label}</span></RecordLink>
          )}
          <AcceptanceAction finding={finding} />
        </p>
      )}
    </>
  );
}
