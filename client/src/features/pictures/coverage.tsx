import { useTranslation } from '../../i18n/use-translation';
import type { Flows } from '../../api/types';
import { formatDay, formatList } from '../../i18n/format';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty } from '../../ui/states';
import { matrixOf, type CellMark, type MatrixRow } from './flows';
import { fit } from './layout';
import { Legend, Picture } from '../../ui/picture';

const left = 330;
const top = 190;
const cell = 30;

const signs: Record<CellMark, string> = { covered: '✓', statute: '§', missing: '✕', unused: '○' };
const marks: readonly CellMark[] = ['covered', 'statute', 'missing', 'unused'];

interface CoverageProps {
  flows: Flows;
  agreementId?: string;
  purposeId?: string;
  dataCategoryId?: string;
}

/** Purpose × data of one agreement, or of all: what it carries, what goes without, what it names and nobody uses. */
export function Coverage({ flows, agreementId, purposeId, dataCategoryId }: CoverageProps) {
  const { t } = useTranslation();
  // A scope names more than the purpose and the data that were chosen.
  const rows = matrixOf(flows, agreementId).filter((row) => (!purposeId || row.purposeId === purposeId) && (!dataCategoryId || row.cells.has(dataCategoryId)));
  if (rows.length === 0) return <Empty>{t('pictures.matrix.none')}</Empty>;
  const categories = flows.dataCategories.filter(({ id }) => (!dataCategoryId || id === dataCategoryId) && rows.some(({ cells }) => cells.has(id)));
  const purposes = new Map(flows.purposes.map(({ id, code, name }) => [id, `${code ?? ''} ${name}`.trim()]));
  const agreement = flows.agreements.find(({ id }) => id === agreementId);
  const title = agreement
    ? t('pictures.matrix.titleOf', { agreement: `${agreement.reference} ${agreement.title}`, day: formatDay(flows.on) })
    : t('pictures.matrix.title', { day: formatDay(flows.on) });
  const bottom = top + rows.length * cell;
  return (
    <>
      <Picture title={title} file={`dekking-${agreement?.reference ?? 'alle'}-${flows.on}`} width={Math.max(1000, left + categories.length * cell + 130)} height={bottom + 44}>
        {categories.map(({ id, name }, index) => (
          <text key={id} transform={`translate(${left + index * cell + 18} ${top - 8}) rotate(-50)`} className="pic-text"><title>{name}</title>{fit(name, 190)}</text>
        ))}
        {rows.map(({ purposeId, cells }, index) => (
          <g key={purposeId}>
            <text x={0} y={top + index * cell + 20} className="pic-text"><title>{purposes.get(purposeId)}</title>{fit(purposes.get(purposeId) ?? '', left - 12)}</text>
            {categories.map(({ id }, column) => <Cell key={id} mark={cells.get(id)} x={left + column * cell} y={top + index * cell} />)}
          </g>
        ))}
        <Legend y={bottom + 24} items={marks.map((mark) => ({ width: 240, sign: <Cell mark={mark} x={2} y={-15} />, words: t(`pictures.matrix.${mark}`) }))} />
      </Picture>
      <MatrixTable rows={rows} purposes={purposes} categories={new Map(categories.map(({ id, name }) => [id, name]))} />
    </>
  );
}

function Cell({ mark, x, y }: { mark: CellMark | undefined; x: number; y: number }) {
  return (
    <g>
      <rect x={x + 1} y={y + 1} width={cell - 2} height={cell - 2} rx={3} className={`pic-cell ${mark ?? ''}`} />
      {mark && <text x={x + cell / 2} y={y + 20} className="pic-text pic-sign" textAnchor="middle">{signs[mark]}</text>}
    </g>
  );
}

function MatrixTable({ rows, purposes, categories }: { rows: readonly MatrixRow[]; purposes: Map<string, string>; categories: Map<string, string> }) {
  const { t } = useTranslation();
  const columns: Column<MatrixRow>[] = [
    { id: 'purpose', label: t('fields.activity.purposeId'), cell: ({ purposeId }) => purposes.get(purposeId) },
    ...marks.map((mark) => ({
      id: mark, label: `${signs[mark]} ${t(`pictures.matrix.${mark}`)}`,
      cell: ({ cells }: MatrixRow) => formatList([...categories].filter(([id]) => cells.get(id) === mark).map(([, name]) => name)),
    })),
  ];
  return <DataTable label={t('pictures.matrix.table')} columns={columns} rows={rows} rowKey={({ purposeId }) => purposeId} />;
}
