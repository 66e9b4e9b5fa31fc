import { useTranslation } from '../../i18n/use-translation';
import { listState } from '../../api/list-state';
import { useList } from '../../api/register';
import type { LegalGround } from '../../api/types';
import { currentLanguage } from '../../i18n/language';
import { ListState } from '../../ui/list-state';
import { Mark } from '../../ui/mark';

/** The grounds A–F of the policy beside the points of art. 6(1) GDPR, and whether the organisation can use them. */
export function LegalGroundsPage() {
  const { t } = useTranslation();
  const grounds = useList<LegalGround>('legal-grounds');
  return (
    <div className="stack wide">
      <header className="page-head">
        <h1>{t('admin.legal-grounds')}</h1>
        <p className="muted prose">{t('admin.groundsIntro')}</p>
      </header>
      <ListState {...listState(grounds)} empty={t('ui.nothingFound')}>
        {grounds.data?.items.map((ground) => (
          <section key={ground.code} className="panel stack tight" aria-labelledby={`ground-${ground.code}`}>
            <h2 id={`ground-${ground.code}`}>{ground.code} · {currentLanguage() === 'en' ? ground.nameEn : ground.name}</h2>
            <p className="row">
              <span>{t('admin.groundArticle', { article: ground.article })}</span>
              <Mark tone={ground.applicable ? 'allowed' : 'refused'}>{t(ground.applicable ? 'admin.groundApplies' : 'admin.groundDoesNotApply')}</Mark>
            </p>
            <p className="prose">{ground.explanation}</p>
          </section>
        ))}
      </ListState>
    </div>
  );
}
