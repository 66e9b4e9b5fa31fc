import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { useAsOf } from '../../api/as-of';
import { base } from '../../api/client';
import { stringifySearch } from '../../api/url-state';
import { formatDay } from '../../i18n/format';
import { currentLanguage } from '../../i18n/language';
import { Choice } from '../../ui/choice';
import { Icon } from '../../ui/icons';

const sheets = ['processing-activities', 'agreements', 'parties', 'purposes', 'organisations', 'data-categories', 'data-subject-categories', 'adequacy-decisions', 'finding-acceptances', 'rights-requests', 'activity-data', 'recipients', 'scope', 'findings', 'revisions'] as const;

/** The register to take away, as it stands today or stood on the chosen day. */
export function ExportPage() {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const [sheet, setSheet] = useState<string>('processing-activities');
  const [status, setStatus] = useState<string | null>(null);
  const address = (format: string, more: Record<string, string> = {}) =>
    `${base}/exports/register.${format}${stringifySearch({ ...more, asOf, status, lang: currentLanguage() })}`;
  const publicAddress = (format: string) => `${base}/exports/public-register.${format}${stringifySearch({ asOf, lang: currentLanguage() })}`;
  return (
    <div className="stack wide">
      <header className="page-head">
        <h1>{t('frame.nav.export')}</h1>
        <p className="muted prose">{asOf ? t('pages.export.introPast', { day: formatDay(asOf) }) : t('pages.export.intro')}</p>
      </header>
      <div className="filters">
        <Choice label={t('record.status')} none={t('ui.all')} value={status} onChange={setStatus}
          options={(['proposed', 'established', 'retired'] as const).map((id) => ({ id, name: t(`words.status.${id}`) }))} />
      </div>
      <section className="panel stack" aria-labelledby="xlsx">
        <h2 id="xlsx">Excel (XLSX)</h2>
        <p>{t('pages.export.xlsx')}</p>
        <p><a className="button primary" href={address('xlsx')} download><Icon name="download" />{t('pages.export.downloadXlsx')}</a></p>
      </section>
      <section className="panel stack" aria-labelledby="json">
        <h2 id="json">JSON</h2>
        <p>{t('pages.export.json')}</p>
        <p><a className="button primary" href={address('json')} download><Icon name="download" />{t('pages.export.downloadJson')}</a></p>
        <p><a href={`${base}/exports/register.schema.json`}>{t('pages.export.schema')}</a></p>
      </section>
      <section className="panel stack" aria-labelledby="jsonld">
        <h2 id="jsonld">JSON-LD</h2>
        <p>{t('pages.export.jsonld')}</p>
        <p><a className="button primary" href={address('jsonld')} download><Icon name="download" />{t('pages.export.downloadJsonld')}</a></p>
        <p><a href={`${base}/vocabulary`}>{t('pages.export.vocabulary')}</a></p>
      </section>
      <section className="panel stack" aria-labelledby="csv">
        <h2 id="csv">CSV</h2>
        <p>{t('pages.export.csv')}</p>
        <div className="filters roomy">
          <Choice label={t('pages.export.sheet')} value={sheet} onChange={(chosen) => setSheet(chosen ?? 'processing-activities')}
            options={sheets.map((id) => ({ id, name: t(`pages.export.sheets.${id}`) }))} />
        </div>
        <p><a className="button primary" href={address('csv', { sheet })} download><Icon name="download" />{t('pages.export.downloadCsv')}</a></p>
        <p>{t('pages.export.csvZip')}</p>
        <p><a className="button" href={address('csv.zip')} download><Icon name="download" />{t('pages.export.downloadCsvZip')}</a></p>
      </section>
      <section className="panel stack" aria-labelledby="public">
        <h2 id="public">{t('pages.export.public')}</h2>
        <p>{t('pages.export.publicIntro')}</p>
        <p className="row">
          <a className="button primary" href={publicAddress('html')} download><Icon name="download" />{t('pages.export.downloadPage')}</a>
          <a className="button" href={publicAddress('jsonld')} download><Icon name="download" />{t('pages.export.downloadJsonld')}</a>
        </p>
      </section>
    </div>
  );
}
