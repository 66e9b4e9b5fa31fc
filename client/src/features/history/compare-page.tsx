import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { isProblem } from '../../api/problem';
import type { Collection } from '../../api/register';
import type { ComparedRecord } from '../../api/types';
import { day, one, type Search } from '../../api/url-state';
import { formatDay, today } from '../../i18n/format';
import { currentLanguage } from '../../i18n/language';
import { ChangeList } from '../../record/change-list';
import { useNameBook } from '../../record/name-book';
import { RecordLink } from '../../record/record-link';
import { collectionsOf, fieldsOf } from '../../record/shape';
import { shapes } from '../../record/shapes';
import type { Words } from '../../record/words';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { csvOf } from '../../ui/csv';
import { Mark } from '../../ui/mark';
import { Pager } from '../../ui/pager';
import { saveFile } from '../../ui/save-file';
import { Empty, Failed, Loading } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { everyDifference, pageSize, rowsOf, useComparison, wordable, type Asked } from './compare';

const types = Object.keys(shapes) as (keyof typeof shapes)[];
const tones = { added: 'allowed', changed: 'conditional', removed: 'refused' } as const;
const icons = { added: 'plus', changed: 'pencil', removed: 'cross' } as const;
const everyCollection = new Set<Collection>(types.flatMap((type) => [...collectionsOf(fieldsOf(shapes[type]))]));

/** A day so many days before today, as people count: a week ago is the same day of the week. */
const daysAgo = (days: number) => {
  const date = new Date(`${today()}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
};

/** Two days of the register beside each other. The address holds the question, so that it can be sent to somebody. */
export function ComparePage() {
  const { t } = useTranslation();
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const set = (change: Search) => void navigate({ to: '.', search: (old: Search) => ({ ...old, page: undefined, ...change }), replace: true, resetScroll: false });
  const until = day(one(search, 'until'));
  const asked: Asked = { from: day(one(search, 'from')) ?? daysAgo(7), until: until && until < today() ? until : undefined, recordType: one(search, 'recordType') };
  const page = Math.max(1, Number(one(search, 'page')) || 1);
  const comparison = useComparison(asked, page);
  const { words } = useNameBook(everyCollection);
  return (
    <div className="stack wide">
      <header className="page-head">
        <h1>{t('pages.compare.title')}</h1>
        <p className="muted prose">{t('pages.compare.intro')}</p>
      </header>
      <search className="stack tight no-print">
        <div className="filters">
          <TextField label={t('pages.compare.from')} help={t('pages.compare.endOfDay')} type="date" value={asked.from} onChange={(from) => set({ from: from || undefined })} />
          <TextField label={t('pages.compare.until')} help={t('pages.compare.endOfDay')} type="date" value={asked.until ?? today()} onChange={(next) => set({ until: next && next < today() ? next : undefined })} />
          <Choice label={t('pages.log.type')} none={t('ui.all')} value={asked.recordType ?? null} onChange={(recordType) => set({ recordType: recordType ?? undefined })}
            options={types.map((id) => ({ id, name: t(`words.recordType.${id}`) }))} />
        </div>
        <div className="row">
          {[1, 7, 30, 365].map((days) => (
            <Button key={days} compact onPress={() => set({ from: daysAgo(days), until: undefined })}>{t(`pages.compare.since.${days}`)}</Button>
          ))}
        </div>
      </search>
      {comparison.isPending && <Loading />}
      {comparison.error && <Failed title={t('ui.notShown')} detail={isProblem(comparison.error) ? (Object.values(comparison.error.errors).flat()[0] ?? comparison.error.message) : t('ui.unreachable')} onRetry={() => void comparison.refetch()} />}
      {comparison.data && !comparison.error && (
        <>
          <div className="spread" role="status">
            <p>
              {t('pages.compare.between', { from: formatDay(asked.from), until: asked.until ? formatDay(asked.until) : t('frame.today') })}{' '}
              <strong>{t('pages.compare.counts', { added: comparison.data.added, changed: comparison.data.changed, removed: comparison.data.removed })}</strong>
            </p>
            {comparison.data.total > 0 && <Downloads asked={asked} words={words} />}
          </div>
          {comparison.data.total === 0 && <Empty>{t('pages.compare.nothing')}</Empty>}
          {comparison.data.items.map((record) => <Difference key={`${record.recordType}-${record.recordId}`} record={record} words={words} />)}
          <Pager page={page} pageSize={pageSize} total={comparison.data.total} onPage={(next) => set({ page: String(next) })} />
        </>
      )}
    </div>
  );
}

function Difference({ record, words }: { record: ComparedRecord; words: Words }) {
  const { t } = useTranslation();
  const changes = useMemo(() => wordable(record), [record]);
  const list = <ChangeList shape={shapes[record.recordType]} changes={changes} words={words} />;
  return (
    <section className="panel stack tight" aria-label={`${t(`words.recordType.${record.recordType}`)} ${record.label}`}>
      <h2 className="row">
        <Mark tone={tones[record.fate]} icon={icons[record.fate]}>{t(`pages.compare.${record.fate}`)}</Mark>
        <span className="muted small">{t(`words.recordType.${record.recordType}`)}</span>
        {record.fate === 'removed' ? record.label : <RecordLink type={record.recordType} id={record.recordId}>{record.label}</RecordLink>}
      </h2>
      {record.fate === 'changed' ? list : (
        <details>
          <summary>{t('record.showChanges', { count: changes.length })}</summary>
          {list}
        </details>
      )}
    </section>
  );
}

function Downloads({ asked, words }: { asked: Asked; words: Words }) {
  const { t } = useTranslation();
  const name = `${t('pages.compare.file')}-${asked.from}-${asked.until ?? today()}`;
  const csv = useMutation({
    mutationFn: async () => {
      const head = ['type', 'record', 'fate', 'field', 'was', 'is'].map((column) => t(`pages.compare.columns.${column}`));
      saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csvOf([head, ...rowsOf(await everyDifference(asked), words)], currentLanguage() === 'en' ? ',' : ';'));
    },
  });
  return (
    <div className="row no-print">
      <Button icon="download" isDisabled={csv.isPending} onPress={() => csv.mutate()}>{t('pages.compare.download')}</Button>
      <Button icon="print" onPress={() => window.print()}>{t('ui.print')}</Button>
      {csv.error && <span className="wrong-line" role="alert">{isProblem(csv.error) ? csv.error.message : t('ui.unreachable')}</span>}
    </div>
  );
}
