import type { ReactNode } from 'react';
import { useAsOf } from '../../api/as-of';
import { useMay } from '../../api/session';
import { useTranslation } from '../../i18n/use-translation';
import { Notice } from '../../ui/notice';

/** Importing changes the register: only its keeper does that, and only as it stands today. */
export function OnlyOfficer({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { edit } = useMay();
  const asOf = useAsOf();
  const why = !edit ? { title: t('import.lockedRole'), text: t('import.lockedRoleText') } : asOf ? { title: t('record.lockedPast'), text: t('frame.pastLocked') } : undefined;
  if (!why) return <>{children}</>;
  return (
    <div className="stack">
      <h1>{t('import.title')}</h1>
      <Notice title={why.title}>{why.text}</Notice>
    </div>
  );
}
