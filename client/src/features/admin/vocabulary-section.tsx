import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import { useAsOf } from '../../api/as-of';
import { useNames } from '../../api/names';
import { useMay } from '../../api/session';
import { pageOf } from '../../record/kinds';

const collections = ['organisations', 'purposes', 'data-categories', 'data-subject-categories', 'adequacy-decisions'] as const;

/** The register's own words, each with its page. */
export function VocabularySection() {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-labelledby="vocabulary">
      <h2 id="vocabulary">{t('admin.vocabulary')}</h2>
      <p className="muted prose">{t('admin.vocabularyIntro')}</p>
      <div className="vocabulary">
        {collections.map((collection) => <Words key={collection} collection={collection} />)}
        <section className="panel stack tight" aria-label={t('admin.legal-grounds')}>
          <h3>{t('admin.legal-grounds')}</h3>
          <p><Link to="/legal-grounds">{t('admin.readGrounds')}</Link></p>
        </section>
      </div>
    </section>
  );
}

function Words({ collection }: { collection: (typeof collections)[number] }) {
  const { t } = useTranslation();
  const { edit } = useMay();
  const asOf = useAsOf();
  const names = useNames(collection);
  return (
    <section className="panel stack tight" aria-label={t(`admin.${collection}`)}>
      <h3>{t(`admin.${collection}`)} <span className="muted">{names.list.length}</span></h3>
      <ul>
        {names.list.map((name) => <li key={name.id}><Link to={`${pageOf[collection]}/${name.id}` as string}>{name.name}</Link></li>)}
      </ul>
      {edit && !asOf && <p><Link to={`${pageOf[collection]}/new` as string} className="button compact">{t('admin.new')}</Link></p>}
    </section>
  );
}
