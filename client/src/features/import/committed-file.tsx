import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import type { Undone } from '../../api/change-sets';
import type { Collection } from '../../api/register';
import { dayOf, formatInstant } from '../../i18n/format';
import { UndoDialog } from '../../record/undo-dialog';
import { UndoneNotice } from '../../record/undone-notice';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { ImportedFile } from './imports';

/** What was just brought in; a page opened later knows only that it was. */
export interface Done {
  create: number;
  change: number;
  collections: readonly Collection[];
}

const lists: Partial<Record<Collection, { to: '/parties' | '/register' | '/agreements' | '/requests' | '/admin'; word: string }>> = {
  parties: { to: '/parties', word: 'frame.nav.parties' },
  'processing-activities': { to: '/register', word: 'frame.nav.register' },
  purposes: { to: '/register', word: 'frame.nav.register' },
  agreements: { to: '/agreements', word: 'frame.nav.agreements' },
  'rights-requests': { to: '/requests', word: 'frame.nav.requests' },
  organisations: { to: '/admin', word: 'admin.vocabulary' },
  'data-categories': { to: '/admin', word: 'admin.vocabulary' },
  'data-subject-categories': { to: '/admin', word: 'admin.vocabulary' },
  'adequacy-decisions': { to: '/admin', word: 'admin.vocabulary' },
};

/** A file that was brought in: where to see what it did, and how to take it back. */
export function CommittedFile({ file, done }: { file: ImportedFile; done?: Done }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const [undoing, setUndoing] = useState(false);
  const [undone, setUndone] = useState<Undone>();
  useEffect(() => {
    if (done) heading.current?.focus();
  }, [done]);
  const at = file.committedAt!;
  const places = [...new Map((done?.collections ?? []).flatMap((collection) => lists[collection] ?? []).map((place) => [place.to, place])).values()];
  return (
    <section className="stack" aria-labelledby="committed">
      <h2 id="committed" ref={heading} tabIndex={-1}>{t('import.committed')}</h2>
      {done
        ? <Notice tone="allowed" urgent title={[done.create > 0 && t('import.did.create', { count: done.create }), done.change > 0 && t('import.did.change', { count: done.change })].filter(Boolean).join(' ')} />
        : <p>{t('import.committedOn', { at: formatInstant(at) })}</p>}
      <p className="row">
        <Link to="/history" search={file.changeSetId ? { changeSetId: file.changeSetId } : { from: dayOf(at), until: dayOf(at) }} className="button">{t('import.seeHistory')}</Link>
        {places.map(({ to, word }) => <Link key={to} to={to} className="button">{t(word)}</Link>)}
        <Link to="/import" className="button">{t('import.another')}</Link>
      </p>
      {undone && <UndoneNotice undone={undone} />}
      {!undone && file.changeSetId && (
        <div className="stack tight">
          <p className="muted prose">{t('import.undoText')}</p>
          <p><Button onPress={() => setUndoing(true)}>{t('record.undo.title')}</Button></p>
        </div>
      )}
      {undoing && <UndoDialog changeSetId={file.changeSetId!} onClose={() => setUndoing(false)} onUndone={setUndone} />}
    </section>
  );
}
