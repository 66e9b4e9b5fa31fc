import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { isProblem } from '../../api/problem';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Failed } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { useRecordCheck } from './answer';
import type { Question } from './question';

/** Recording keeps question and answer for ever, so it asks once, with room for a note. */
export function RecordDialog({ question, isOpen, onClose }: { question: Question; isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const record = useRecordCheck();
  const [note, setNote] = useState('');
  const submit = async () => {
    const recorded = await record.mutateAsync({ question, note });
    await navigate({ to: '/check/$id', params: { id: recorded.id }, search: {} });
  };
  return (
    <Dialog title={t('check.record')} isOpen={isOpen} onClose={onClose}>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); submit().catch(() => undefined); }}>
        <p>{t('check.recordMeans')}</p>
        {record.error && <Failed title={t('check.recordFailed')} detail={isProblem(record.error) ? record.error.message : t('ui.unreachable')} />}
        <TextField label={t('check.note')} help={t('check.noteHelp')} long value={note} onChange={setNote} />
        <div className="row">
          <Button look="primary" type="submit" isDisabled={record.isPending}>{t('check.recordDo')}</Button>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
