/**
 * A table as a file for a spreadsheet (RFC 4180, UTF-8 with byte order mark): semicolons where the comma is a decimal sign.
 * Text that a spreadsheet would run as a formula is disarmed.
 */
export function csvOf(rows: readonly (readonly string[])[], separator: ';' | ','): string {
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return `\uFEFF${rows.map((row) => row.map(cell).join(separator)).join('\r\n')}\r\n`;
}

/** Hands a file made on this page to the person, without asking anybody. */
export function saveFile(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
