import { useState } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { useEstablish } from '../api/establish';
import { isProblem } from '../api/problem';
import type { RegisterRecord } from '../api/types';
import { formatList } from '../i18n/format';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Failed } from '../ui/states';
import { TextField } from '../ui/text-field';
import type { Shape } from './shape';
import type { Tree } from './tree';
import { placeWords, type Words } from './words';

interface ConfirmFactsProps {
  shape: Shape;
  record: RegisterRecord;
  words: Words;
}

/** Of a record that is established already: confirms the facts that are still proposals. Which they were, the log keeps with the reason. */
export function ConfirmFacts({ shape, record, words }: ConfirmFactsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const establish = useEstablish(shape.collection as Parameters<typeof useEstablish>[0]);
  const facts = record.factSources.filter(({ provenance }) => provenance === 'proposed')
    .map(({ pointer }) => placeWords(shape, pointer ?? '', record as unknown as Tree, words).join(' › '));
  if (record.status !== 'established' || facts.length === 0) return null;
  const close = () => {
    setOpen(false);
    setReason('');
    establish.reset();
  };
  const said = [t('record.confirmedFacts', { facts: formatList(facts) }), reason.trim()].filter(Boolean).join(' ');
  return (
    <>
      <Button icon="check" onPress={() => setOpen(true)}>{t('record.confirmFacts', { count: facts.length })}</Button>
      <Dialog title={t('record.confirmFacts', { count: facts.length })} isOpen={open} onClose={close}>
        <form className="stack" onSubmit={(event) => { event.preventDefault(); establish.mutate({ ids: [record.id], reason: said }, { onSuccess: close }); }}>
          <p>{t('record.confirmFactsText')}</p>
          <ul className="bullets">{facts.map((fact) => <li key={fact}>{fact}</li>)}</ul>
          {establish.error && <Failed title={t('record.notSaved')} detail={isProblem(establish.error) ? [establish.error.message, ...Object.values(establish.error.errors).flat()].join(' ') : t('ui.unreachable')} />}
          <TextField label={t('record.reason')} help={t('record.reasonHelp')} value={reason} onChange={setReason} long />
          <div className="row">
            <Button look="primary" type="submit" isDisabled={establish.isPending}>{t('record.confirmFactsDo')}</Button>
            <Button onPress={close}>{t('ui.cancel')}</Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
