import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';

const programs = ['outlookClassic', 'outlookNew', 'thunderbird', 'other'] as const;

/** The address just made, the only time it is seen, and where to put it. */
export function CalendarAddress({ address }: { address: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<'copied' | 'notCopied' | null>(null);
  const copy = async () => {
    try {
      // Without https a browser has no clipboard.
      await navigator.clipboard.writeText(address);
      setCopied('copied');
    } catch {
      setCopied('notCopied');
    }
  };
  return (
    <>
      <Notice tone="conditional" title={t('calendar.once')} urgent>{t('calendar.onceText')}</Notice>
      <TextField label={t('calendar.address')} value={address} onChange={() => undefined} isReadOnly />
      <div className="row">
        <Button look="primary" onPress={() => void copy()}>{t('calendar.copy')}</Button>
        <span role="status">{copied && t(`calendar.${copied}`)}</span>
      </div>
      <h3>{t('calendar.how')}</h3>
      <ul className="stack tight prose">
        {programs.map((program) => (
          <li key={program}><strong>{t(`calendar.${program}`)}</strong>: {t(`calendar.${program}Text`)}</li>
        ))}
      </ul>
    </>
  );
}
