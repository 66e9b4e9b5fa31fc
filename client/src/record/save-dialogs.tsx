import { useState } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { isProblem } from '../api/problem';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { TextField } from '../ui/text-field';
import { ChangeList } from './change-list';
import type { FieldChange } from './difference';
import type { Shape } from './shape';
import { getAt, parts, type Tree } from './tree';
import { changeWords, type Words } from './words';

/** More than this scroll by themselves, so that the reason, where the focus stands, is on the screen with them. */
const fewChanges = 4;

interface SaveDialogProps {
  isOpen: boolean;
  isNew: boolean;
  isBusy: boolean;
  shape: Shape;
  changes: readonly FieldChange[];
  words: Words;
  onClose: () => void;
  onSave: (reason: string) => void;
}

/** Shows what will change before it changes, and asks why: the log keeps both. */
export function SaveDialog({ isOpen, isNew, isBusy, shape, changes, words, onClose, onSave }: SaveDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const list = <ChangeList shape={shape} changes={changes} words={words} />;
  return (
    <Dialog title={t(isNew ? 'record.saveNew' : 'record.saveChanges')} isOpen={isOpen} onClose={onClose} wide>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); onSave(reason); }}>
        {changes.length > fewChanges
          ? <div className="many-changes" tabIndex={0} role="group" aria-label={t('record.changes', { count: changes.length })}>{list}</div>
          : list}
        <TextField label={t('record.reason')} help={t('record.reasonHelp')} value={reason} onChange={setReason} long />
        <div className="row">
          <Button look="primary" type="submit" isDisabled={isBusy}>{t('ui.save')}</Button>
          <Button onPress={onClose}>{t('record.keepEditing')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

export function DiscardDialog({ isOpen, onClose, onDiscard }: { isOpen: boolean; onClose: () => void; onDiscard: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('record.discardTitle')} isOpen={isOpen} onClose={onClose}>
      <p>{t('record.discardText')}</p>
      <div className="row">
        <Button look="primary" onPress={onClose}>{t('record.keepEditing')}</Button>
        <Button onPress={onDiscard}>{t('record.discard')}</Button>
      </div>
    </Dialog>
  );
}

interface FormNoticesProps {
  error: Error | null;
  shape: Shape;
  words: Words;
  value: Tree;
  wasKept: boolean;
  onDiscard: () => void;
}

/** What stopped a save and where, and that a draft was put back. */
export function FormNotices({ error, shape, words, value, wasKept, onDiscard }: FormNoticesProps) {
  const { t } = useTranslation();
  const refused = error && !(isProblem(error, 412));
  return (
    <>
      {wasKept && (
        <Notice title={t('record.draftKept')} actions={<Button compact onPress={onDiscard}>{t('record.discard')}</Button>}>{t('record.draftKeptText')}</Notice>
      )}
      {refused && (
        <Notice tone="refused" urgent title={t('record.notSaved')}>
          <p>{isProblem(error) ? error.message : t('ui.unreachable')}</p>
          {isProblem(error) && (
            <ul className="bullets">
              {Object.entries(error.errors).map(([pointer, sentences]) => (
                <li key={pointer}>{[...placeWords(shape, pointer, value, words), sentences.join(' ')].join(' › ')}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </>
  );
}

/** The place a refusal points at, by the names on the screen. */
function placeWords(shape: Shape, pointer: string, value: Tree, words: Words): string[] {
  const within = parts(pointer)
    .map((part, index, all) => (/^\d+$/.test(part) ? getAt(value, all.slice(0, index + 1).map((piece) => `/${piece}`).join('')) : undefined))
    .filter((line): line is Tree => typeof line === 'object' && line !== null);
  return changeWords(shape, { pointer, before: undefined, after: undefined, within }, words).path;
}
