import './record.css';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { useAsOf } from '../api/as-of';
import { useRecordFindings } from '../api/findings';
import { isProblem } from '../api/problem';
import { one, type Search } from '../api/url-state';
import { useRecord } from '../api/register';
import { useMay } from '../api/session';
import type { RegisterRecord } from '../api/types';
import { formatInstant } from '../i18n/format';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons';
import { Mark } from '../ui/mark';
import { PrintStamp } from './print-stamp';
import { Failed, Loading } from '../ui/states';
import { ConfirmFacts } from './confirm-facts';
import { FactMark, FactSourcesContext } from './fact-mark';
import { FieldView } from './field-view';
import { FindingsContext, MarginNotes } from './margin-notes';
import { pageOf } from './kinds';
import { useNameBook } from './name-book';
import { statusField } from './record-link';
import { StatusActions } from './status-actions';
import { StatusMark } from './status-mark';
import { collectionsOf, fieldsOf, shownFields, type Field, type Shape } from './shape';
import { storedDraft } from './draft';
import { isBlank, type Tree } from './tree';
import { labelOf, type Words } from './words';

interface RecordPageProps<T> {
  shape: Shape;
  id: string;
  title: (record: T) => string;
  /** Says under the title what matters most of this kind of record. */
  lead?: (record: T) => ReactNode;
  /** Fields, by key, that say more in a form of their own; empty ones are shown as any other. */
  views?: Readonly<Record<string, (record: T) => ReactNode>>;
  /** What belongs to the record but is no field of it, after the document. */
  after?: (record: T) => ReactNode;
}

const none: never[] = [];

/** A record read as a document, in the order of its sections; gaps are said, not hidden. */
export function RecordPage<T extends RegisterRecord>({ shape, id, title, lead, views, after }: RecordPageProps<T>) {
  const { t } = useTranslation();
  const record = useRecord<T>(shape.collection, id);
  const findings = useRecordFindings(id);
  const fields = useMemo(() => fieldsOf(shape), [shape]);
  const { words } = useNameBook(useMemo(() => collectionsOf(fields), [fields]));
  if (record.isPending) return <Loading />;
  if (record.error) {
    return <Failed title={t(isProblem(record.error, 404) ? 'record.notFound' : 'ui.notShown')} detail={isProblem(record.error) ? record.error.message : t('ui.unreachable')} onRetry={() => void record.refetch()} />;
  }
  const { data, etag } = record.data;
  const tree = data as unknown as Tree;
  return (
    <FactSourcesContext value={data.factSources}>
      <FindingsContext value={findings.data?.items ?? none}>
        <article className="stack wide">
          <RecordHead shape={shape} record={data} etag={etag} title={title(data)} words={words} />
          {lead?.(data)}
          <RecordTabs shape={shape} id={id} />
          {findings.error && <Failed title={t('findings.notShown')} detail={isProblem(findings.error) ? findings.error.message : t('ui.unreachable')} onRetry={() => void findings.refetch()} />}
          <MarginNotes />
          <div className="document">
            {shape.sections.map((section) => (
              <section key={section.title} aria-labelledby={section.title}>
                <h2 id={section.title}>{t(`sections.${section.title}`)}</h2>
                <dl>
                  {shownFields(section.fields, tree).map((field) => (
                    <div key={field.key} className={isWide(field, tree[field.key]) ? 'entry wide' : 'entry'}>
                      <dt>{labelOf(field, words)}</dt>
                      <dd>{(!isBlank(tree[field.key]) && views?.[field.key]?.(data)) || <FieldView field={field} value={tree[field.key]} pointer={`/${field.key}`} words={words} />} <FactMark pointer={`/${field.key}`} /><MarginNotes pointer={`/${field.key}`} /></dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
          {after?.(data)}
          <PrintStamp />
          {data.changedAt && (
            <p className="small muted">
              {t('record.lastChanged', { at: formatInstant(data.changedAt), version: data.version })}
              {data.changedBy?.name && ` ${t('record.by', { name: data.changedBy.name })}`}
            </p>
          )}
        </article>
      </FindingsContext>
    </FactSourcesContext>
  );
}

/** Lines, blocks and checklists take the whole width; an empty one fits beside its label. */
function isWide(field: Field, value: unknown): boolean {
  return field.kind === 'points' || (field.kind === 'lines' && Array.isArray(value) && value.length > 0);
}

function RecordHead({ shape, record, etag, title, words }: { shape: Shape; record: RegisterRecord; etag: string | null; title: string; words: Words }) {
  const { t } = useTranslation();
  const { edit } = useMay();
  const asOf = useAsOf();
  const page = pageOf[shape.collection]!;
  const draft = storedDraft(shape.collection, record.id);
  const field = one(useSearch({ strict: false }) as Search, 'field');
  const asksStatus = record.status !== 'established' && field === statusField;
  return (
    <header className="spread">
      <div className="page-head">
        <span className="eyebrow">{t(`words.recordType.${shape.type}`)}</span>
        <h1>{title}</h1>
        <p className="row">
          {record.provenance === 'proposed' && record.status === 'proposed'
            ? <Mark tone="conditional" icon="question">{t('words.provenance.proposed')}</Mark>
            : <><StatusMark status={record.status} /><span className="muted small">{t(`words.provenance.${record.provenance}`)}</span></>}
          {record.source && <span className="muted small">{record.source}</span>}
        </p>
      </div>
      <div className="record-actions no-print">
        {edit && !asOf && (
          <>
            <Link to={`${page}/${record.id}/edit` as string} className={asksStatus ? 'button' : 'button primary'}><Icon name="pencil" />{t(draft ? 'record.continueEditing' : 'ui.edit')}</Link>
            <ConfirmFacts shape={shape} record={record} words={words} />
            <StatusActions shape={shape} record={record} etag={etag} />
          </>
        )}
        <Button icon="print" onPress={() => window.print()}>{t('ui.print')}</Button>
      </div>
    </header>
  );
}

// The address of the history begins with that of the record: only the whole address counts as here.
const exactly = { exact: true, includeSearch: false };

export function RecordTabs({ shape, id }: { shape: Shape; id: string }) {
  const { t } = useTranslation();
  const { audit } = useMay();
  const page = pageOf[shape.collection]!;
  // Who may not read the history is shown no door to it; a single tab says nothing.
  if (!audit) return null;
  return (
    <nav className="tabs no-print" aria-label={t('record.tabs')}>
      <Link to={`${page}/${id}` as string} activeOptions={exactly}>{t('record.document')}</Link>
      <Link to={`${page}/${id}/history` as string} activeOptions={exactly}>{t('record.history')}</Link>
    </nav>
  );
}
