import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { Button } from './button';
import { Notice } from './notice';

export function Loading({ what }: { what?: string }) {
  const { t } = useTranslation();
  return <p className="loading" role="status">{what ?? t('ui.loading')}</p>;
}

export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>;
}

/** What went wrong, what was kept, what to do. */
export function Failed({ title, detail, onRetry, children }: { title: string; detail?: string; onRetry?: () => void; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Notice tone="refused" urgent title={title} actions={onRetry && <Button onPress={onRetry}>{t('ui.tryAgain')}</Button>}>
      {detail}
      {children}
    </Notice>
  );
}
