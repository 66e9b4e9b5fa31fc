import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import type { AccessActivity, AccessOverview } from '../../api/types';
import { formatList } from '../../i18n/format';
import { StatusMark } from '../../record/status-mark';
import { DataTable } from '../../ui/data-table';
import { Notice } from '../../ui/notice';
import { together } from './together';

/** The overview as a tenant reads it; its sentences come from the API. */
export function AccessOverviewText({ overview }: { overview: AccessOverview }) {
  const { t } = useTranslation();
  return (
    <article className="rights-text stack wide">
      <section className="stack">
        <h2 className="title">{overview.title}</h2>
        {overview.completeness.length > 0 && (
          <Notice tone="conditional" title={t('rights.page.incomplete')}>
            <Paragraphs texts={overview.completeness} />
          </Notice>
        )}
        <Paragraphs texts={overview.introduction} />
      </section>
      <Part title={t('rights.page.who')}>
        {overview.controllers.map((controller) => (
          <div key={controller.id} className="stack tight">
            <h4>{controller.name}</h4>
            <ul className="bullets">{controller.contact.map((line) => <li key={line}>{line}</li>)}</ul>
          </div>
        ))}
      </Part>
      {overview.activities.length > 0 && (
        <Part title={t('rights.page.what')}>
          {overview.activities.map((activity) => <Activity key={activity.id} activity={activity} />)}
        </Part>
      )}
      {overview.automatedDecisions.length > 0 && <Part title={t('rights.page.automated')}><Paragraphs texts={overview.automatedDecisions} /></Part>}
      <Part title={t('rights.page.rights')}>
        <dl className="stack">
          {overview.rights.map((right) => (
            <div key={right.article}>
              <dt>{right.name} ({right.article})</dt>
              <dd className="prose">{right.text} {right.activities.length > 0 && t('rights.page.usefulFor', { activities: formatList(right.activities) })}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title={t('rights.page.restrictions')}>
        {overview.restrictions.length === 0 ? <p>{t('rights.page.noRestrictions')}</p> : (
          <dl className="stack">
            {overview.restrictions.map((restriction, at) => (
              <div key={at}>
                <dt>{t('rights.page.restriction', { data: restriction.data, activity: restriction.activity })}</dt>
                <dd className="prose">{restriction.necessity}</dd>
                <dd className="muted">{t('rights.page.provision', { provision: restriction.provision })}</dd>
              </div>
            ))}
          </dl>
        )}
      </Part>
      <Part title={t('rights.page.howTo')}><Paragraphs texts={overview.howTo} /></Part>
      <Part title={t('rights.page.complaint')}><Paragraphs texts={overview.complaint} /></Part>
    </article>
  );
}

function Activity({ activity }: { activity: AccessActivity }) {
  const { t } = useTranslation();
  const data = together(activity.data, ({ source, required, retention }) => [source, required, retention].join('\n'));
  return (
    <section className="stack panel">
      <h4 className="row">{activity.name} {activity.status !== 'established' && <StatusMark status={activity.status} />}</h4>
      {activity.description && <p className="prose">{activity.description}</p>}
      {activity.capacity && <p className="prose">{activity.capacity}</p>}
      <dl className="stack tight">
        <div>
          <dt>{t('rights.page.purpose')}</dt>
          <dd className="prose">{activity.purpose}</dd>
        </div>
        {activity.grounds.map((ground, at) => (
          <div key={at}>
            <dt>{t('rights.page.why')}{ground.name && `: ${ground.name} (${ground.label})`}</dt>
            <dd className="prose">{ground.text}</dd>
          </div>
        ))}
      </dl>
      <Paragraphs texts={activity.protectedData} />
      {data.length === 0 ? <p>{t('rights.page.noData')}</p> : (
        <DataTable label={t('rights.page.data')} rows={data} rowKey={([first]) => first!.dataCategoryId} columns={[
          { id: 'datum', label: t('rights.page.datum'), cell: (same) => <strong>{formatList(same.map(({ name }) => name))}</strong> },
          { id: 'source', label: t('rights.page.source'), cell: ([first]) => first!.source },
          { id: 'required', label: t('rights.page.required'), cell: ([first]) => first!.required },
          { id: 'retention', label: t('rights.page.retention'), cell: ([first]) => first!.retention },
        ]} />
      )}
      {activity.recipients.length === 0 ? <p>{t('rights.page.noRecipients')}</p> : (
        <DataTable label={t('rights.page.recipients')} rows={activity.recipients.map((recipient, at) => ({ ...recipient, at }))} rowKey={({ at }) => String(at)} columns={[
          { id: 'recipient', label: t('rights.page.recipient'), cell: ({ name }) => <strong>{name}</strong> },
          { id: 'role', label: t('rights.page.role'), cell: ({ role, remarks }) => [role, ...remarks].map((text, at) => <p key={at}>{text}</p>) },
          { id: 'country', label: t('rights.page.country'), cell: ({ country }) => country },
          { id: 'data', label: t('rights.page.data'), cell: ({ data: which }) => which },
        ]} />
      )}
      {activity.internalRecipients.length > 0 && <p>{t('rights.page.internal')}: {formatList(activity.internalRecipients)}</p>}
    </section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="stack">
      <h3 className="part">{title}</h3>
      {children}
    </section>
  );
}

function Paragraphs({ texts }: { texts: readonly string[] }) {
  return texts.map((text) => <p key={text} className="prose">{text}</p>);
}
