import { useEffect, useEffectEvent, useState, type ComponentType } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from '../../i18n/use-translation';
import { loadTexts } from '../../i18n/language';
import { Icon } from '../../ui/icons';

/** Kept in the browser: somebody whose speech or switch software types single characters turns the `/` off (WCAG 2.1.4). */
const slashKey = 'search.slash';

export const slashOpens = () => localStorage.getItem(slashKey) !== 'off';
export const setSlashOpens = (on: boolean) => (on ? localStorage.removeItem(slashKey) : localStorage.setItem(slashKey, 'off'));

interface Opened {
  onClose: () => void;
}

/** Fetched with its words when somebody first searches. */
async function load(): Promise<ComponentType<Opened>> {
  const [{ SearchDialog }] = await Promise.all([import('./search-dialog'), loadTexts('search')]);
  return SearchDialog;
}

const isField = (element: Element | null) => !!element?.closest('input, textarea, select, [contenteditable], [role=textbox]');

/** Opens the search from anywhere: Ctrl+K, `/` outside a field, or the button itself. */
export function SearchButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const [SearchDialog, setDialog] = useState<ComponentType<Opened>>();
  const show = () => {
    setFailed(false);
    setOpen(true);
    if (!SearchDialog) load().then((dialog) => setDialog(() => dialog), () => setFailed(true));
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const asked = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
      ? event.key.toLowerCase() === 'k'
      : event.key === '/' && slashOpens() && !isField(document.activeElement);
    // A dialog that is open asks something first.
    if (!asked || event.defaultPrevented || document.querySelector('[role=dialog], [role=alertdialog]')) return;
    event.preventDefault();
    show();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Button className="button search-button" aria-label={t('ui.search')} aria-keyshortcuts="Control+K" onPress={show}>
        <Icon name="search" />
        <span>{t('ui.search')}</span>
        <kbd aria-hidden="true" />
      </Button>
      {failed && <span className="popover search-failed" role="alert">{t('ui.notShown')}</span>}
      {open && SearchDialog && <SearchDialog onClose={() => setOpen(false)} />}
    </>
  );
}
