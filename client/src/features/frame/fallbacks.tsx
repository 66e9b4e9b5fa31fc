import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import { Failed, Loading } from '../../ui/states';

/** Within the frame: from here one goes on. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <div className="stack prose">
      <h1>{t('frame.notFound.title')}</h1>
      <p>{t('frame.notFound.text')}</p>
      <p><Link to="/check">{t('frame.notFound.home')}</Link></p>
    </div>
  );
}

/** While a page is on its way. */
export function PagePending() {
  return <main className="lone"><Loading /></main>;
}

export function PageFailed({ reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <main className="lone">
      <Failed title={t('frame.failed.title')} detail={t('frame.failed.text')} onRetry={reset} />
    </main>
  );
}
