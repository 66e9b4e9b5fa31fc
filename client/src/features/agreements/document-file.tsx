import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { useAsOf } from '../../api/as-of';
import { isProblem } from '../../api/problem';
import { useMay } from '../../api/session';
import type { Agreement } from '../../api/types';
import { formatInstant, formatSize } from '../../i18n/format';
import { canHash, largestFile, sha256Of } from '../../record/fingerprint';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FileDrop } from '../../ui/file-drop';
import { Icon } from '../../ui/icons';
import { Mark } from '../../ui/mark';
import { Failed } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { addressOf, useKeepFile, useStoredFile } from './document';

/** A file somebody holds against the agreement; without a hash where the browser gives none. */
interface Held {
  file: File;
  hash?: string;
}

/** The file itself: stored here or not, and whether one at hand is the same. */
export function DocumentFile({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const { edit, audit } = useMay();
  const details = useStoredFile(agreement.id, audit);
  const [held, setHeld] = useState<Held>();
  const [unreadable, setUnreadable] = useState(false);
  const [step, setStep] = useState<'keep' | 'erase'>();
  const recorded = agreement.document?.sha256;
  // What is stored is stored now: on a past day it is shown only if it is the file of that day.
  const stored = !asOf || details.data?.stored?.sha256 === recorded ? details.data?.stored : undefined;
  const mayChange = edit && !asOf;
  const hold = async (file: File) => {
    setUnreadable(false);
    try {
      setHeld({ file, hash: canHash() ? await sha256Of(file) : undefined });
    } catch {
      setHeld(undefined);
      setUnreadable(true);
    }
  };
  return (
    <section className="stack tight no-print" aria-labelledby="file">
      <h2 id="file">{t('pages.agreement.file.title')}</h2>
      {stored && (
        <div className="panel stack tight">
          <p className="row"><strong>{stored.name}</strong><span className="muted">{formatSize(stored.size)}</span></p>
          <p className="muted small">{t('pages.agreement.file.stored', { at: formatInstant(stored.storedAt), name: stored.storedBy.name })}</p>
          {stored.sha256 !== recorded && <p><Mark tone="conditional">{t('pages.agreement.file.other')}</Mark></p>}
          <p className="row">
            <a className="button" href={addressOf(agreement.id)} download><Icon name="download" />{t('pages.agreement.file.download')}</a>
            {mayChange && <Button look="plain" onPress={() => setStep('erase')}>{t('pages.agreement.file.erase')}</Button>}
          </p>
        </div>
      )}
      {details.data && !stored && <p className="muted">{t('pages.agreement.file.none')}</p>}
      {details.error && <Failed title={t('ui.notShown')} detail={isProblem(details.error) ? details.error.message : t('ui.unreachable')} onRetry={() => void details.refetch()} />}
      <h3>{t('pages.agreement.file.check')}</h3>
      <FileDrop label={t('record.fileDrop')} choose={t('record.fileChoose')} help={t('pages.agreement.file.checkHelp')} onFile={(file) => void hold(file)} />
      <div className="stack tight" role="status">
        {unreadable && <p>{t('record.fileUnreadable')}</p>}
        {held && (
          <>
            <p className="row"><strong>{held.file.name}</strong><span className="muted">{formatSize(held.file.size)}</span></p>
            {held.hash
              ? <><p><Comparison hash={held.hash} recorded={recorded} /></p><p className="small muted file-hash">SHA-256: {held.hash}</p></>
              : <p>{t('pages.agreement.file.noHash')} {mayChange && t('pages.agreement.file.noHashStore')}</p>}
            {mayChange && (!held.hash || held.hash !== stored?.sha256) && (held.file.size > largestFile
              ? <p className="muted">{t('pages.agreement.file.tooLarge')}</p>
              : <p><Button onPress={() => setStep('keep')}>{t('pages.agreement.file.keep')}</Button></p>)}
          </>
        )}
      </div>
      {step && <KeepDialog agreement={agreement} file={step === 'keep' ? held?.file : undefined} onClose={() => setStep(undefined)} />}
    </section>
  );
}

function Comparison({ hash, recorded }: { hash: string; recorded?: string | null }) {
  const { t } = useTranslation();
  if (!recorded) return <span className="muted">{t('pages.agreement.file.noneRecorded')}</span>;
  return hash === recorded
    ? <Mark tone="allowed">{t('pages.agreement.file.same')}</Mark>
    : <Mark tone="refused">{t('pages.agreement.file.differs')}</Mark>;
}

/** Says what storing or erasing (no file) does, and asks why: the log keeps both. */
function KeepDialog({ agreement, file, onClose }: { agreement: Agreement; file?: File; onClose: () => void }) {
  const { t } = useTranslation();
  const keep = useKeepFile();
  const [reason, setReason] = useState('');
  const submit = async () => {
    await keep.mutateAsync({ id: agreement.id, version: agreement.version, file, reason: reason.trim() || undefined });
    onClose();
  };
  return (
    <Dialog title={t(file ? 'pages.agreement.file.keep' : 'pages.agreement.file.erase')} isOpen onClose={onClose}>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); submit().catch(() => undefined); }}>
        <p>{file ? t('pages.agreement.file.keepText', { name: file.name, size: formatSize(file.size) }) : t('pages.agreement.file.eraseText')}</p>
        {keep.error && (
          <Failed title={t('pages.agreement.file.failed')} detail={isProblem(keep.error) ? [keep.error.message, ...Object.values(keep.error.errors).flat()].join(' ') : t('ui.unreachable')} />
        )}
        <TextField label={t('record.reason')} help={t('record.reasonHelp')} value={reason} onChange={setReason} long isRequired={!file} />
        <div className="row">
          <Button look="primary" type="submit" isDisabled={keep.isPending || (!file && !reason.trim())}>{t(file ? 'pages.agreement.file.keepDo' : 'pages.agreement.file.eraseDo')}</Button>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
