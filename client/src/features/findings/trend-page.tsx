import '../../ui/picture.css';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import { useFindingsTrend } from '../../api/findings';
import { isProblem } from '../../api/problem';
import type { FindingsTrend } from '../../api/types';
import { formatDay, formatNumber } from '../../i18n/format';
import { severities } from '../../record/severity-mark';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Failed, Loading } from '../../ui/states';
import { Legend, Picture } from '../../ui/picture';

type Day = FindingsTrend['days'][number];

const left = 60;
const step = 64;
const bar = 40;
const tall = 240;
const top = 20;

/** How many findings there were at the end of each month, as a picture and as a table that says the same. */
export function FindingsTrendPage() {
  const { t } = useTranslation();
  const trend = useFindingsTrend();
  const days = trend.data?.days ?? [];
  const columns: Column<Day>[] = [
    { id: 'day', label: t('findings.day'), cell: (day) => formatDay(day.on) },
    ...severities.map((severity) => ({ id: severity, label: t(`findings.severities.${severity}`), cell: (day: Day) => formatNumber(day.totals[severity]) })),
    { id: 'total', label: t('findings.total'), cell: (day) => formatNumber(sum(day)) },
    { id: 'accepted', label: t('acceptance.group'), cell: (day) => formatNumber(day.accepted) },
    { id: 'complete', label: t('findings.complete'), cell: (day) => t('findings.of', { complete: formatNumber(day.article30.complete), activities: formatNumber(day.article30.activities) }) },
  ];
  return (
    <div className="stack wide">
      <header className="page-head">
        <div className="spread">
          <h1>{t('findings.trendTitle')}</h1>
          <Link to="/findings" className="button">{t('findings.backToList')}</Link>
        </div>
        <p className="muted prose">{t('findings.trendIntro')}</p>
      </header>
      {trend.isPending && <Loading />}
      {trend.error && <Failed title={t('ui.notShown')} detail={isProblem(trend.error) ? trend.error.message : t('ui.unreachable')} onRetry={() => void trend.refetch()} />}
      {trend.data && days.length < 2 && <Empty>{t('findings.notYet')}</Empty>}
      {days.length > 1 && <Bars days={days} />}
      {days.length > 0 && <DataTable label={t('findings.trendTitle')} columns={columns} rows={days.toReversed()} rowKey={(day) => day.on} />}
    </div>
  );
}

const sum = (day: Day) => severities.reduce((total, severity) => total + day.totals[severity], 0);

function Bars({ days }: { days: readonly Day[] }) {
  const { t } = useTranslation();
  const most = Math.max(1, ...days.map(sum));
  const width = left + days.length * step + 20;
  return (
    <Picture title={t('findings.trendPicture', { day: formatDay(days.at(-1)!.on) })} file={t('findings.trendFile')} width={Math.max(width, 640)} height={top + tall + 90}>
      {days.map((day, index) => {
        let above = top + tall;
        return (
          <g key={day.on}>
            <title>{`${formatDay(day.on)}: ${severities.map((severity) => `${t(`findings.severities.${severity}`)} ${day.totals[severity]}`).join(', ')}`}</title>
            {severities.map((severity) => {
              const height = (day.totals[severity] / most) * (tall - 20);
              above -= height;
              return <rect key={severity} x={left + index * step} y={above} width={bar} height={height} className={`pic-${severity}`} />;
            })}
            <text x={left + index * step + bar / 2} y={above - 5} textAnchor="middle" className="pic-text">{formatNumber(sum(day))}</text>
            <text x={left + index * step + bar / 2} y={top + tall + 18} textAnchor="middle" className="pic-muted">{day.on.slice(0, 7)}</text>
          </g>
        );
      })}
      <line x1={left - 10} x2={left + days.length * step} y1={top + tall} y2={top + tall} className="pic-grid" />
      <Legend y={top + tall + 56} items={severities.map((severity) => ({ width: 190, sign: <rect x={6} y={-8} width={16} height={16} className={`pic-${severity}`} />, words: t(`findings.severities.${severity}`) }))} />
    </Picture>
  );
}
