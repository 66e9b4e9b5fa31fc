import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { listState } from '../../api/list-state';
import { isProblem } from '../../api/problem';
import { useErase, useList } from '../../api/register';
import type { Person } from '../../api/types';
import { PersonDialog } from '../../record/person-dialog';
import { Button } from '../../ui/button';
import { DataTable, type Column } from '../../ui/data-table';
import { Dialog } from '../../ui/dialog';
import { ListState } from '../../ui/list-state';
import { Pager } from '../../ui/pager';
import { SearchBox } from '../../ui/search-box';
import { Failed } from '../../ui/states';

const pageSize = 50;

/** The people the register names: contacts, signatories, owners. Their facts can be corrected, and erased (art. 16 and 17 GDPR). */
export function PeopleSection() {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [page, setPage] = useState(1);
  const [edited, setEdited] = useState<Person | 'new' | null>(null);
  const [erased, setErased] = useState<Person | null>(null);
  const people = useList<Person>('people', { q: words || undefined, page, pageSize });
  const columns: Column<Person>[] = [
    { id: 'name', label: t('fields.person.name'), cell: (person) => <strong>{person.name}</strong> },
    { id: 'function', label: t('fields.person.function'), cell: (person) => person.function },
    { id: 'email', label: t('fields.person.email'), cell: (person) => person.email },
    { id: 'phone', label: t('fields.person.phone'), cell: (person) => person.phone },
    {
      id: 'change', label: t('ui.edit'), cell: (person) => (
        <span className="row">
          <Button compact onPress={() => setEdited(person)} aria-label={t('record.editPerson', { name: person.name })}>{t('ui.edit')}</Button>
          <Button compact onPress={() => setErased(person)} aria-label={t('admin.erasePerson', { name: person.name })}>{t('admin.erase')}</Button>
        </span>
      ),
    },
  ];
  return (
    <section className="stack" aria-labelledby="people">
      <div className="spread">
        <h2 id="people">{t('admin.people')}</h2>
        <Button onPress={() => setEdited('new')} icon="plus">{t('record.newPerson')}</Button>
      </div>
      <p className="muted prose">{t('admin.peopleIntro')}</p>
      <div className="filters">
        <SearchBox label={t('admin.searchPeople')} value={words} onSearch={(typed) => { setWords(typed); setPage(1); }} />
      </div>
      <ListState {...listState(people)} empty={t(words ? 'ui.nothingFound' : 'admin.noPeople')}>
        <DataTable label={t('admin.people')} columns={columns} rows={people.data?.items ?? []} rowKey={(person) => person.id} />
        <Pager page={page} pageSize={pageSize} total={people.data?.total ?? 0} onPage={setPage} />
      </ListState>
      {edited && <PersonDialog key={edited === 'new' ? 'new' : edited.id} person={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />}
      {erased && <EraseDialog person={erased} onClose={() => setErased(null)} />}
    </section>
  );
}

/** Asks once more: what is erased cannot be brought back. */
function EraseDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation();
  const erase = useErase();
  return (
    <Dialog title={t('admin.erasePerson', { name: person.name })} isOpen onClose={onClose}>
      <p>{t('admin.eraseText')}</p>
      {erase.error && <Failed title={t('admin.notErased')} detail={isProblem(erase.error) ? erase.error.message : t('ui.unreachable')} />}
      <div className="row">
        <Button look="primary" isDisabled={erase.isPending} onPress={() => erase.mutate(person, { onSuccess: onClose })}>{t('admin.eraseDo')}</Button>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
      </div>
    </Dialog>
  );
}
