import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { currentLanguage, setLanguage } from '../../i18n/language';

/** Switches the screen; the API's sentences are asked again in the new language. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const other = currentLanguage() === 'nl' ? 'en' : 'nl';
  const change = async () => {
    await setLanguage(other);
    await client.invalidateQueries();
  };
  return (
    <button type="button" className="button plain compact" lang={other} onClick={() => void change()} aria-label={t('frame.switchLanguage')}>
      {other === 'en' ? 'English' : 'Nederlands'}
    </button>
  );
}
