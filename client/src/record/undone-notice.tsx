import { Link } from '@tanstack/react-router';
import type { Undone } from '../api/change-sets';
import { useTranslation } from '../i18n/use-translation';
import { Notice } from '../ui/notice';

/** Says that a change set was undone, and where the change is that did it. */
export function UndoneNotice({ undone }: { undone: Undone }) {
  const { t } = useTranslation();
  return (
    <Notice urgent tone="allowed" title={t('record.undo.done', { count: undone.records })}>
      {t('record.undo.doneText')}{' '}
      <Link to="/history" search={{ changeSetId: undone.changeSetId }}>{t('record.undo.see')}</Link>
    </Notice>
  );
}
