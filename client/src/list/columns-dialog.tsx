import { moved } from '../api/url-state';
import { useTranslation } from '../i18n/use-translation';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Flag } from '../ui/flag';
import { Moves } from './sort-dialog';

interface ColumnsDialogProps {
  columns: readonly { id: string; label: string }[];
  shown: readonly string[];
  /** Nothing: the usual ones. */
  onChoose: (columns: string[] | undefined) => void;
  isOpen: boolean;
  onClose: () => void;
}

/** Which columns a list shows, and in which order. The first one opens the record: it stays. */
export function ColumnsDialog({ columns, shown, onChoose, isOpen, onClose }: ColumnsDialogProps) {
  const { t } = useTranslation();
  const labelOf = (id: string) => columns.find((column) => column.id === id)!.label;
  const [first, ...others] = shown;
  const put = (ids: readonly string[]) => onChoose([first!, ...ids]);
  return (
    <Dialog title={t('list.columns')} isOpen={isOpen} onClose={onClose}>
      <p className="muted">{t('list.columnsHelp', { first: labelOf(first!) })}</p>
      <div role="group" aria-label={t('list.shown')}>
        <ul className="column-choice">
          {others.map((id, at) => (
            <li key={id}>
              <Flag label={labelOf(id)} value isDisabled={others.length === 1} onChange={() => put(others.filter((other) => other !== id))} />
              <Moves name={labelOf(id)} at={at} count={others.length} onMove={(by) => put(moved(others, at, by))} />
            </li>
          ))}
        </ul>
      </div>
      <h3>{t('list.notShown')}</h3>
      <div role="group" aria-label={t('list.notShown')}>
        <ul className="column-choice">
          {columns.filter(({ id }) => !shown.includes(id)).map(({ id, label }) => (
            <li key={id}><Flag label={label} value={false} onChange={() => put([...others, id])} /></li>
          ))}
        </ul>
      </div>
      <div className="spread">
        <Button onPress={() => onChoose(undefined)}>{t('list.usual')}</Button>
        <Button look="primary" onPress={onClose}>{t('ui.close')}</Button>
      </div>
    </Dialog>
  );
}
