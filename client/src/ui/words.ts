/** Lower case without accents, so that "Privacybeleid Één" is found by "een". */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();
}

/** What a typed word may stand for: "inkomensgegevens" are "inkomen", "naamgegevens" are "naam". */
function stemsOf(word: string): readonly string[] {
  const stem = /^(.{3,})gegevens?$/.exec(word)?.[1];
  return stem ? [word, stem, stem.replace(/s$/, '')] : [word];
}

/** Whether all typed words occur somewhere in the text. */
export function matches(text: string, typed: string): boolean {
  const searched = plain(text);
  return plain(typed).split(/\s+/).every((word) => stemsOf(word).some((stem) => searched.includes(stem)));
}
