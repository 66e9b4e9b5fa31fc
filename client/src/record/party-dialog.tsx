import { useState } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { isProblem } from '../api/problem';
import { useSave } from '../api/register';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Dialog } from '../ui/dialog';
import { Failed } from '../ui/states';
import { TextField } from '../ui/text-field';
import { partyKinds } from './shapes/party';

interface PartyDialogProps {
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** A party that is missing while another record is filled in: what it is called and is. It begins as a proposal, the rest follows on its page. */
export function PartyDialog({ onClose, onSaved }: PartyDialogProps) {
  const { t } = useTranslation();
  const save = useSave('parties');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<string>('organisation');
  const errors = isProblem(save.error) ? save.error.errors : {};
  const submit = async () => {
    const saved = await save.mutateAsync({ body: { name, kind, status: 'proposed' } });
    onSaved(saved.data.id);
    onClose();
  };
  return (
    <Dialog title={t('record.newParty')} isOpen onClose={onClose}>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); event.stopPropagation(); submit().catch(() => undefined); }}>
        <p className="small muted">{t('record.newPartyText')}</p>
        {save.error && <Failed title={t('record.partyFailed')} detail={isProblem(save.error) ? save.error.message : t('ui.unreachable')} />}
        <TextField label={t('fields.party.name')} value={name} onChange={setName} errors={errors['/name']} isRequired />
        <Choice label={t('fields.party.kind')} value={kind} onChange={(next) => setKind(next ?? 'organisation')} errors={errors['/kind']}
          options={partyKinds.map((id) => ({ id, name: t(`words.partyKind.${id}`) }))} />
        <div className="row">
          <Button look="primary" type="submit" isDisabled={!name.trim() || save.isPending}>{t('ui.add')}</Button>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
