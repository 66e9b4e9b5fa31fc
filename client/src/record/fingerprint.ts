/** Largest file the register stores, in bytes; it decides, this only spares a person the wait. */
export const largestFile = 20 * 1024 * 1024;

/** Browsers give pages this only over https and on the machine itself. */
export const canHash = () => globalThis.crypto?.subtle !== undefined;

/** The SHA-256 of a file, lower-case hexadecimal as the register writes it. The file goes nowhere. */
export async function sha256Of(file: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
