import i18next from 'i18next';

/** The languages of the screen; Dutch first. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** Texts come in parts, so that a first visit does not wait for what only the register's pages or the search dialog say. */
export type Texts = 'first' | 'register' | 'search';

const storageKey = 'language';

const loaders: Record<Language, Record<Texts, () => Promise<{ default: object }>>> = {
  nl: { first: () => import('./nl/first'), register: () => import('./nl/register'), search: () => import('./nl/search') },
  en: { first: () => import('./en/first'), register: () => import('./en/register'), search: () => import('./en/search') },
};

const wanted = new Set<Texts>(['first']);

function storedLanguage(): Language {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'nl';
}

export async function startLanguage(): Promise<void> {
  await i18next.init({ lng: storedLanguage(), fallbackLng: false, resources: {}, interpolation: { escapeValue: false } });
  await setLanguage(storedLanguage());
}

async function load(language: Language, texts: Texts): Promise<void> {
  const words = await loaders[language][texts]();
  i18next.addResourceBundle(language, 'translation', words.default, true, true);
}

/** Fetches more texts in the language of the screen; later languages bring them along. */
export async function loadTexts(texts: Texts): Promise<void> {
  wanted.add(texts);
  await load(currentLanguage(), texts);
}

/** Loads the chosen language only: the other one is fetched when somebody switches to it. */
export async function setLanguage(language: Language): Promise<void> {
  await Promise.all([...wanted].map((texts) => load(language, texts)));
  await i18next.changeLanguage(language);
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
}

/** The language of the screen, also sent to the API so that its sentences match. */
export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'nl';
}
