/**
 * A table as a file for a spreadsheet (RFC 4180, UTF-8 with byte order mark): semicolons where the comma is a decimal sign.
 * Text that a spreadsheet would run as a formula is disarmed.
 */
export function csvOf(rows: readonly (readonly string[])[], separator: ';' | ','): string {
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return `\uFEFF${rows.map((row) => row.map(cell).join(separator)).join('\r\n')}\r\n`;
}
