import { useTranslation } from '../../i18n/use-translation';
import { useMay } from '../../api/session';
import { roles } from './accounts';
import { PeopleSection } from './people-section';
import { TokensSection } from './tokens-section';
import { UsersSection } from './users-section';
import { VocabularySection } from './vocabulary-section';

export function AdminPage() {
  const { t } = useTranslation();
  const { administer, edit } = useMay();
  return (
    <div className="stack wide">
      <h1>{t('frame.nav.admin')}</h1>
      {administer && <UsersSection />}
      {administer && <TokensSection place="/access-tokens" roles={roles} />}
      {edit && <PeopleSection />}
      <VocabularySection />
    </div>
  );
}
