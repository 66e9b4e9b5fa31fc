import { useTranslation } from '../../i18n/use-translation';
import { useAsOf } from '../../api/as-of';
import { useMay } from '../../api/session';
import type { MissingFact } from '../../api/types';
import { RecordLink } from '../../record/record-link';
import { together } from './together';

/** What the text says is not recorded, each with a link to the very field; no part of the text. */
export function Missing({ facts }: { facts: readonly MissingFact[] }) {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const { edit } = useMay();
  if (facts.length === 0) return null;
  return (
    <details className="missing panel no-print">
      <summary>{t('rights.missing.heading', { count: facts.length })}</summary>
      <p className="muted">{t('rights.missing.intro')}</p>
      {together(facts, ({ record }) => record.id).map((same) => {
        const { record } = same[0]!;
        return (
          <section key={record.id}>
            <h2>{record.label === record.name ? record.name : `${record.label} ${record.name}`}</h2>
            <ul className="bullets">
              {same.map((fact, at) => (
                <li key={at}>
                  <RecordLink type={record.type} id={record.id} field={fact.field} edits={edit && !asOf}>{fact.message}</RecordLink>
                  {fact.field && <span className="hidden-text"> ({fact.field})</span>}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </details>
  );
}
