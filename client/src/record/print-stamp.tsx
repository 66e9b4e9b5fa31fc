import { useTranslation } from '../i18n/use-translation';
import { useAsOf } from '../api/as-of';
import { formatDay, formatInstant } from '../i18n/format';

/** What a sheet of paper says of itself: which register, of which day, printed when. Shown on paper only. */
export function PrintStamp() {
  const { t } = useTranslation();
  const asOf = useAsOf();
  return (
    <p className="print-only small muted">
      {t('ui.printed', { at: formatInstant(new Date().toISOString()) })}
      {asOf && ` ${t('ui.printedAsOf', { day: formatDay(asOf) })}`}
    </p>
  );
}
