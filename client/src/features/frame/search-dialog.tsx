import './search.css';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { isProblem } from '../../api/problem';
import { useFound, type Found } from '../../api/search';
import { formatCountry } from '../../i18n/format';
import { useTranslation } from '../../i18n/use-translation';
import { useSession } from '../../api/session';
import { Dialog } from '../../ui/dialog';
import { Flag } from '../../ui/flag';
import { Failed, Loading } from '../../ui/states';
import { recent, recordOf } from './recent';
import { setSlashOpens, slashOpens } from './search-button';
import { checkWith, SearchOption, toRecord, type Target } from './search-option';

const shownAtMost = 12;
const pause = 80;
const listId = 'search-results';
const optionId = (index: number) => `search-result-${index}`;

/** Any record by what people call it, or one seen last; from a party straight to the check. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [typed, setTyped] = useState('');
  const [slash, setSlash] = useState(slashOpens);
  const account = useSession()?.id ?? '';
  // What this person opened here before, without the page one is on.
  const [seen] = useState(() => recent(account).filter((address) => address !== recordOf(pathname)).slice(0, 8));
  const asked = useSettled(typed.trim());
  const isTyped = typed.trim() !== '';

  const found = useFound({ q: asked, pageSize: shownAtMost }, asked !== '');
  const again = useFound({ id: seen.map((address) => address.slice(-36)) }, seen.length > 0);
  const query = isTyped ? found : again;
  const isReady = isTyped ? asked === typed.trim() && found.data !== undefined : seen.length === 0 || again.data !== undefined;
  const records = (isReady && query.data?.items) || [];
  const targets = isTyped && isReady && records.length === 0 ? [checkWith(typed.trim())] : targetsOf(records);

  const [chosen, setChosen] = useState(-1);
  // What was typed has a best answer; of what was seen last none is meant before it is chosen.
  const active = Math.min(isTyped ? Math.max(chosen, 0) : chosen, targets.length - 1);
  const choose = (index: number) => {
    setChosen(index);
    document.getElementById(optionId(index))?.scrollIntoView({ block: 'nearest' });
  };

  // Enter before the answer came means the answer that is still to come.
  const [isGoing, setGoing] = useState(false);
  useEffect(() => {
    if (!isGoing || !isReady) return;
    setGoing(false);
    // The best of what was found; the check of an unknown party is offered, never entered unseen.
    if (records.length > 0) document.getElementById(optionId(active))?.click();
  }, [isGoing, isReady, records.length, active]);

  const onKey = (event: React.KeyboardEvent) => {
    const last = targets.length - 1;
    const next: Record<string, number> = { ArrowDown: active < last ? active + 1 : 0, ArrowUp: active > 0 ? active - 1 : last };
    if (event.key in next && last >= 0) choose(next[event.key]!);
    else if (event.key !== 'Enter') return;
    else if (isReady) document.getElementById(optionId(active))?.click();
    else setGoing(isTyped);
    event.preventDefault();
  };

  return (
    <Dialog title={t('ui.search')} isOpen onClose={onClose}>
      <div className="finder">
        <input
          className="input"
          type="text"
          role="combobox"
          aria-label={t('search.label')}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={targets.length > 0}
          aria-controls={targets.length > 0 ? listId : undefined}
          aria-activedescendant={active >= 0 ? optionId(active) : undefined}
          placeholder={t('search.hint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={200}
          autoFocus
          value={typed}
          onChange={(event) => { setTyped(event.target.value); setChosen(-1); setGoing(false); }}
          onKeyDown={onKey}
        />
        <div className="findings">
          {query.error
            ? <Failed title={t('ui.notShown')} detail={isProblem(query.error) ? query.error.message : t('ui.unreachable')} onRetry={() => void query.refetch()} />
            : !isReady && <Loading />}
          {isReady && isTyped && (
            <p className="small muted" role="status">
              {!records.length ? t('search.none', { typed: typed.trim() })
                : found.data!.total > records.length ? t('search.more', { shown: records.length, total: found.data!.total })
                : t('search.count', { count: records.length })}
            </p>
          )}
          {isReady && !isTyped && <p className="small muted">{records.length ? t('search.recent') : t('search.help')}</p>}
          {targets.length > 0 && (
            <div id={listId} className="options" role="listbox" aria-label={t(isTyped ? 'search.results' : 'search.recent')}>
              {targets.map((target, index) => (
                <SearchOption key={target.key} id={optionId(index)} target={target} isActive={index === active} onPoint={() => setChosen(index)} onGo={onClose} />
              ))}
            </div>
          )}
        </div>
        <div className="finder-foot">
          <p className="small muted keys">{t('search.keys')}</p>
          <Flag label={t('search.slash')} value={slash} onChange={(on) => { setSlash(on); setSlashOpens(on); }} />
        </div>
      </div>
    </Dialog>
  );
}

/** Each record, and after a party that is still dealt with its check. */
function targetsOf(records: readonly Found[]): Target[] {
  return records.flatMap((record) => {
    const named = record.type === 'adequacyDecision' ? { ...record, name: formatCountry(record.name) } : record;
    return record.type === 'party' && record.status !== 'retired' ? [toRecord(named), checkWith(record.name, record.id)] : [toRecord(named)];
  });
}

/** What is typed, once the typing pauses: the API is not asked at every letter of a fast typist. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
