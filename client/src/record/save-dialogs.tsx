import { useState } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { isProblem } from '../api/problem';
import { stringifySearch } from '../api/url-state';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { TextField } from '../ui/text-field';
import { ChangeList } from './change-list';
import type { FieldChange } from './difference';
import type { Faults } from './faults';
import type { Shape } from './shape';
import type { Tree } from './tree';
import { placeWords, type Words } from './words';

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
  /** What stopped the last save. */
  error: Error | null;
  /** What is wrong in the form as it stands, by field. */
  errors: Faults;
  shape: Shape;
  words: Words;
  value: Tree;
  wasKept: boolean;
  onDiscard: () => void;
  onGo: (pointer: string) => void;
}

/** What stops a save and where, each with a way to it, and that a draft was put back. */
export function FormNotices({ error, errors, shape, words, value, wasKept, onDiscard, onGo }: FormNoticesProps) {
  const { t } = useTranslation();
  const wrong = Object.entries(errors);
  // A refusal that named fields is told until they are changed.
  const refused = error && !isProblem(error, 412) && (wrong.length > 0 || !isProblem(error) || Object.keys(error.errors).length === 0);
  return (
    <>
      {wasKept && (
        <Notice title={t('record.draftKept')} actions={<Button compact onPress={onDiscard}>{t('record.discard')}</Button>}>{t('record.draftKeptText')}</Notice>
      )}
      {(refused || wrong.length > 0) && (
        <Notice tone="refused" urgent title={t(refused ? 'record.notSaved' : 'record.notYet')}>
          {refused && <p>{isProblem(error) ? error.message : t('ui.unreachable')}</p>}
          {wrong.length > 0 && (
            <ul className="bullets">
              {wrong.map(([pointer, sentences]) => (
                <li key={pointer}>
                  <a href={stringifySearch({ field: pointer })} onClick={(event) => { event.preventDefault(); onGo(pointer); }}>
                    {placeWords(shape, pointer, value, words).join(' › ')}
                  </a>
                  {': '}{sentences.join(' ')}
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </>
  );
}
