import { useState } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { useUndo, type Undone } from '../api/change-sets';
import { isProblem } from '../api/problem';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Failed } from '../ui/states';
import { TextField } from '../ui/text-field';

interface UndoDialogProps {
  changeSetId: string;
  onClose: () => void;
  onUndone: (undone: Undone) => void;
}

/** Says what undoing a change set does and asks why; a refusal names every record that stands in the way. */
export function UndoDialog({ changeSetId, onClose, onUndone }: UndoDialogProps) {
  const { t } = useTranslation();
  const undo = useUndo();
  const [reason, setReason] = useState('');
  const complaints = isProblem(undo.error) ? Object.values(undo.error.errors).flat() : [];
  const submit = () => undo.mutate({ id: changeSetId, reason: reason.trim() || undefined }, {
    onSuccess: (undone) => {
      onClose();
      onUndone(undone);
    },
  });
  return (
    <Dialog title={t('record.undo.title')} isOpen onClose={onClose}>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <p>{t('record.undo.text')}</p>
        {undo.error && (
          <Failed title={t('record.undo.failed')} detail={isProblem(undo.error) ? undo.error.message : t('ui.unreachable')}>
            {complaints.length > 0 && <ul className="bullets">{complaints.map((complaint, index) => <li key={index}>{complaint}</li>)}</ul>}
          </Failed>
        )}
        <TextField label={t('record.reason')} help={t('record.reasonHelp')} value={reason} onChange={setReason} long />
        <div className="row">
          <Button look="primary" type="submit" isDisabled={undo.isPending}>{t('record.undo.do')}</Button>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
