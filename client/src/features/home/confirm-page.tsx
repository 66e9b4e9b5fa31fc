import './home.css';
import '../../record/record.css';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { useAsOf } from '../../api/as-of';
import { useEstablish } from '../../api/establish';
import { useFilters } from '../../api/filters';
import { listState } from '../../api/list-state';
import { nameOf } from '../../api/names';
import { isProblem } from '../../api/problem';
import { useList } from '../../api/register';
import { useMay } from '../../api/session';
import type { RegisterRecord } from '../../api/types';
import { collectionOf, type RecordType } from '../../record/kinds';
import { useNameBook } from '../../record/name-book';
import { collectionsOf, fieldsOf } from '../../record/shape';
import { shapes } from '../../record/shapes';
import { Button } from '../../ui/button';
import { ListState } from '../../ui/list-state';
import { Notice } from '../../ui/notice';
import { Pager } from '../../ui/pager';
import { Failed } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { Proposal } from './proposal';

const pageSize = 25;

export function ConfirmPage() {
  const { type } = useParams({ strict: false }) as { type: string };
  const { t } = useTranslation();
  if (!(type in shapes)) return <Failed title={t('frame.notFound.title')} detail={t('frame.notFound.text')} />;
  return <Proposed key={type} type={type as RecordType} />;
}

/**
 * Proposals of one kind: each can be chosen once its facts were opened, then all chosen are confirmed together with one
 * reason. A record somebody changes in between must be looked at again.
 */
function Proposed({ type }: { type: RecordType }) {
  const { t } = useTranslation();
  const { edit } = useMay();
  const asOf = useAsOf();
  const filters = useFilters();
  const collection = collectionOf[type] as Exclude<(typeof collectionOf)[RecordType], 'people'>;
  const proposals = useList<RegisterRecord>(collection, { status: 'proposed', page: filters.page, pageSize });
  const fields = useMemo(() => fieldsOf(shapes[type]), [type]);
  const { words } = useNameBook(useMemo(() => collectionsOf(fields), [fields]));
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const establish = useEstablish(collection);
  const records = proposals.data?.items ?? [];
  const picked = records.filter((record) => chosen.has(look(record)));
  const mayChoose = edit && !asOf;

  const see = (record: RegisterRecord) => setSeen((before) => new Set(before).add(look(record)));
  const choose = (record: RegisterRecord, on: boolean) => setChosen((before) => {
    const after = new Set(before);
    if (on) after.add(look(record));
    else after.delete(look(record));
    return after;
  });
  const asked = establish.variables?.ids ?? [];
  const refused = (id: string) => (isProblem(establish.error) ? (establish.error.errors[`/ids/${asked.indexOf(id)}`] ?? []) : []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    establish.mutate({ ids: picked.map((record) => record.id), reason: reason.trim() || undefined }, {
      onSuccess: () => {
        setChosen(new Set());
        setReason('');
      },
      // What is no longer there, or no proposal any more, must not stay chosen unseen.
      onError: () => void proposals.refetch(),
    });
  };
  const gone = establish.error ? asked.filter((id) => refused(id).length > 0 && !records.some((record) => record.id === id)).length : 0;
  return (
    <div className="stack wide">
      <header className="page-head">
        <p className="small"><Link to="/">{t('home.title')}</Link></p>
        <h1>{t(`home.kind.${type}`, { count: proposals.data?.total ?? 0 })}</h1>
        <p className="muted prose">{t(mayChoose ? 'home.confirm.intro' : 'home.confirm.readOnly')}</p>
      </header>
      {establish.isSuccess && <Notice tone="allowed" urgent title={t('home.confirm.done', { count: asked.length })} />}
      {establish.error && (
        <Failed title={t('home.confirm.notDone')} detail={isProblem(establish.error)
          ? [t('home.confirm.none', { count: asked.length }), gone > 0 ? t('home.confirm.gone', { count: gone }) : '', establish.error.message].filter(Boolean).join(' ')
          : t('ui.unreachable')} />
      )}
      <ListState {...listState(proposals)} empty={t('home.confirm.empty')}>
        <form className="stack" onSubmit={submit}>
          <ul className="proposals">
            {records.map((record) => (
              <Proposal key={record.id} record={record} name={nameOf(collection, record as never)} type={type} fields={fields} words={words} mayChoose={mayChoose}
                isSeen={seen.has(look(record))} onSee={() => see(record)} isChosen={chosen.has(look(record))} onChoose={(on) => choose(record, on)} errors={refused(record.id)} />
            ))}
          </ul>
          {mayChoose && (
            <div className="panel stack confirm-bar">
              <TextField label={t('record.reason')} help={t('record.reasonHelp')} value={reason} onChange={setReason} />
              <div className="row">
                <Button look="primary" type="submit" icon="check" isDisabled={picked.length === 0 || establish.isPending}>{t('home.confirm.do', { count: picked.length })}</Button>
                <span className="muted small" role="status">{picked.length === 0 ? t('home.confirm.openFirst') : ''}</span>
              </div>
            </div>
          )}
        </form>
      </ListState>
      {proposals.data && <Pager page={filters.page} pageSize={pageSize} total={proposals.data.total} onPage={filters.turn} />}
    </div>
  );
}

/** What was looked at: this record as it was then. */
function look(record: RegisterRecord): string {
  return `${record.id} ${record.version}`;
}
