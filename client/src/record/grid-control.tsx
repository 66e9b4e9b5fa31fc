import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { useRecordForm } from './form-context';
import type { Field, LinesField } from './shape';
import type { Tree } from './tree';
import { lineName } from './words';

interface GridControlProps {
  field: LinesField;
  /** What is ticked for each line. */
  ticked: Extract<Field, { kind: 'references' }>;
  pointer: string;
  lines: readonly Tree[];
}

/** From a box, which box an arrow leads to: rows below each other, boxes beside each other. */
const steps: Record<string, readonly [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** One set of boxes for all lines: what each names, ticked where line and record meet. Says nothing the lines do not say. */
export function GridControl({ field, ticked, pointer, lines }: GridControlProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className="grid" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('record.asGrid')}</summary>
      {open && <Boxes field={field} ticked={ticked} pointer={pointer} lines={lines} />}
    </details>
  );
}

function Boxes({ field, ticked, pointer, lines }: GridControlProps) {
  const { t } = useTranslation();
  const { list, set, words } = useRecordForm();
  const chosen = lines.map((line) => (line[ticked.key] as string[] | null) ?? []);
  const names = lines.map((line, index) => lineName(field, line, words) || t('record.line', { number: index + 1 }));
  const records = list(ticked.to).filter(({ id, retired }) => !retired || chosen.some((ids) => ids.includes(id)));
  const put = (line: number, id: string, on: boolean) =>
    set(`${pointer}/${line}/${ticked.key}`, on ? [...chosen[line]!, id] : chosen[line]!.filter((other) => other !== id));
  return (
    <>
      <p className="muted small">{t('record.gridHelp')}</p>
      <div className="table-frame">
        <table onKeyDown={follow} aria-label={t('record.asGrid')}>
          <thead>
            <tr>
              <td />
              {names.map((name, index) => <th key={index} scope="col">{name}</th>)}
            </tr>
          </thead>
          <tbody>
            {records.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {chosen.map((ids, line) => (
                  <td key={line}>
                    <label><input type="checkbox" checked={ids.includes(id)} aria-label={`${names[line]}: ${name}`} onChange={(event) => put(line, id, event.target.checked)} /></label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function follow(event: KeyboardEvent<HTMLTableElement>) {
  const step = steps[event.key];
  const cell = (event.target as HTMLElement).closest('td');
  if (!step || !cell) return;
  // A box does nothing with an arrow; the page would scroll.
  event.preventDefault();
  const row = event.currentTarget.rows[(cell.parentElement as HTMLTableRowElement).rowIndex + step[0]];
  row?.cells[cell.cellIndex + step[1]]?.querySelector('input')?.focus();
}
