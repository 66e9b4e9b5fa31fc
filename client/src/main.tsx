import '@fontsource-variable/source-sans-3/wght.css';
import './ui/tokens.css';
import './ui/page.css';
import './ui/print.css';
import './ui/controls.css';
import './ui/pieces.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from './i18n/use-translation';
import { queryClient } from './api/query-client';
import { startLanguage } from './i18n/language';
import { router } from './router';

function Application() {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language === 'en' ? 'en-GB' : 'nl-NL'}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  );
}

await startLanguage();
createRoot(document.getElementById('root')!).render(<StrictMode><Application /></StrictMode>);
