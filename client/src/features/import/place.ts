import type { TFunction } from 'i18next';
import type { ImportRow } from './imports';

/** Where a row stands in the file: the sheet as the file or the export calls it, and the line. */
export function placeOf({ table, line }: Pick<ImportRow, 'table' | 'line'>, t: TFunction): string {
  return t('import.at', { table: tableName(table, t), line });
}

/** A list of our own JSON goes by its name in the address; people know it by that of the export. */
export function tableName(table: string, t: TFunction): string {
  return t(`pages.export.sheets.${table.replace(/[.:]/g, ' ')}`, { defaultValue: table });
}
