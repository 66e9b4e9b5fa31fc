import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { Icon } from '../ui/icons';
import { Mark, type Tone } from '../ui/mark';
import { FactMark } from './fact-mark';
import { pageOf } from './kinds';
import { innerFields, shownFields, type Field, type LinesField, type PointsField } from './shape';
import { isBlank, type Tree } from './tree';
import { labelOf, lineName, valueWords, type Words } from './words';

interface ViewProps {
  value: unknown;
  pointer: string;
  words: Words;
}

/** A value as it is read on a record's page: names are links, gaps are said. */
export function FieldView({ field, value, pointer, words }: ViewProps & { field: Field }): ReactNode {
  const { t } = useTranslation();
  if (field.kind === 'points') return <Points field={field} lines={(value ?? []) as Tree[]} words={words} />;
  if (isBlank(value) && field.kind === 'references' && field.all) return <>{t('ui.all')}</>;
  if (isBlank(value)) return <span className="gap">{t('ui.unknown')}</span>;
  switch (field.kind) {
    case 'text':
      return field.format === 'address' ? <WebLink address={String(value)} /> : <span className={field.long ? 'prose' : undefined}>{valueWords(field, value, words)}</span>;
    case 'reference':
      return <Named field={field} id={String(value)} words={words} />;
    case 'references':
      return <ul className="inline-list">{(value as string[]).map((id) => <li key={id}><Named field={field} id={id} words={words} /></li>)}</ul>;
    case 'texts':
      return <ul className="bullets">{(value as string[]).map((line, index) => <li key={index}>{line}</li>)}</ul>;
    case 'group':
      return <Facts fields={field.fields} tree={value as Tree} pointer={pointer} words={words} />;
    case 'lines':
      return field.blocks
        ? <Blocks field={field} lines={value as Tree[]} pointer={pointer} words={words} />
        : <LineTable field={field} lines={value as Tree[]} pointer={pointer} words={words} />;
    default:
      return <>{valueWords(field, value, words)}</>;
  }
}

function Named({ field, id, words }: { field: Extract<Field, { kind: 'reference' | 'references' }>; id: string; words: Words }) {
  const page = pageOf[field.to];
  const name = words.name(field.to, id);
  return page ? <Link to={`${page}/${id}` as string}>{name}</Link> : <>{name}</>;
}

function WebLink({ address }: { address: string }) {
  const { t } = useTranslation();
  // The register refuses other schemes; the screen does not rely on it.
  if (!/^https?:\/\//i.test(address)) return <>{address}</>;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {address}
      <Icon name="external" />
      <span className="hidden-text"> ({t('ui.opensElsewhere')})</span>
    </a>
  );
}

/** Fields below each other, those without a value left out. */
export function Facts({ fields, tree, pointer, words }: { fields: readonly Field[]; tree: Tree; pointer: string; words: Words }) {
  return (
    <dl className="facts">
      {shownFields(fields, tree).filter((field) => !isBlank(tree[field.key])).map((field) => (
        <div key={field.key} className="fact-row">
          <dt>{labelOf(field, words)}</dt>
          <dd><FieldView field={field} value={tree[field.key]} pointer={`${pointer}/${field.key}`} words={words} /> <FactMark pointer={`${pointer}/${field.key}`} /></dd>
        </div>
      ))}
    </dl>
  );
}

interface LinesViewProps {
  field: LinesField;
  lines: readonly Tree[];
  pointer: string;
  words: Words;
}

function Blocks({ field, lines, pointer, words }: LinesViewProps) {
  return (
    <ul className="blocks">
      {lines.map((line, index) => (
        <li key={index} className="block">
          <p className="row"><strong>{lineName(field, line, words)}</strong> <FactMark pointer={`${pointer}/${index}`} /> <FactMark pointer={`${pointer}/${index}/${field.name}`} /></p>
          <Facts fields={field.fields.filter((inner) => inner.key !== field.name)} tree={line} pointer={`${pointer}/${index}`} words={words} />
        </li>
      ))}
    </ul>
  );
}

/** Lines as a table with only the columns that say something. */
function LineTable({ field, lines, pointer, words }: LinesViewProps) {
  const columns = field.fields.filter((inner) => inner.key === field.name || field.always?.includes(inner.key) || lines.some((line) => !isBlank(line[inner.key])));
  return (
    <div className="table-frame">
      <table className="data folds" role="table" aria-label={labelOf(field, words)}>
        <thead role="rowgroup">
          <tr role="row">{columns.map((column) => <th key={column.key} role="columnheader" scope="col">{labelOf(column, words)}</th>)}</tr>
        </thead>
        <tbody role="rowgroup">
          {lines.map((line, index) => (
            <tr key={index} role="row">
              {columns.map((column) => (
                <td key={column.key} role="cell" data-label={labelOf(column, words)}>
                  {isBlank(line[column.key]) && !field.always?.includes(column.key) ? null : <FieldView field={column} value={line[column.key]} pointer={`${pointer}/${index}/${column.key}`} words={words} />}
                  {' '}<FactMark pointer={`${pointer}/${index}/${column.key}`} />
                  {column.key === field.name && <FactMark pointer={`${pointer}/${index}`} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const assessmentTones: Record<string, Tone> = { present: 'allowed', absent: 'refused', notAssessed: 'conditional' };

/** All points of the law, the ones nobody looked at included. */
function Points({ field, lines, words }: { field: PointsField; lines: readonly Tree[]; words: Words }) {
  const clause = innerFields(field)[2]!;
  return (
    <ul className="checklist">
      {field.points.map((point) => {
        const line = lines.find((candidate) => candidate['point'] === point);
        const assessment = String(line?.['assessment'] ?? 'notAssessed');
        return (
          <li key={point}>
            <span>{words.t(`words.${field.words}.${point}`)}{line && !isBlank(line['clause']) && <span className="muted small"> · {labelOf(clause, words)} {String(line['clause'])}</span>}</span>
            <Mark tone={assessmentTones[assessment] ?? 'neutral'}>{words.t(`words.assessment.${assessment}`)}</Mark>
          </li>
        );
      })}
    </ul>
  );
}
