import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { useAsOf } from '../../api/as-of';
import { base } from '../../api/client';
import { stringifySearch } from '../../api/url-state';
import { formatDay } from '../../i18n/format';
import { currentLanguage } from '../../i18n/language';
import { Choice } from '../../ui/choice';
import { DownloadLink } from './download-link';

const sheets = ['processing-activities', 'agreements', 'parties', 'purposes', 'organisations', 'data-categories', 'data-subject-categories', 'adequacy-decisions', 'finding-acceptances', 'rights-requests', 'activity-data', 'recipients', 'scope', 'findings', 'revisions'] as const;

/** The register to take away, as it stands today or stood on the chosen day. */
export function ExportPage() {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const [sheet, setSheet] = useState<string>('processing-activities');
  const [status, setStatus] = useState<string | null>(null);
  const address = (format: string, more: Record<string, string> = {}) =>
    `${base}/exports/register.${format}${stringifySearch({ ...more, asOf, status, lang: currentLanguage() })}`;
  const evidence = `${base}/exports/evidence.zip${stringifySearch({ asOf, status, lang: currentLanguage() })}`;
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
      <section className="panel stack" aria-labelledby="report">
        <h2 id="report">{t('pages.export.report')}</h2>
        <p>{t('pages.export.reportIntro')}</p>
        <DownloadLink primary made address={address('pdf')}>{t('pages.export.downloadPdf')}</DownloadLink>
        <DownloadLink address={address('html')}>{t('pages.export.downloadHtml')}</DownloadLink>
      </section>
      <section className="panel stack" aria-labelledby="xlsx">
        <h2 id="xlsx">Excel (XLSX)</h2>
        <p>{t('pages.export.xlsx')}</p>
        <DownloadLink primary address={address('xlsx')}>{t('pages.export.downloadXlsx')}</DownloadLink>
      </section>
      <section className="panel stack" aria-labelledby="evidence">
        <h2 id="evidence">{t('pages.export.evidence')}</h2>
        <p>{t('pages.export.evidenceIntro')}</p>
        <DownloadLink primary made address={evidence}>{t('pages.export.downloadEvidence')}</DownloadLink>
      </section>
      <section className="panel stack" aria-labelledby="json">
        <h2 id="json">JSON</h2>
        <p>{t('pages.export.json')}</p>
        <DownloadLink primary address={address('json')}>{t('pages.export.downloadJson')}</DownloadLink>
        <p><a href={`${base}/exports/register.schema.json`}>{t('pages.export.schema')}</a></p>
      </section>
      <section className="panel stack" aria-labelledby="jsonld">
        <h2 id="jsonld">JSON-LD</h2>
        <p>{t('pages.export.jsonld')}</p>
        <DownloadLink primary address={address('jsonld')}>{t('pages.export.downloadJsonld')}</DownloadLink>
        <p><a href={`${base}/vocabulary`}>{t('pages.export.vocabulary')}</a></p>
      </section>
      <section className="panel stack" aria-labelledby="csv">
        <h2 id="csv">CSV</h2>
        <p>{t('pages.export.csv')}</p>
        <div className="filters roomy">
          <Choice label={t('pages.export.sheet')} value={sheet} onChange={(chosen) => setSheet(chosen ?? 'processing-activities')}
            options={sheets.map((id) => ({ id, name: t(`pages.export.sheets.${id}`) }))} />
        </div>
        <DownloadLink primary address={address('csv', { sheet })}>{t('pages.export.downloadCsv')}</DownloadLink>
        <p>{t('pages.export.csvZip')}</p>
        <DownloadLink address={address('csv.zip')}>{t('pages.export.downloadCsvZip')}</DownloadLink>
      </section>
      <section className="panel stack" aria-labelledby="public">
        <h2 id="public">{t('pages.export.public')}</h2>
        <p>{t('pages.export.publicIntro')}</p>
        <DownloadLink primary address={publicAddress('html')}>{t('pages.export.downloadPage')}</DownloadLink>
        <DownloadLink address={publicAddress('jsonld')}>{t('pages.export.downloadJsonld')}</DownloadLink>
      </section>
    </div>
  );
}
