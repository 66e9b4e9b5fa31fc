import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { DataTable, type Column } from '../../ui/data-table';
import { Failed } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { choiceOf, doubledFields, needsLook, readAs, withField, withHeaderLine, withTables } from './columns';
import { sentencesOf, useImportSheets, useSettings, type ImportedFile, type ImportSheet, type ImportTable, type TableChoice } from './imports';
import { tableName } from './place';

/** How the sheets of the file are read: what each is about and which field each column goes to. Folded when all of it was recognised. */
export function TablesBlock({ file, onShown }: { file: ImportedFile; onShown: () => void }) {
  const { t } = useTranslation();
  const settings = useSettings(file.id);
  const sheets = useImportSheets(true);
  const [changed, setChanged] = useState<ReadonlyMap<string, TableChoice>>(new Map());
  // Only as it begins: nothing folds up under somebody's hands.
  const [open] = useState(() => needsLook(file));
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
    <details className="panel import-folded" open={open}>
      <summary>{t('import.tables.title')}</summary>
      <div className="stack">
        <p className="prose muted">{t('import.tables.text')}</p>
        {sheets.error && <Failed title={t('ui.notShown')} detail={sentencesOf(sheets.error, t('ui.unreachable'))} onRetry={() => void sheets.refetch()} />}
        {tables.map((table) => (
          <TableForm key={table.table} table={table} choice={read(table)} sheets={sheets.data ?? []} onChange={(choice) => setChanged((before) => new Map(before).set(table.table, choice))} />
        ))}
        {settings.error && <Failed title={t('import.notShown')} detail={sentencesOf(settings.error, t('ui.unreachable'))} />}
        <div className="row">
          <Button look="primary" isDisabled={changed.size === 0 || isDoubled || settings.isPending} onPress={send}>{t('import.lookAgain')}</Button>
          <span className="muted small" role="status">{isDoubled ? t('import.tables.doubled') : changed.size > 0 ? t('import.tables.changed') : ''}</span>
        </div>
      </div>
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
    { id: 'field', label: t('import.tables.field'), cell: ({ column }) => {
      const field = fieldOf(column);
      return (
        <Choice label={t('import.tables.fieldOf', { column })} none={t('import.tables.nowhere')} options={optionsFor(field)} value={field} isDisabled={!choice.sheet}
          errors={field && doubled.has(field) ? [t('import.tables.twice')] : undefined} onChange={(chosen) => onChange(withField(choice, column, chosen))} />
      );
    } },
  ];
  const sheetOptions = sheets.map((one) => ({ id: one.sheet, name: one.title }));
  return (
    <section className="stack tight import-columns" aria-label={title}>
      <h3>{title}</h3>
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
    </section>
  );
}
