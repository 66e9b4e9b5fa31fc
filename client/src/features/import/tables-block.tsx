import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { DataTable, type Column } from '../../ui/data-table';
import { Failed } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { choiceOf, doubledFields, isPartlyRead, needsLook, readAs, withField, withHeaderLine, withTables } from './columns';
import { sentencesOf, useImportSheets, useSettings, type ImportedFile, type ImportSheet, type ImportTable, type TableChoice } from './imports';
import { tableName } from './place';

/** How the sheets of the file are read: what each is about and which field each column goes to. Folded when all of it was recognised. */
export function TablesBlock({ file, onShown }: { file: ImportedFile; onShown: () => void }) {
  const { t } = useTranslation();
  const settings = useSettings(file.id);
  const sheets = useImportSheets(true);
  const [changed, setChanged] = useState<ReadonlyMap<string, TableChoice>>(new Map());
  const tables = file.tables.filter(({ columns, sheet }) => columns.length > 0 || sheet);
  if (tables.length === 0) return null;
  const read = (table: ImportTable) => changed.get(table.table) ?? choiceOf(table);
  const isDoubled = tables.some((table) => doubledFields(read(table)).size > 0);
  const send = () => settings.mutate(withTables(file.settings, [...changed.values()]), {
    onSuccess: () => {
      setChanged(new Map());
      onShown();
    },
  });
  return (
    <Folded className="panel import-folded" opens={needsLook(file)} summary={t('import.tables.title')}>
      <div className="stack">
        <p className="prose muted">{t('import.tables.text')}</p>
        {sheets.error && <Failed title={t('ui.notShown')} detail={sentencesOf(sheets.error, t('ui.unreachable'))} onRetry={() => void sheets.refetch()} />}
        {tables.map((table) => {
          const form = <TableForm table={table} choice={read(table)} sheets={sheets.data ?? []} onChange={(choice) => setChanged((before) => new Map(before).set(table.table, choice))} />;
          const title = tableName(table.table, t);
          return tables.length === 1 ? <section key={table.table} className="stack tight" aria-label={title}><h3>{title}</h3>{form}</section> : (
            <Folded key={table.table} className="import-sheet" opens={isPartlyRead(table)}
              summary={<>{title}{isPartlyRead(table) && <> <span className="muted small">{t('import.tables.notMapped')}</span></>}</>}>
              {form}
            </Folded>
          );
        })}
        {settings.error && <Failed title={t('import.notShown')} detail={sentencesOf(settings.error, t('ui.unreachable'))} />}
        <div className="row">
          <Button look="primary" isDisabled={changed.size === 0 || isDoubled || settings.isPending} onPress={send}>{t('import.lookAgain')}</Button>
          <span className="muted small" role="status">{isDoubled ? t('import.tables.doubled') : changed.size > 0 ? t('import.tables.changed') : ''}</span>
        </div>
      </div>
    </Folded>
  );
}

/** Opens as it should begin and then as somebody wants; what is folded is not drawn: a workbook has hundreds of columns. */
function Folded({ className, opens, summary, children }: { className: string; opens: boolean; summary: ReactNode; children: ReactNode }) {
  const [isOpen, setOpen] = useState(opens);
  return (
    <details className={className} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
}

interface TableFormProps {
  table: ImportTable;
  choice: TableChoice;
  sheets: readonly ImportSheet[];
  onChange: (choice: TableChoice) => void;
}

type ColumnRow = ImportTable['columns'][number] & { sample: string };

function TableForm({ table, choice, sheets, onChange }: TableFormProps) {
  const { t } = useTranslation();
  const title = tableName(table.table, t);
  const sheet = sheets.find((known) => known.sheet === choice.sheet);
  const doubled = doubledFields(choice);
  const rows = table.columns.map((column, place): ColumnRow => ({ ...column, sample: [...new Set(table.sample.map((line) => line[place]).filter(Boolean))].join(' · ') }));
  // With the headings on another line these are no columns of it any more.
  const isMoved = (choice.headerLine ?? null) !== (table.headerLine ?? null);
  const fieldOf = (column: string) => choice.columns?.find((other) => other.column === column)?.field ?? null;
  // What is chosen is always among the options, also where the API cannot say what there is.
  const optionsFor = (field: string | null) => {
    const known = (sheet?.fields ?? []).map((one) => ({ id: one.field, name: one.heading }));
    return field && !known.some(({ id }) => id === field) ? [{ id: field, name: field }, ...known] : known;
  };
  const columns: Column<ColumnRow>[] = [
    { id: 'column', label: t('import.tables.column'), cell: ({ column, heading }) => <><span className="muted">{column}</span> <strong>{heading}</strong></> },
    { id: 'sample', label: t('import.tables.sample'), cell: ({ sample }) => sample && <div className="muted small clamped import-sample">{sample}</div> },
    ...(choice.sheet ? [{ id: 'field', label: t('import.tables.field'), cell: ({ column }: ColumnRow) => {
      const field = fieldOf(column);
      return (
        <Choice label={t('import.tables.fieldOf', { column })} none={t('import.tables.nowhere')} options={optionsFor(field)} value={field}
          errors={field && doubled.has(field) ? [t('import.tables.twice')] : undefined} onChange={(chosen) => onChange(withField(choice, column, chosen))} />
      );
    } }] : []),
  ];
  const sheetOptions = sheets.map((one) => ({ id: one.sheet, name: one.title }));
  return (
    <div className="stack tight import-columns">
      <div className="filters roomy">
        <Choice label={t('import.tables.about')} none={t('import.tables.notRead')} value={choice.sheet ?? null}
          options={choice.sheet && !sheet ? [{ id: choice.sheet, name: tableName(choice.sheet, t) }, ...sheetOptions] : sheetOptions}
          onChange={(chosen) => onChange(readAs(choice, table, sheets.find((one) => one.sheet === chosen)))} />
        <TextField label={t('import.tables.headerLine')} type="number" inputMode="numeric" value={choice.headerLine ? String(choice.headerLine) : ''}
          onChange={(typed) => onChange(withHeaderLine(choice, Number.parseInt(typed, 10) > 0 ? Math.min(Number.parseInt(typed, 10), 1_000_000) : null))} />
      </div>
      {isMoved
        ? <p className="muted">{t('import.tables.moved')}</p>
        : <DataTable label={t('import.tables.columnsOf', { table: title })} columns={columns} rows={rows} rowKey={({ column }) => column} />}
    </div>
  );
}
