import './home.css';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import { useAttention } from '../../api/attention';
import { isProblem } from '../../api/problem';
import { useMay } from '../../api/session';
import { formatDay } from '../../i18n/format';
import { Icon } from '../../ui/icons';
import { Failed, Loading } from '../../ui/states';
import { DueRequests, EndingAgreements, Proposals, Reviews, UnsignedAgreements } from './attention-lists';
import { FindingTotals } from './finding-totals';
import { FirstSteps } from './first-steps';
import { LastChanges, OwnChecks } from './recent';

/** Where a day begins: the question first, then what asks for attention, then what happened. */
export function HomePage() {
  const { t } = useTranslation();
  const { audit } = useMay();
  const attention = useAttention();
  const { data } = attention;
  return (
    <div className="stack wide">
      <h1>{t('home.title')}</h1>
      <Link to="/check" className="ask-first">
        <Icon name="question" />
        <span className="ask-sentence">{t('home.question')}</span>
        <span className="ask-do">{t('home.ask')} <Icon name="right" /></span>
      </Link>
      {attention.isPending && <Loading />}
      {attention.error && <Failed title={t('ui.notShown')} detail={isProblem(attention.error) ? attention.error.message : t('ui.unreachable')} onRetry={() => void attention.refetch()} />}
      {data && (
        <>
          {data.firstSteps && <FirstSteps way={data.firstSteps} />}
          <section className="stack" aria-labelledby="attention">
            <div className="page-head">
              <h2 id="attention">{t('home.attention')}</h2>
              <p className="muted small">{t('home.judgedFor', { day: formatDay(data.on) })}</p>
            </div>
            {data.proposals.length + data.ending.length + data.unsigned.length + data.reviews.length + data.requests.length === 0
              ? <p className="empty">{t('home.nothing')}</p>
              : (
                <div className="attention">
                  {data.requests.length > 0 && <DueRequests requests={data.requests} />}
                  {data.ending.length > 0 && <EndingAgreements ending={data.ending} />}
                  {data.reviews.length > 0 && <Reviews reviews={data.reviews} />}
                  {data.unsigned.length > 0 && <UnsignedAgreements unsigned={data.unsigned} />}
                  {data.proposals.length > 0 && <Proposals proposals={data.proposals} />}
                </div>
              )}
          </section>
        </>
      )}
      {audit && <FindingTotals />}
      <div className="attention">
        {audit && <LastChanges />}
        <OwnChecks />
      </div>
    </div>
  );
}
