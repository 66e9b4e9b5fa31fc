import './import.css';
import '../../record/record.css';
import '../../record/form.css';
import { Link, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { isProblem } from '../../api/problem';
import { formatInstant, formatSize } from '../../i18n/format';
import { Mark } from '../../ui/mark';
import { Failed, Loading } from '../../ui/states';
import { ActionMark } from './action-mark';
import { CommitBar } from './commit-bar';
import { CommittedFile, type Done } from './committed-file';
import { actions, useErrorRows, useImport, type ImportedFile } from './imports';
import { NamesBlock } from './names-block';
import { OnlyOfficer } from './only-officer';
import { RowsSection } from './rows-section';
import { TablesBlock } from './tables-block';

/** One file: what importing it would do, and – once it is done – what it did. */
export function ImportFilePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <OnlyOfficer><ImportFile key={id} id={id} /></OnlyOfficer>;
}

function ImportFile({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useImport(id, true);
  const [done, setDone] = useState<Done>();
  return (
    <div className="stack wide">
      <header className="page-head">
        <p className="small"><Link to="/import">{t('import.title')}</Link></p>
        <h1 className="import-name">{data?.fileName ?? t('import.oneFile')}</h1>
        {data && <p className="muted">{t('import.broughtBy', { size: formatSize(data.size), at: formatInstant(data.createdAt), name: data.createdBy?.name ?? t('record.somebody') })}</p>}
      </header>
      {error && <Failed title={t('ui.notShown')} detail={isProblem(error) ? error.message : t('ui.unreachable')} onRetry={isProblem(error, 404) ? undefined : () => void refetch()} />}
      {!data && !error && <Loading what={t('import.looking')} />}
      {data && !error && (data.committedAt ? <CommittedFile file={data} done={done} /> : <Preview file={data} onDone={setDone} />)}
    </div>
  );
}

function Preview({ file, onDone }: { file: ImportedFile; onDone: (done: Done) => void }) {
  const { t } = useTranslation();
  const outcome = useRef<HTMLHeadingElement>(null);
  const counts = file.counts ?? { create: 0, change: 0, same: 0, error: 0 };
  const errors = useErrorRows(file.id, counts.error > 0);
  // What was asked is gone from the page: the focus goes to what came of it.
  const shown = () => outcome.current?.focus();
  return (
    <>
      <section className="stack tight" aria-labelledby="outcome">
        <h2 id="outcome" ref={outcome} tabIndex={-1}>{t('import.outcome')}</h2>
        <div className="import-marks" role="status">
          {actions.map((action) => <ActionMark key={action} action={action} count={counts[action]} />)}
          {file.newPeople > 0 && <Mark tone="accent" icon="person">{t('import.newPeople', { count: file.newPeople })}</Mark>}
        </div>
        {file.newPeopleNames.length > 0 && (
          <details>
            <summary>{t('import.whoIsNew')}</summary>
            <ul className="bullets">{file.newPeopleNames.map((name, index) => <li key={index}>{name}</li>)}</ul>
            {file.newPeople > file.newPeopleNames.length && <p className="muted">{t('import.andMorePeople', { count: file.newPeople - file.newPeopleNames.length })}</p>}
          </details>
        )}
        {file.notes.length > 0 && <ul className="bullets prose muted">{file.notes.map((note) => <li key={note}>{note}</li>)}</ul>}
        <p className="muted small">{t('import.nothingYet')} {counts.error > 0 && t('import.mend')}</p>
      </section>
      <NamesBlock file={file} rows={counts.error > 0 ? errors.data?.rows ?? [] : []} all={errors.data?.all ?? true} onShown={shown} />
      {file.tables.length > 0 && <TablesBlock file={file} onShown={shown} />}
      <RowsSection file={file} counts={counts} />
      <CommitBar file={file} counts={counts} onShown={shown} onDone={onDone} />
    </>
  );
}
