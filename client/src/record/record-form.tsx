import './form.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
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
import { faultsOf, standing, type Faults } from './faults';
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
  const linked = asPointer(one(useSearch({ strict: false }) as Search, 'field'));
  const [{ target, turn }, setTarget] = useState({ target: linked, turn: 1 });
  useEffect(() => setTarget((old) => (linked === undefined || linked === old.target ? old : { target: linked, turn: old.turn + 1 })), [linked]);
  const jump = useCallback((pointer: string | undefined) => setTarget((old) => ({ target: pointer, turn: old.turn + 1 })), []);
  const { draft, touched, wasKept, set, replace, forget } = useDraft(shape.collection, id, start);
  const save = useSave(shape.collection);
  const [theirs, setTheirs] = useState<Answer<Tree>>();
  const [step, setStep] = useState<'edit' | 'save' | 'discard'>('edit');
  const fields = useMemo(() => fieldsOf(shape), [shape]);
  const { words, list } = useNameBook(useMemo(() => collectionsOf(fields), [fields]));
  const ready = useMemo(() => tidy(fields, draft.value), [fields, draft.value]);
  const changes = useMemo(() => difference(fields, draft.base, ready), [fields, draft.base, ready]);
  const faults = useMemo(() => faultsOf(fields, ready, words), [fields, ready, words]);
  // The fields that were wrong when saving was tried: a field says so from then until it is right, and not while one is still on the way to it.
  const [tried, setTried] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<{ errors: Faults; sent: Tree }>();
  // Kept by what it says: the form's hundreds of controls are not drawn anew for each key.
  const said = JSON.stringify({
    ...(refusal && standing(refusal.errors, refusal.sent, ready)),
    ...Object.fromEntries(Object.entries(faults).filter(([pointer]) => tried.includes(pointer))),
  });
  const errors = useMemo(() => JSON.parse(said) as Faults, [said]);
  const form = useMemo<Form>(() => ({ id, set, errors, target, turn, words, list }), [id, set, errors, target, turn, words, list]);
  const isNew = id === 'new';
  const isChanged = changes.length > 0 && (touched || !isNew);
  const page = pageOf[shape.collection]!;

  const leave = (to: string) => navigate({ to, search: {}, replace: true });
  const cancel = () => {
    forget();
    void leave(isNew ? listOf(page) : `${page}/${id}`);
  };
  const review = () => {
    const wrong = Object.keys(faults);
    setTried(wrong);
    if (wrong.length === 0) return setStep('save');
    save.reset();
    jump(wrong[0]);
  };
  const submit = async (reason: string) => {
    setRefusal(undefined);
    try {
      const saved = await save.mutateAsync({ body: ready, replaces: draft.etag === null ? undefined : { id, etag: draft.etag }, reason: reason.trim() || undefined });
      forget();
      await leave(`${page}/${saved.data.id}`);
    } catch (error) {
      setStep('edit');
      window.scrollTo({ top: 0 });
      if (isProblem(error) && error.status !== 412) {
        setRefusal({ errors: error.errors, sent: ready });
        jump(Object.keys(error.errors)[0]);
      }
      if (isProblem(error, 412)) {
        setTheirs(await client.fetchQuery({ ...recordQuery<Tree>(shape.collection, id), staleTime: 0 }));
      }
    }
  };

  const toMend = Object.keys(errors).length;
  // What a new record is made of is no change of anything.
  const state = toMend > 0 ? t('record.toMend', { count: toMend }) : isNew ? '' : t('record.changes', { count: changes.length });

  return (
    <div className="stack wide">
      {heading}
      <FormNotices error={save.error} errors={errors} shape={shape} words={words} value={ready} wasKept={wasKept && changes.length > 0} onDiscard={() => setStep('discard')} onGo={jump} />
      {theirs && (
        <Conflict shape={shape} words={words} base={draft.base} mine={ready} theirs={theirs.data}
          onSettled={(value) => {
            replace(() => ({ base: theirs.data, etag: theirs.etag, value }));
            setTheirs(undefined);
            save.reset();
          }} />
      )}
      <RecordFormContext value={form}>
        <form className="record-form" aria-label={t(`words.recordType.${shape.type}`)} noValidate onSubmit={(event) => { event.preventDefault(); review(); }}>
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
            <Button look="primary" type="submit" isDisabled={(changes.length === 0 && !isNew) || theirs !== undefined}>{t('record.reviewAndSave')}</Button>
            <Button onPress={() => (isChanged ? setStep('discard') : cancel())}>{t('ui.cancel')}</Button>
            <span className="muted small" role="status">{state}</span>
          </div>
        </form>
      </RecordFormContext>
      <SaveDialog isOpen={step === 'save'} onClose={() => setStep('edit')} shape={shape} changes={changes} words={words} isBusy={save.isPending} onSave={(reason) => void submit(reason)} isNew={isNew} />
      <DiscardDialog isOpen={step === 'discard'} onClose={() => setStep('edit')} onDiscard={cancel} />
    </div>
  );
}

/** The list a new record would have joined. */
const listOf = (page: string) => (page === '/activities' ? '/register' : page === '/agreements' || page === '/parties' ? page : '/admin');
