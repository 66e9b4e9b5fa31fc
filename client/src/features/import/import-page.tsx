import './import.css';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { isProblem } from '../../api/problem';
import { dayOf, formatInstant, formatSize } from '../../i18n/format';
import { Button } from '../../ui/button';
import { DataTable, type Column } from '../../ui/data-table';
import { FileDrop } from '../../ui/file-drop';
import { ListState } from '../../ui/list-state';
import { Failed } from '../../ui/states';
import { largestImport, sentencesOf, useImports, useUpload, type ImportedFile } from './imports';
import { OnlyOfficer } from './only-officer';

/** Brings a file to the register: what it would do is seen first, on a page of its own. */
export function ImportPage() {
  return <OnlyOfficer><Imports /></OnlyOfficer>;
}

const readable = ['own', 'json', 'sheets', 'government', 'suppliers'] as const;

function Imports() {
  const { t } = useTranslation();
  const imports = useImports(true);
  const waiting = imports.data?.filter(({ committedAt }) => !committedAt) ?? [];
  const done = imports.data?.filter(({ committedAt }) => committedAt) ?? [];
  const file: Column<ImportedFile> = { id: 'file', label: t('import.file'), cell: ({ id, fileName }) => <Link to="/import/$id" params={{ id }} className="import-name">{fileName}</Link> };
  const by: Column<ImportedFile> = { id: 'by', label: t('pages.log.by'), cell: ({ createdBy }) => createdBy?.name ?? '' };
  const state = { isPending: imports.isPending, error: imports.error, detail: isProblem(imports.error) ? imports.error.message : undefined, onRetry: () => void imports.refetch() };
  return (
    <div className="stack wide">
      <header className="page-head">
        <h1>{t('import.title')}</h1>
        <p className="muted prose">{t('import.intro')}</p>
      </header>
      <Upload />
      <section className="stack tight" aria-labelledby="readable">
        <h2 id="readable">{t('import.readable')}</h2>
        <ul className="bullets prose">
          {readable.map((kind) => <li key={kind}>{t(`import.kinds.${kind}`)}</li>)}
        </ul>
      </section>
      <section className="stack tight" aria-labelledby="waiting">
        <h2 id="waiting">{t('import.waiting')}</h2>
        <p className="muted small">{t('import.waitingText')}</p>
        <ListState {...state} isEmpty={waiting.length === 0} empty={t('import.noneWaiting')}>
          <DataTable label={t('import.waiting')} rows={waiting} rowKey={({ id }) => id} columns={[
            file,
            { id: 'size', label: t('import.size'), cell: ({ size }) => formatSize(size) },
            { id: 'at', label: t('import.broughtAt'), cell: ({ createdAt }) => formatInstant(createdAt) },
            by,
          ]} />
        </ListState>
      </section>
      {!imports.error && (
        <section className="stack tight" aria-labelledby="done">
          <h2 id="done">{t('import.before')}</h2>
          <ListState {...state} isEmpty={done.length === 0} empty={t('import.noneBefore')}>
            <DataTable label={t('import.before')} rows={done} rowKey={({ id }) => id} columns={[
              file,
              { id: 'at', label: t('import.committedAt'), cell: ({ committedAt }) => formatInstant(committedAt!) },
              by,
              { id: 'change', label: t('frame.nav.history'), cell: ({ committedAt, fileName }) => (
                <Link to="/history" search={{ from: dayOf(committedAt!), until: dayOf(committedAt!) }} aria-label={t('import.changesOf', { name: fileName })}>{t('import.changes')}</Link>
              ) },
            ]} />
          </ListState>
        </section>
      )}
    </div>
  );
}

function Upload() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const upload = useUpload();
  const stop = useRef<AbortController>(null);
  const sent = upload.variables?.file;
  const tooLarge = (sent?.size ?? 0) > largestImport;
  const send = (file: File) => {
    stop.current?.abort();
    stop.current = new AbortController();
    upload.mutate({ file, signal: stop.current.signal }, { onSuccess: ({ id }) => void navigate({ to: '/import/$id', params: { id } }) });
  };
  // Whoever stopped it knows; a request that was stopped fails with this.
  const isStopped = upload.error?.name === 'AbortError';
  return (
    <section className="stack tight import-drop" aria-label={t('import.choose')}>
      <FileDrop label={t('record.fileDrop')} choose={t('record.fileChoose')} help={t('import.largest')} onFile={send}
        said={upload.isPending ? t('import.busy', { name: sent!.name, size: formatSize(sent!.size) }) : isStopped ? t('import.stopped') : undefined} />
      {upload.isPending && <p><Button onPress={() => stop.current?.abort()}>{t('ui.cancel')}</Button></p>}
      {upload.error && !isStopped && (
        <Failed title={t('import.notRead', { name: sent?.name })} detail={!isProblem(upload.error) && tooLarge ? t('import.tooLarge') : sentencesOf(upload.error, t('import.unreachable'))} />
      )}
    </section>
  );
}
