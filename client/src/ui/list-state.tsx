import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { Empty, Failed, Loading } from './states';

interface ListStateProps {
  isPending: boolean;
  error: Error | null;
  /** The API's own sentence about the failure, if it gave one. */
  detail?: string;
  isEmpty: boolean;
  empty: string;
  onRetry: () => void;
  children: ReactNode;
}

/** A list is loading, failed, empty or there: every list says which. */
export function ListState({ isPending, error, detail, isEmpty, empty, onRetry, children }: ListStateProps) {
  const { t } = useTranslation();
  if (isPending) return <Loading />;
  if (error) return <Failed title={t('ui.notShown')} detail={detail ?? t('ui.unreachable')} onRetry={onRetry} />;
  return isEmpty ? <Empty>{empty}</Empty> : <>{children}</>;
}
