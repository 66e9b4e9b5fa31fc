import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { useAccept, useWithdraw } from '../api/acceptances';
import { useAsOf } from '../api/as-of';
import { isProblem } from '../api/problem';
import { useMay } from '../api/session';
import type { Finding } from '../api/types';
import { formatDay, today } from '../i18n/format';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Failed } from '../ui/states';
import { TextField } from '../ui/text-field';
import { newId } from './draft';
import { monthsOn } from './months';

type Acceptance = NonNullable<Finding['acceptance']>;

const usualMonths = 3;

const keyOf = (finding: Finding) => [finding.record.id, finding.code, finding.field, finding.fingerprint].join(' ');

/** What was just decided about: its button stands elsewhere in the list then, and takes the focus along. */
let decided: string | undefined;

/** Why and until when a finding is accepted. */
export function AcceptanceWords({ acceptance }: { acceptance: Acceptance }) {
  const { t } = useTranslation();
  return (
    <p className="small">
      {t('acceptance.until', { day: formatDay(acceptance.until), name: acceptance.by.name })} <q>{acceptance.reason}</q>
    </p>
  );
}

/** Accepting a finding, or taking that back: the privacy officer's, in the register of today. */
export function AcceptanceAction({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const { edit } = useMay();
  const asOf = useAsOf();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const { acceptance } = finding;
  useEffect(() => {
    if (decided !== keyOf(finding) || open) return;
    decided = undefined;
    place.current?.querySelector('button')?.focus();
  }, [finding, open]);
  if (!edit || asOf) return null;
  const about = { code: finding.code, record: finding.record.label };
  const close = () => setOpen(false);
  const decide = (on: boolean) => {
    decided = on ? keyOf(finding) : undefined;
  };
  return (
    <span ref={place}>
      <Button compact look="plain" onPress={() => setOpen(true)} aria-label={t(acceptance ? 'acceptance.withdrawOf' : 'acceptance.acceptOf', about)}>
        {t(acceptance ? 'acceptance.withdraw' : 'acceptance.acceptFinding')}
      </Button>
      {open && (acceptance
        ? <Withdrawing acceptance={acceptance} finding={finding} onClose={close} onDecide={decide} />
        : <Accepting finding={finding} onClose={close} onDecide={decide} />)}
    </span>
  );
}

interface DecidingProps {
  finding: Finding;
  onClose: () => void;
  /** Before it is sent, since the answer may come when its place in the list is another; not, when it was refused. */
  onDecide: (on: boolean) => void;
}

function Accepting({ finding, onClose, onDecide }: DecidingProps) {
  const { t } = useTranslation();
  const accept = useAccept(finding);
  const [id] = useState(newId);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(() => monthsOn(today(), usualMonths));
  const errors = isProblem(accept.error) ? accept.error.errors : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDecide(true);
    accept.mutate({ id, reason, until }, { onSuccess: onClose, onError: () => onDecide(false) });
  };
  return (
    <Dialog title={t('acceptance.title', { code: finding.code })} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p>{finding.message}</p>
        <p className="small muted">{t('acceptance.means')}</p>
        <Refused error={accept.error} shown={['/reason', '/until']} />
        <TextField label={t('acceptance.reason')} help={t('acceptance.reasonHelp')} value={reason} onChange={setReason} errors={errors['/reason']} long isRequired isTarget />
        <TextField label={t('acceptance.lastDay')} help={t('acceptance.lastDayHelp')} type="date" value={until} onChange={setUntil} errors={errors['/until']} isRequired />
        <div className="row">
          <Button look="primary" type="submit" isDisabled={accept.isPending}>{t('acceptance.accept')}</Button>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function Withdrawing({ acceptance, finding, onClose, onDecide }: DecidingProps & { acceptance: Acceptance }) {
  const { t } = useTranslation();
  const withdraw = useWithdraw(acceptance);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDecide(true);
    withdraw.mutate(reason.trim(), { onSuccess: onClose, onError: () => onDecide(false) });
  };
  return (
    <Dialog title={t('acceptance.withdraw')} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{finding.message}</p>
        <AcceptanceWords acceptance={acceptance} />
        <p className="small muted">{t('acceptance.withdrawMeans')}</p>
        <Refused error={withdraw.error} shown={[]} />
        <TextField label={t('record.reason')} help={t('record.reasonHelp')} value={reason} onChange={setReason} long />
        <div className="row">
          <Button look="primary" type="submit" isDisabled={withdraw.isPending}>{t('acceptance.withdraw')}</Button>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What stopped it; what is said beside a field is not said twice. */
function Refused({ error, shown }: { error: Error | null; shown: readonly string[] }) {
  const { t } = useTranslation();
  if (!error) return null;
  const more = isProblem(error) ? Object.entries(error.errors).filter(([pointer]) => !shown.includes(pointer)).flatMap(([, sentences]) => sentences) : [];
  return <Failed title={t('record.notSaved')} detail={isProblem(error) ? [...new Set([error.message, ...more])].join(' ') : t('ui.unreachable')} />;
}
