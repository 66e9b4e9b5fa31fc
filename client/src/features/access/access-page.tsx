import './access-page.css';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { currentLanguage, setLanguage } from '../../i18n/language';

/** The plain page around signing in and setting up, where no frame exists yet. */
export function AccessPage({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const other = currentLanguage() === 'nl' ? 'en' : 'nl';
  return (
    <main className="access">
      <div className="access-head">
        <span className="access-brand"><img src="/icon.svg" alt="" />{t('frame.title')}</span>
        <button type="button" className="button plain compact" lang={other} aria-label={t('frame.switchLanguage')}
          onClick={() => void setLanguage(other).then(() => client.invalidateQueries())}>
          {other === 'en' ? 'English' : 'Nederlands'}
        </button>
      </div>
      <section className="panel stack">
        <h1>{title}</h1>
        {children}
      </section>
    </main>
  );
}
