import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import { useFindings } from '../../api/findings';
import { isProblem } from '../../api/problem';
import { formatNumber } from '../../i18n/format';
import { severities, SeverityMark } from '../../record/severity-mark';
import { Failed, Loading } from '../../ui/states';

/** How many findings there are of each severity: a door to each of the lists. */
export function FindingTotals() {
  const { t } = useTranslation();
  const findings = useFindings({ pageSize: 1 });
  const { data } = findings;
  return (
    <section className="panel stack tight" aria-labelledby="findings">
      <h2 id="findings">{t('findings.atHome')}</h2>
      {findings.isPending && <Loading />}
      {findings.error && <Failed title={t('ui.notShown')} detail={isProblem(findings.error) ? findings.error.message : t('ui.unreachable')} onRetry={() => void findings.refetch()} />}
      {data && (
        <>
          <ul className="row">
            {severities.map((severity) => (
              <li key={severity}>
                <Link to="/findings" search={{ severity }}><SeverityMark severity={severity} /> {t('findings.count', { count: data.totals[severity] })}</Link>
              </li>
            ))}
          </ul>
          <p className="small muted">{t('findings.article30', { complete: formatNumber(data.article30.complete), activities: formatNumber(data.article30.activities) })}</p>
        </>
      )}
      <p className="small"><Link to="/findings">{t('findings.all')}</Link></p>
    </section>
  );
}
