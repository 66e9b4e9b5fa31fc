import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { isProblem } from '../api/problem';
import { useSave } from '../api/register';
import type { RecordStatus, RegisterRecord } from '../api/types';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Failed } from '../ui/states';
import { TextField } from '../ui/text-field';
import { one, type Search } from '../api/url-state';
import { useTarget } from '../ui/field-frame';
import { statusField } from './record-link';
import type { Shape } from './shape';

interface StatusActionsProps {
  shape: Shape;
  record: RegisterRecord;
  etag: string | null;
}

/** Establishing confirms every fact of a record; retiring takes it out of use but keeps it. Both ask why. */
export function StatusActions({ shape, record, etag }: StatusActionsProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<RecordStatus | null>(null);
  const [reason, setReason] = useState('');
  const save = useSave(shape.collection);
  // A finding or a remedy that asks for this leads here: its button stands out and has the focus.
  const isAsked = one(useSearch({ strict: false }) as Search, 'field') === statusField;
  const asked = useTarget<HTMLSpanElement>(isAsked);
  const submit = async () => {
    await save.mutateAsync({ body: { ...record, status: wanted }, replaces: { id: record.id, etag: etag ?? '' }, reason: reason.trim() || undefined });
    close();
  };
  const close = () => {
    setWanted(null);
    setReason('');
    save.reset();
  };
  return (
    <>
      {record.status !== 'established' && <span ref={asked}><Button look={isAsked ? 'primary' : 'normal'} icon="check" onPress={() => setWanted('established')}>{t('record.establish')}</Button></span>}
      {record.status !== 'retired' && <Button onPress={() => setWanted('retired')}>{t('record.retire')}</Button>}
      <Dialog title={t(wanted === 'retired' ? 'record.retire' : 'record.establish')} isOpen={wanted !== null} onClose={close}>
        <form className="stack" onSubmit={(event) => { event.preventDefault(); submit().catch(() => undefined); }}>
          <p>{t(wanted === 'retired' ? 'record.retireText' : 'record.establishText')}</p>
          {save.error && (
            <Failed title={t('record.notSaved')} detail={isProblem(save.error) ? [save.error.message, ...Object.values(save.error.errors).flat()].join(' ') : t('ui.unreachable')} />
          )}
          <TextField label={t('record.reason')} help={t('record.reasonHelp')} value={reason} onChange={setReason} long />
          <div className="row">
            <Button look="primary" type="submit" isDisabled={save.isPending}>{t(wanted === 'retired' ? 'record.retireDo' : 'record.establishDo')}</Button>
            <Button onPress={close}>{t('ui.cancel')}</Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
