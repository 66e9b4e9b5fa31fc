import { useTranslation } from '../../i18n/use-translation';
import type { Flows } from '../../api/types';
import { formatDay, formatList } from '../../i18n/format';
import { placesOutside, strandsOf } from './flows';
import { fit, layOut, pictureWidth, unknownData, type Node } from './layout';
import { Legend, Picture } from '../../ui/picture';

const top = 64;
const foot = 40;

/** Purposes → data → parties: dashed where nothing carries a line, red and in words where it leaves the EEA. */
export function FlowPicture({ flows }: { flows: Flows }) {
  const { t } = useTranslation();
  const layout = layOut(strandsOf(flows.flows), flows.purposes.map(({ id }) => id), top);
  const title = t('pictures.flow.title', { day: formatDay(flows.on) });
  const purpose = new Map(flows.purposes.map(({ id, code, name }) => [id, `${code ?? ''} ${name}`.trim()]));
  const category = new Map(flows.dataCategories.map(({ id, name }) => [id, name]));
  const party = new Map(flows.parties.map(({ id, name }) => [id, name]));
  return (
    <Picture title={title} file={`stromen-${flows.on}`} width={pictureWidth} height={layout.height + foot}>
      {(['purposes', 'data', 'parties'] as const).map((column, index) => <text key={column} x={[0, 450, 840][index]} y={50} className="pic-muted">{t(`pictures.flow.${column}`)}</text>)}
      {layout.lines.map(({ strand, path }) => (
        <path key={`${strand.purposeId} ${strand.dataCategoryId} ${strand.partyId}`} d={path} className={['pic-strand', !strand.covered && 'pic-bare', strand.outsideEea && 'pic-out'].filter(Boolean).join(' ')} />
      ))}
      {layout.purposes.map((node) => <Box key={node.id} node={node} words={purpose.get(node.id) ?? ''} />)}
      {layout.categories.map((node) => <Box key={node.id} node={node} words={node.id === unknownData ? t('pictures.flow.noData') : (category.get(node.id) ?? '')} />)}
      {layout.parties.map((node) => {
        const outside = placesOutside(flows.flows, node.id, t('pictures.flow.noCountry'));
        return <Box key={node.id} node={node} words={party.get(node.id) ?? ''} warning={outside.length > 0 ? t('pictures.flow.outside', { country: formatList(outside) }) : undefined} />;
      })}
      <Legend y={layout.height + 18} items={[
        { width: 320, sign: <path d="M0 0H30" className="pic-strand" />, words: t('pictures.flow.covered') },
        { width: 300, sign: <path d="M0 0H30" className="pic-strand pic-bare" />, words: t('pictures.flow.bare') },
        { width: 200, sign: <path d="M0 0H30" className="pic-strand pic-out" />, words: t('pictures.flow.out') },
      ]} />
    </Picture>
  );
}

function Box({ node, words, warning }: { node: Node; words: string; warning?: string }) {
  const middle = node.y + node.height / 2;
  return (
    <g>
      <title>{warning ? `${words} – ${warning}` : words}</title>
      <rect x={node.x + 0.5} y={node.y} width={node.width - 1} height={node.height} rx={4} className={warning ? 'pic-node pic-out' : 'pic-node'} />
      <text x={node.x + 8} y={warning ? middle - 2 : middle + 4.5} className="pic-text">{fit(words, node.width - 16)}</text>
      {warning && <text x={node.x + 8} y={middle + 12} className="pic-warn">{fit(`⚠ ${warning}`, node.width - 16)}</text>}
    </g>
  );
}
