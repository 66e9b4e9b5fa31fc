/** Lower case without accents, so that "Privacybeleid Één" is found by "een". */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();
}

/** Whether all typed words occur somewhere in the text. */
export function matches(text: string, typed: string): boolean {
  const searched = plain(text);
  return plain(typed).split(/\s+/).every((word) => searched.includes(word));
}
