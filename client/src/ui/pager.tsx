import { useTranslation } from '../i18n/use-translation';
import { Button } from './button';

interface PagerProps {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}

/** Says how many there are; offers other pages only when there are any. */
export function Pager({ page, pageSize, total, onPage }: PagerProps) {
  const { t } = useTranslation();
  const last = Math.max(1, Math.ceil(total / pageSize));
  return (
    <nav className="row" aria-label={t('ui.pages')}>
      <span className="muted small" role="status">{t('ui.total', { count: total })}</span>
      {last > 1 && (
        <>
          <Button compact isDisabled={page <= 1} onPress={() => onPage(page - 1)}>{t('ui.previous')}</Button>
          <span className="small">{t('ui.pageOf', { page, last })}</span>
          <Button compact isDisabled={page >= last} onPress={() => onPage(page + 1)}>{t('ui.next')}</Button>
        </>
      )}
    </nav>
  );
}
