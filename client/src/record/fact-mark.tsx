import { createContext, use } from 'react';
import { useTranslation } from '../i18n/use-translation';
import type { FactSource } from '../api/types';
import { Mark } from '../ui/mark';

export const FactSourcesContext = createContext<readonly FactSource[]>([]);

/** Where this one fact comes from, when the register says so: the policy's chapter, or a proposal to be confirmed. */
export function FactMark({ pointer }: { pointer: string }) {
  const { t } = useTranslation();
  const source = use(FactSourcesContext).find((candidate) => candidate.pointer === pointer);
  if (!source || source.provenance === 'entered') return null;
  return (
    <span className="fact">
      {source.provenance === 'proposed'
        ? <Mark tone="conditional" icon="question">{t('words.provenance.proposed')}</Mark>
        : <span className="muted small">{source.source ?? t(`words.provenance.${source.provenance}`)}</span>}
      {source.remark && <span className="muted small">{source.remark}</span>}
    </span>
  );
}
