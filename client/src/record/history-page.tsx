import './record.css';
import './form.css';
import { useMemo } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { isProblem } from '../api/problem';
import { useRecord, useRevisions } from '../api/register';
import type { RegisterRecord } from '../api/types';
import { formatInstant } from '../i18n/format';
import { Mark } from '../ui/mark';
import { Empty, Failed, Loading } from '../ui/states';
import { ChangeList } from './change-list';
import type { FieldChange } from './difference';
import { useNameBook } from './name-book';
import { withLines } from './past-states';
import { RecordTabs } from './record-page';
import { collectionsOf, fieldsOf, type Shape } from './shape';
import type { Tree } from './tree';
import type { Words } from './words';

interface HistoryPageProps<T> {
  shape: Shape;
  id: string;
  title: (record: T) => string;
}

/** Who changed what of this record, when and why, newest first; in words. */
export function HistoryPage<T extends RegisterRecord>({ shape, id, title }: HistoryPageProps<T>) {
  const { t } = useTranslation();
  const record = useRecord<T>(shape.collection, id);
  const revisions = useRevisions(shape.collection, id);
  const { words } = useNameBook(useMemo(() => collectionsOf(fieldsOf(shape)), [shape]));
  const now = record.data?.data as unknown as Tree | undefined;
  const changes = useMemo(() => withLines(now, revisions.data?.items ?? []), [now, revisions.data]);
  return (
    <div className="stack wide">
      <header className="page-head">
        <span className="eyebrow">{t(`words.recordType.${shape.type}`)}</span>
        <h1>{record.data ? title(record.data.data) : t('record.history')}</h1>
      </header>
      <RecordTabs shape={shape} id={id} />
      {revisions.isPending && <Loading />}
      {revisions.error && <Failed title={t('ui.notShown')} detail={isProblem(revisions.error) ? revisions.error.message : t('ui.unreachable')} onRetry={() => void revisions.refetch()} />}
      {revisions.data?.items.length === 0 && <Empty>{t('record.noHistory')}</Empty>}
      <ol>
        {revisions.data?.items.map((revision, index) => (
          <li key={revision.revision} className="revision">
            <div className="revision-head">
              <Mark tone="neutral">{t(`words.action.${revision.action}`)}</Mark>
              <strong>{formatInstant(revision.at)}</strong>
              {revision.by?.name && <span>{t('record.by', { name: revision.by.name })}</span>}
              <span className="muted small">{t('record.revisionNumber', { number: revision.revision })}</span>
            </div>
            {revision.reason && <p className="prose">“{revision.reason}”</p>}
            <Changes shape={shape} changes={changes[index] ?? []} words={words} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A revision that filled a whole record would bury the others: it opens on request. */
const manyChanges = 10;

function Changes({ shape, changes, words }: { shape: Shape; changes: readonly FieldChange[]; words: Words }) {
  const { t } = useTranslation();
  if (changes.length === 0) return null;
  const list = <ChangeList shape={shape} changes={changes} words={words} />;
  return changes.length <= manyChanges ? list : (
    <details>
      <summary>{t('record.showChanges', { count: changes.length })}</summary>
      {list}
    </details>
  );
}
