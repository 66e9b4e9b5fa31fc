import i18next, { type TFunction } from 'i18next';
import { useMemo, useSyncExternalStore } from 'react';

function onLanguage(changed: () => void): () => void {
  i18next.on('languageChanged', changed);
  return () => i18next.off('languageChanged', changed);
}

/** The texts in the language of the screen; whoever uses it is drawn again when the language changes. */
export function useTranslation(): { t: TFunction; i18n: { language: string } } {
  const language = useSyncExternalStore(onLanguage, () => i18next.language);
  return useMemo(() => ({ t: i18next.getFixedT(language), i18n: { language } }), [language]);
}
