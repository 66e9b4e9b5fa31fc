import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { useEnding } from '../../api/coverage';
import { isProblem } from '../../api/problem';
import { formatDay, today } from '../../i18n/format';
import { CoverageSection } from '../../record/coverage-table';
import { Notice } from '../../ui/notice';
import { Failed, Loading } from '../../ui/states';
import { TextField } from '../../ui/text-field';

/** What breaks if this agreement ends on a day; starts at the end that is agreed, else at the day that is read. */
export function Ending({ agreementId, on, until }: { agreementId: string; on: string; until?: string | null }) {
  const { t } = useTranslation();
  const [day, setDay] = useState(until ?? on ?? today());
  return (
    <section className="stack tight" aria-labelledby="ending">
      <h2 id="ending">{t('coverage.ending.heading')}</h2>
      <p className="muted prose">{t('coverage.ending.intro')}</p>
      <div className="filters no-print"><TextField label={t('coverage.ending.on')} type="date" value={day} onChange={setDay} /></div>
      {day === '' ? <p className="muted">{t('coverage.ending.noDay')}</p> : <Answer agreementId={agreementId} day={day} />}
    </section>
  );
}

function Answer({ agreementId, day }: { agreementId: string; day: string }) {
  const { t } = useTranslation();
  const ending = useEnding(agreementId, day);
  if (ending.isPending) return <Loading />;
  if (ending.error) return <Failed title={t('ui.notShown')} detail={isProblem(ending.error) ? (ending.error.errors['/on']?.[0] ?? ending.error.message) : t('ui.unreachable')} onRetry={() => void ending.refetch()} />;
  const { state, loses, keeps, on } = ending.data;
  const told = { day: formatDay(on), state: t(`words.state.${state}`) };
  return (
    <div className="stack" aria-busy={ending.isPlaceholderData}>
      <div role="status">
        {state !== 'inForce' ? <Notice>{t('coverage.ending.notInForce', told)}</Notice>
          : loses.total + keeps.total === 0 ? <Notice>{t('coverage.ending.nothing', told)}</Notice>
            : loses.total === 0 ? <Notice tone="allowed">{t('coverage.ending.losesNone', told)}</Notice>
              : <Notice tone="refused">{t('coverage.whatIf.loses', { count: loses.total })}</Notice>}
      </div>
      <CoverageSection label={t('coverage.ending.loses', told)} rows={loses} told={['todo']} />
      <CoverageSection label={t('coverage.ending.keeps', told)} rows={keeps} told={['cover', 'days']} />
    </div>
  );
}
