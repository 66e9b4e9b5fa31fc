import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { useWhatIf } from '../../api/coverage';
import { useNames } from '../../api/names';
import { isProblem } from '../../api/problem';
import type { AgreementEffect } from '../../api/types';
import { formatDay } from '../../i18n/format';
import { CoverageSection } from '../../record/coverage-table';
import type { Tree } from '../../record/tree';
import { Combo } from '../../ui/combo';
import { Mark, type Tone } from '../../ui/mark';
import { Failed, Loading } from '../../ui/states';
import { draftToTry } from './draft-to-try';

const pause = 400;

/** What a draft would make possible, asked again when the filling in pauses; nothing of it is stored. */
export function DraftWhatIf({ draft }: { draft: Tree }) {
  const { t } = useTranslation();
  const [replaces, setReplaces] = useState<string | null>(null);
  const agreements = useNames('agreements');
  const others = useMemo(() => agreements.list.filter(({ id, retired }) => id !== draft['id'] && !retired), [agreements.list, draft]);
  const wanted = JSON.stringify(draftToTry(draft));
  const [settled, setSettled] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), pause);
    return () => clearTimeout(timer);
  }, [wanted]);
  const asked = useMemo(() => (settled ? (JSON.parse(settled) as Tree) : undefined), [settled]);
  return (
    <section className="form-section stack" aria-labelledby="what-if">
      <h2 id="what-if">{t('coverage.whatIf.draft')}</h2>
      <p className="muted prose">{t('coverage.whatIf.intro')}</p>
      {asked === undefined ? <p>{t('coverage.whatIf.incomplete')}</p> : (
        <>
          <div className="filters roomy">
            <Combo label={t('coverage.whatIf.replaces')} help={t('coverage.whatIf.replacesHelp')} placeholder={t('coverage.whatIf.nobody')} value={replaces} onChange={setReplaces} options={others} />
          </div>
          <Answer draft={asked} replaces={replaces ?? undefined} draftId={asked['id'] as string} />
        </>
      )}
    </section>
  );
}

/** The same of an agreement that is stored; one that carries all it could has nothing to say here. */
export function StoredWhatIf({ agreement }: { agreement: Tree }) {
  const { t } = useTranslation();
  const draft = useMemo(() => draftToTry(agreement), [agreement]);
  const { data } = useWhatIf(draft);
  if (!draft || (data && isIdle(data.asItStands) && isIdle(data.onceSigned))) return null;
  return (
    <section className="stack" aria-labelledby="what-if">
      <h2 id="what-if">{t('coverage.whatIf.stored')}</h2>
      <p className="muted prose">{t('coverage.whatIf.intro')}</p>
      <Answer draft={draft} />
    </section>
  );
}

const isIdle = ({ covers, takesOver, loses, stays }: AgreementEffect) => covers.total + takesOver.total + loses.total + stays.total === 0;

function Answer({ draft, replaces, draftId }: { draft: Tree; replaces?: string; draftId?: string }) {
  const { t } = useTranslation();
  const answer = useWhatIf(draft, replaces);
  if (answer.isPending) return <Loading />;
  if (answer.error) {
    const sentence = isProblem(answer.error) ? (Object.values(answer.error.errors).flat()[0] ?? answer.error.message) : t('ui.unreachable');
    return <Failed title={t('ui.notShown')} detail={sentence} onRetry={() => void answer.refetch()} />;
  }
  const { asItStands, onceSigned } = answer.data;
  return (
    <div className="stack" aria-busy={answer.isPlaceholderData}>
      <div className="what-if" role="status">
        <Summary heading={t('coverage.whatIf.asItStands')} effect={asItStands} />
        <Summary heading={t('coverage.whatIf.onceSigned')} effect={onceSigned} />
      </div>
      {isIdle(asItStands) && isIdle(onceSigned) && <p className="muted">{t('coverage.whatIf.nothing')}</p>}
      <Tables heading={t('coverage.whatIf.asItStands')} effect={asItStands} draftId={draftId} />
      <Tables heading={t('coverage.whatIf.onceSigned')} effect={onceSigned} draftId={draftId} />
    </div>
  );
}

function Summary({ heading, effect }: { heading: string; effect: AgreementEffect }) {
  const { t } = useTranslation();
  const said: readonly [Tone, 'covers' | 'takesOver' | 'loses' | 'stays'][] = [['allowed', 'covers'], ['neutral', 'takesOver'], ['refused', 'loses'], ['conditional', 'stays']];
  return (
    <div className="panel stack tight">
      <h3>{heading}</h3>
      <p className="muted small">{t('coverage.whatIf.on', { day: formatDay(effect.on) })}</p>
      <ul className="stack tight">
        {said.filter(([, kind]) => effect[kind].total > 0).map(([tone, kind]) => (
          <li key={kind}><Mark tone={tone}>{t(`coverage.whatIf.${kind}`, { count: effect[kind].total })}</Mark></li>
        ))}
        {effect.covers.total === 0 && <li className="muted">{t('coverage.whatIf.covers', { count: 0 })}</li>}
      </ul>
    </div>
  );
}

/** What changes is shown; what does not is folded away. */
function Tables({ heading, effect, draftId }: { heading: string; effect: AgreementEffect; draftId?: string }) {
  const { t } = useTranslation();
  const { covers, loses, stays } = effect;
  if (covers.total + loses.total + stays.total === 0) return null;
  const label = (kind: string) => `${heading}: ${t(`coverage.whatIf.${kind}`)}`;
  return (
    <>
      <CoverageSection label={label('coversTable')} rows={covers} told={['days']} />
      <CoverageSection label={label('losesTable')} rows={loses} told={['todo']} draftId={draftId} />
      {stays.total > 0 && (
        <details>
          <summary>{heading}: {t('coverage.whatIf.stays', { count: stays.total })}</summary>
          <CoverageSection label={label('staysTable')} rows={stays} told={['todo']} draftId={draftId} />
        </details>
      )}
    </>
  );
}
