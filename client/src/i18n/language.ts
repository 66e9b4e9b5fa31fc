import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The languages of the screen; Dutch first. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'language';

const loaders: Record<Language, () => Promise<{ default: object }>> = {
  nl: () => import('./nl'),
  en: () => import('./en'),
};

function storedLanguage(): Language {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'nl';
}

/** Loads the chosen language only: the other one is fetched when somebody switches to it. */
export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: storedLanguage(),
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
  });
  await setLanguage(storedLanguage());
}

export async function setLanguage(language: Language): Promise<void> {
  const words = await loaders[language]();
  i18next.addResourceBundle(language, 'translation', words.default, true, true);
  await i18next.changeLanguage(language);
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
}

/** The language of the screen, also sent to the API so that its sentences match. */
export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'nl';
}
