import { moved, sortParts, sortText, type SortPart } from '../api/url-state';
import { useTranslation } from '../i18n/use-translation';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Dialog } from '../ui/dialog';

interface SortDialogProps {
  /** The columns that can be sorted by: the API's name and what it is called. */
  options: readonly { id: string; name: string }[];
  sort: string;
  onSort: (sort: string | undefined) => void;
  isOpen: boolean;
  onClose: () => void;
}

/** Sorts by several columns, the first deciding first: for who has no Shift key at hand. */
export function SortDialog({ options, sort, onSort, isOpen, onClose }: SortDialogProps) {
  const { t } = useTranslation();
  const parts = sortParts(sort);
  const put = (next: readonly SortPart[]) => onSort(sortText(next) || undefined);
  const free = options.filter(({ id }) => !parts.some(({ column }) => column === id));
  return (
    <Dialog title={t('list.sort')} isOpen={isOpen} onClose={onClose}>
      <p className="muted">{t('list.sortHelp')}</p>
      <ol className="sort-parts">
        {parts.map((part, at) => {
          const name = options.find(({ id }) => id === part.column)?.name ?? part.column;
          return (
            <li key={part.column}>
              <div role="group" aria-label={name}>
                <Choice label={t(at === 0 ? 'list.sortFirst' : 'list.sortThen')} value={part.column} options={options.filter(({ id }) => id === part.column || free.some((other) => other.id === id))}
                  onChange={(column) => column && put(parts.with(at, { ...part, column }))} />
                <Choice label={t('list.direction')} value={part.down ? 'down' : 'up'} options={[{ id: 'up', name: t('list.up') }, { id: 'down', name: t('list.down') }]}
                  onChange={(direction) => put(parts.with(at, { ...part, down: direction === 'down' }))} />
                <Moves name={name} at={at} count={parts.length} onMove={(by) => put(moved(parts, at, by))} />
                <Button icon="cross" isDisabled={parts.length === 1} aria-label={t('ui.takeOff', { name })} onPress={() => put(parts.filter((_, other) => other !== at))} />
              </div>
            </li>
          );
        })}
      </ol>
      <div className="spread">
        <Button icon="plus" isDisabled={free.length === 0} onPress={() => put([...parts, { column: free[0]!.id, down: false }])}>{t('list.addSort')}</Button>
        <Button look="primary" onPress={onClose}>{t('ui.close')}</Button>
      </div>
    </Dialog>
  );
}

/** Moves an item of an ordered list. */
export function Moves({ name, at, count, onMove }: { name: string; at: number; count: number; onMove: (by: -1 | 1) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Button icon="up" isDisabled={at === 0} aria-label={t('list.moveUp', { name })} onPress={() => onMove(-1)} />
      <Button icon="down" isDisabled={at === count - 1} aria-label={t('list.moveDown', { name })} onPress={() => onMove(1)} />
    </>
  );
}
