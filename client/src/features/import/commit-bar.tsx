import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { collectionOf, type RecordType } from '../../record/kinds';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Failed } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import type { Done } from './committed-file';
import { isRefusal, sentencesOf, useCommit, useDiscard, useSettings, type ImportAction, type ImportedFile } from './imports';

interface CommitBarProps {
  file: ImportedFile;
  counts: Record<ImportAction, number>;
  onShown: () => void;
  onDone: (done: Done) => void;
}

/** Brings everything in, or throws the file away; says why the first cannot be done. */
export function CommitBar({ file, counts, onShown, onDone }: CommitBarProps) {
  const { t } = useTranslation();
  const [step, setStep] = useState<'commit' | 'discard'>();
  const close = () => setStep(undefined);
  const why = counts.error > 0 ? t('import.why.errors', { count: counts.error })
    : counts.create + counts.change > 0 ? undefined
    : counts.same > 0 ? t('import.why.nothing') : t(file.tables.length > 0 ? 'import.why.unread' : 'import.why.empty');
  return (
    <div className="save-bar no-print">
      <Button look="primary" isDisabled={!!why} aria-describedby="why" onPress={() => setStep('commit')}>{t('import.commit')}</Button>
      <span className="import-why muted small" id="why">{why ?? t('import.why.ready')}</span>
      <Button look="plain" onPress={() => setStep('discard')}>{t('import.discard')}</Button>
      {step === 'commit' && <CommitDialog file={file} counts={counts} onClose={close} onShown={onShown} onDone={onDone} />}
      {step === 'discard' && <DiscardDialog file={file} onClose={close} />}
    </div>
  );
}

function CommitDialog({ file, counts, onClose, onShown, onDone }: CommitBarProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const commit = useCommit(file.id, () => onDone({
    create: counts.create,
    change: counts.change,
    collections: [...new Set(file.rows.flatMap(({ action, record }) => (record && (action === 'create' || action === 'change') ? [collectionOf[record.recordType as RecordType]] : [])))],
  }));
  const again = useSettings(file.id);
  const [reason, setReason] = useState('');
  const look = () => again.mutate(file.settings, {
    onSuccess: () => {
      onClose();
      onShown();
    },
  });
  const isStale = isRefusal(commit.error, 'register-changed') || isRefusal(commit.error, 'import-has-errors');
  return (
    <Dialog title={t('import.commit')} isOpen onClose={onClose}>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); commit.mutate({ digest: file.digest ?? undefined, reason: reason.trim() || undefined }); }}>
        <p>{[
          counts.create > 0 && t('import.will.create', { count: counts.create }),
          counts.change > 0 && t('import.will.change', { count: counts.change }),
          file.newPeople > 0 && t('import.will.people', { count: file.newPeople }),
          t('import.will.once'),
        ].filter(Boolean).join(' ')}</p>
        {commit.error && (
          <Failed title={t('import.notDone')} detail={sentencesOf(commit.error, t('import.unsure'))}>
            {isStale && <p><Button isDisabled={again.isPending} onPress={look}>{t('import.lookAgain')}</Button></p>}
          </Failed>
        )}
        {again.error && <Failed title={t('import.notShown')} detail={sentencesOf(again.error, t('ui.unreachable'))} />}
        <TextField label={t('record.reason')} help={t('record.reasonHelp')} value={reason} onChange={setReason} long />
        <div className="row">
          <Button look="primary" type="submit" isDisabled={commit.isPending || isStale}>{t(commit.isPending ? 'import.writing' : 'import.commitDo')}</Button>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function DiscardDialog({ file, onClose }: { file: ImportedFile; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const discard = useDiscard(file.id);
  return (
    <Dialog title={t('import.discardTitle', { name: file.fileName })} isOpen onClose={onClose}>
      <p>{t('import.discardText')}</p>
      {discard.error && <Failed title={t('import.notDiscarded')} detail={sentencesOf(discard.error, t('ui.unreachable'))} />}
      <div className="row">
        <Button look="primary" isDisabled={discard.isPending} onPress={() => discard.mutate(undefined, { onSuccess: () => void navigate({ to: '/import' }) })}>{t('import.discardDo')}</Button>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
      </div>
    </Dialog>
  );
}
