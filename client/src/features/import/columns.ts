import { plain } from '../../ui/words';
import type { ImportedFile, ImportSettings, ImportSheet, ImportTable, TableChoice } from './imports';

/** How a sheet of the file is read now, as a choice to change. */
export function choiceOf(table: ImportTable): TableChoice {
  return {
    table: table.table,
    sheet: table.sheet,
    headerLine: table.headerLine,
    columns: table.columns.map(({ column, field }) => ({ column, field })),
  };
}

const lettersOf = (heading: string) => plain(heading).replace(/[^\p{L}\p{N}]/gu, '');

/** The same sheet read as another kind: every column goes to the field that is called as it is, the others nowhere. */
export function readAs(choice: TableChoice, table: ImportTable, sheet: ImportSheet | undefined): TableChoice {
  const left = new Map((sheet?.fields ?? []).map(({ field, heading }) => [lettersOf(heading), field]));
  const columns = table.columns.map(({ column, heading }) => {
    const letters = lettersOf(heading);
    const field = left.get(letters);
    // One column for a field: the first that is called so.
    left.delete(letters);
    return { column, field };
  });
  return { ...choice, sheet: sheet?.sheet, columns };
}

export function withField(choice: TableChoice, column: string, field: string | null): TableChoice {
  return { ...choice, columns: (choice.columns ?? []).map((other) => (other.column === column ? { column, field } : other)) };
}

/** With the headings on another line no column is what it was: the API looks at them anew. */
export function withHeaderLine(choice: TableChoice, headerLine: number | null): TableChoice {
  return { ...choice, headerLine, columns: [] };
}

/** Where any number of columns may go: each has its own heading there. */
const shared = 'note';

/** Fields that more than one column goes to, and that have room for one. */
export function doubledFields(choice: TableChoice): Set<string> {
  const fields = (choice.columns ?? []).flatMap(({ field }) => (field && field !== shared ? [field] : []));
  return new Set(fields.filter((field, index) => fields.indexOf(field) !== index));
}

/** The settings with these sheets read as chosen; what was chosen for other sheets stays. */
export function withTables(settings: ImportSettings, choices: readonly TableChoice[]): ImportSettings {
  const chosen = new Set(choices.map(({ table }) => table));
  return { ...settings, tables: [...settings.tables.filter(({ table }) => !chosen.has(table)), ...choices] };
}

/** Whether a sheet, or a column of it, goes nowhere. An overview of an export has no columns to read. */
export function isPartlyRead({ sheet, columns }: Pick<ImportTable, 'sheet' | 'columns'>): boolean {
  return columns.length > 0 && (!sheet || columns.some(({ field }) => !field));
}

/** Whether a person should look at how the sheets are read. */
export function needsLook({ counts, tables }: Pick<ImportedFile, 'counts' | 'tables'>): boolean {
  return tables.length > 0 && ((counts?.error ?? 0) > 0 || tables.some(isPartlyRead));
}
