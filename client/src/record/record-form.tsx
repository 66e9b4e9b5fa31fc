import './form.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../api/problem';
import { recordQuery, useSave } from '../api/register';
import type { Answer } from '../api/client';
import { one, type Search } from '../api/url-state';
import { Button } from '../ui/button';
import { Conflict } from './conflict';
import { useDraft, type Draft } from './draft';
import { difference } from './difference';
import { FieldControl } from './field-control';
import { RecordFormContext, type RecordForm as Form } from './form-context';
import { asPointer, pageOf } from './kinds';
import { useNameBook } from './name-book';
import { DiscardDialog, FormNotices, SaveDialog } from './save-dialogs';
import { collectionsOf, fieldsOf, shownFields, type Shape } from './shape';
import { tidy } from './tidy';
import type { Tree } from './tree';

interface RecordFormProps {
  shape: Shape;
  /** The record's id, or `new`. */
  id: string;
  start: Draft;
  heading: ReactNode;
  /** What is to be said of the draft as it is filled in, below its fields. */
  below?: (draft: Tree) => ReactNode;
}

/** A record's page turned into a form. Nothing typed is lost: it lives in a draft until it is saved or thrown away. */
export function RecordForm({ shape, id, start, heading, below }: RecordFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const target = asPointer(one(useSearch({ strict: false }) as Search, 'field'));
  const { draft, wasKept, set, replace, forget } = useDraft(shape.collection, id, start);
  const save = useSave(shape.collection);
  const [theirs, setTheirs] = useState<Answer<Tree>>();
  const [step, setStep] = useState<'edit' | 'save' | 'discard'>('edit');
  const fields = useMemo(() => fieldsOf(shape), [shape]);
  const { words, list } = useNameBook(useMemo(() => collectionsOf(fields), [fields]));
  const ready = useMemo(() => tidy(fields, draft.value), [fields, draft.value]);
  const changes = useMemo(() => difference(fields, draft.base, ready), [fields, draft.base, ready]);
  const errors = isProblem(save.error) && save.error.status !== 412 ? save.error.errors : noErrors;
  const form = useMemo<Form>(() => ({ set, errors, target, words, list }), [set, errors, target, words, list]);
  const page = pageOf[shape.collection]!;

  const leave = (to: string) => navigate({ to, search: {}, replace: true });
  const submit = async (reason: string) => {
    try {
      const saved = await save.mutateAsync({ body: ready, replaces: draft.etag === null ? undefined : { id, etag: draft.etag }, reason: reason.trim() || undefined });
      forget();
      await leave(`${page}/${saved.data.id}`);
    } catch (error) {
      setStep('edit');
      window.scrollTo({ top: 0 });
      if (isProblem(error, 412)) {
        setTheirs(await client.fetchQuery({ ...recordQuery<Tree>(shape.collection, id), staleTime: 0 }));
      }
    }
  };

  return (
    <div className="stack wide">
      {heading}
      <FormNotices error={save.error} shape={shape} words={words} value={ready} wasKept={wasKept && changes.length > 0} onDiscard={() => setStep('discard')} />
      {theirs && (
        <Conflict shape={shape} words={words} base={draft.base} mine={ready} theirs={theirs.data}
          onSettled={(value) => {
            replace(() => ({ base: theirs.data, etag: theirs.etag, value }));
            setTheirs(undefined);
            save.reset();
          }} />
      )}
      <RecordFormContext value={form}>
        <form className="record-form" aria-label={t(`words.recordType.${shape.type}`)} onSubmit={(event) => { event.preventDefault(); setStep('save'); }}>
          {shape.sections.map((section) => (
            <section key={section.title} className="form-section" aria-label={t(`sections.${section.title}`)}>
              <h2>{t(`sections.${section.title}`)}</h2>
              <div className="fields">
                {shownFields(section.fields, draft.value).map((field) => (
                  <FieldControl key={field.key} field={field} pointer={`/${field.key}`} value={draft.value[field.key]} />
                ))}
              </div>
            </section>
          ))}
          {below?.(ready)}
          <div className="save-bar">
            <Button look="primary" type="submit" isDisabled={changes.length === 0 || theirs !== undefined}>{t('record.reviewAndSave')}</Button>
            <Button onPress={() => (changes.length ? setStep('discard') : (forget(), void leave(id === 'new' ? listOf(page) : `${page}/${id}`)))}>{t('ui.cancel')}</Button>
            <span className="muted small" role="status">{t('record.changes', { count: changes.length })}</span>
          </div>
        </form>
      </RecordFormContext>
      <SaveDialog isOpen={step === 'save'} onClose={() => setStep('edit')} shape={shape} changes={changes} words={words} isBusy={save.isPending} onSave={(reason) => void submit(reason)} isNew={id === 'new'} />
      <DiscardDialog isOpen={step === 'discard'} onClose={() => setStep('edit')} onDiscard={() => { forget(); void leave(id === 'new' ? listOf(page) : `${page}/${id}`); }} />
    </div>
  );
}

const noErrors: Record<string, string[]> = {};

/** The list a new record would have joined. */
const listOf = (page: string) => (page === '/activities' ? '/register' : page === '/agreements' || page === '/parties' ? page : '/admin');
