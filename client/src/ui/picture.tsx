import { useRef, type ReactNode } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { Button } from './button';
import { saveSvg } from './save-svg';

interface PictureProps {
  title: string;
  /** Name of the file it is kept as, without extension. */
  file: string;
  width: number;
  height: number;
  children: ReactNode;
}

/** A picture drawn as SVG that can be scrolled by keyboard and kept as a file; the table beside it says the same in words. */
export function Picture({ title, file, width, height, children }: PictureProps) {
  const { t } = useTranslation();
  const svg = useRef<SVGSVGElement>(null);
  return (
    <figure className="stack tight">
      <div className="picture-frame" role="group" aria-label={t('pictures.scrolls', { title })} tabIndex={0}>
        <svg ref={svg} className="picture" role="img" aria-label={t('pictures.tableBelow', { title })} viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
          <text x={0} y={20} className="pic-title">{title}</text>
          {children}
        </svg>
      </div>
      <div className="no-print"><Button icon="download" onPress={() => saveSvg(svg.current!, title, file)}>{t('pictures.save')}</Button></div>
    </figure>
  );
}

/** What the strokes and signs of a picture mean, in a row at its foot. */
export function Legend({ y, items }: { y: number; items: readonly { width: number; sign: ReactNode; words: string }[] }) {
  let x = 0;
  return (
    <g>
      {items.map(({ width, sign, words }) => {
        const at = x;
        x += width;
        return (
          <g key={words} transform={`translate(${at} ${y})`}>
            {sign}
            <text x={38} y={5} className="pic-text">{words}</text>
          </g>
        );
      })}
    </g>
  );
}
