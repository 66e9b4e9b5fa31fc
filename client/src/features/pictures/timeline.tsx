import { useTranslation } from '../../i18n/use-translation';
import type { Flows } from '../../api/types';
import { formatDay, formatList } from '../../i18n/format';
import { RecordLink } from '../../record/record-link';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty } from '../../ui/states';
import { Legend, Picture } from '../../ui/picture';
import { dayNumber, scaleOf } from '../../ui/time-scale';
import { fit } from './layout';

type Agreement = Flows['agreements'][number];

const left = 330;
const plot = 780;
const width = left + plot + 20;
const top = 72;
const row = 30;

/** All agreements in time, in the order in which they began. */
export function Timeline({ flows }: { flows: Flows }) {
  const { t } = useTranslation();
  if (flows.agreements.length === 0) return <Empty>{t('pages.agreement.none')}</Empty>;
  const scale = scaleOf(flows.agreements.flatMap(({ from, until }) => (from ? [from, until ?? from] : [])), flows.on, left, plot);
  const bottom = top + flows.agreements.length * row;
  return (
    <>
      <Picture title={t('pictures.time.title', { day: formatDay(flows.on) })} file={`overeenkomsten-${flows.on}`} width={width} height={bottom + 50}>
        {scale.ticks.map(({ x, label }) => (
          <g key={label}>
            <line x1={x} x2={x} y1={top - 14} y2={bottom} className="pic-grid" />
            <text x={x + 3} y={top - 20} className="pic-muted">{label}</text>
          </g>
        ))}
        {flows.agreements.map((agreement, index) => <Row key={agreement.id} agreement={agreement} y={top + index * row} x={scale.x} today={scale.x(flows.on)} />)}
        <line x1={scale.x(flows.on)} x2={scale.x(flows.on)} y1={top - 14} y2={bottom} className="pic-today" />
        <text x={scale.x(flows.on) + 4} y={bottom + 14} className="pic-text">{t('pictures.time.today')}</text>
        <Legend y={bottom + 34} items={[
          { width: 290, sign: <path d="M10 -5h12l-6 10z" className="pic-notice" />, words: t('pictures.time.notice') },
          { width: 260, sign: <text x={10} y={5} className="pic-text">↻</text>, words: t('pictures.time.renews') },
          { width: 240, sign: <text x={10} y={5} className="pic-text">→</text>, words: t('pictures.time.noEnd') },
        ]} />
      </Picture>
      <TimeTable flows={flows} />
    </>
  );
}

function Row({ agreement, y, x, today }: { agreement: Agreement; y: number; x: (day: string) => number; today: number }) {
  const { t } = useTranslation();
  const { from, until, noticeBy, state, renews, reference, title } = agreement;
  const end = until ? x(until) : left + plot;
  return (
    <g>
      <title>{`${reference} ${title}`}</title>
      <text x={0} y={y + 18} className="pic-text">{fit(reference, left - 130)}</text>
      <text x={left - 118} y={y + 18} className="pic-muted">{t(`words.state.${state}`)}</text>
      {from && (!until || dayNumber(until) >= dayNumber(from))
        ? (
          <>
            <rect x={x(from)} y={y + 5} width={Math.max(3, end - x(from))} height={row - 12} rx={3} className={`pic-bar ${state}`} />
            {(renews || !until) && <text x={end - 16} y={y + 19} className="pic-text">{renews ? '↻' : '→'}</text>}
          </>
        )
        : <text x={today + 8} y={y + 18} className="pic-muted">{t('pictures.time.unsigned')}</text>}
      {from && noticeBy && <path d={`M${x(noticeBy) - 6} ${y + 1}h12l-6 10z`} className="pic-notice" />}
    </g>
  );
}

function TimeTable({ flows }: { flows: Flows }) {
  const { t } = useTranslation();
  const parties = new Map(flows.parties.map(({ id, name }) => [id, name]));
  const day = (value: string | null | undefined) => (value ? formatDay(value) : null);
  const columns: Column<Agreement>[] = [
    { id: 'reference', label: t('fields.agreement.reference'), cell: ({ id, reference }) => <RecordLink type="agreement" id={id}>{reference}</RecordLink> },
    { id: 'parties', label: t('fields.agreement.parties'), cell: ({ partyIds }) => formatList(partyIds.map((id) => parties.get(id) ?? t('ui.unknownRecord'))) },
    { id: 'state', label: t('pages.agreement.state'), cell: ({ state }) => t(`words.state.${state}`) },
    { id: 'from', label: t('pictures.time.from'), cell: ({ from }) => day(from) ?? t('pictures.time.unsigned') },
    { id: 'until', label: t('pictures.time.until'), cell: ({ until, renews, from }) => (until ? `${formatDay(until)}${renews ? ` (${t('pictures.time.renews')})` : ''}` : from ? t('pictures.time.noEnd') : null) },
    { id: 'notice', label: t('pictures.time.notice'), cell: ({ noticeBy }) => day(noticeBy) },
  ];
  return <DataTable label={t('pictures.time.table')} columns={columns} rows={flows.agreements} rowKey={({ id }) => id} />;
}
