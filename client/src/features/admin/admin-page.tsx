import { VocabularySection } from './vocabulary-section';
import { useTranslation } from 'react-i18next';

export function AdminPage() {
  const { t } = useTranslation();
  return (
    <div className="stack wide">
      <h1>{t('frame.nav.admin')}</h1>
      <VocabularySection />
    </div>
  );
}
