import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { isProblem } from '../api/problem';
import { parseSearch, viewQuery, type Search } from '../api/url-state';
import { useDeleteView, useSaveView, useViews, type SavedView } from '../api/views';
import { useTranslation } from '../i18n/use-translation';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Failed, Loading } from '../ui/states';
import { TextField } from '../ui/text-field';

interface ViewsDialogProps {
  /** The page the views are of, such as /agreements. */
  page: string;
  isOpen: boolean;
  onClose: () => void;
}

/** The lists somebody saved: to open, rename and delete, and to keep the one on the screen. */
export function ViewsDialog({ page, isOpen, onClose }: ViewsDialogProps) {
  const { t } = useTranslation();
  const views = useViews(page);
  const search = useSearch({ strict: false }) as Search;
  const save = useSaveView();
  const [name, setName] = useState('');
  const query = viewQuery(search);
  const known = views.data?.find((view) => view.name === name.trim());
  return (
    <Dialog title={t('list.views')} isOpen={isOpen} onClose={onClose}>
      {views.isPending && <Loading />}
      {views.error && <Failed title={t('ui.notShown')} detail={isProblem(views.error) ? views.error.message : t('ui.unreachable')} onRetry={() => void views.refetch()} />}
      {views.data?.length === 0 && <p className="muted">{t('list.noViews')}</p>}
      {views.data && views.data.length > 0 && (
        <ul className="saved-views" aria-label={t('list.views')}>
          {views.data.map((view) => <View key={view.id} view={view} isCurrent={view.query === query} onClose={onClose} />)}
        </ul>
      )}
      <form
        className="view-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ id: known?.id, name, page, query }, { onSuccess: () => setName('') });
        }}
      >
        <TextField label={t('list.viewName')} help={t('list.viewHelp')} value={name} onChange={setName} errors={sentences(save.error, t('ui.unreachable'))} />
        <Button type="submit" look="primary" isDisabled={!name.trim() || save.isPending}>{t(known ? 'list.replaceView' : 'list.saveView')}</Button>
      </form>
      <div className="row end"><Button onPress={onClose}>{t('ui.close')}</Button></div>
      <p className="hidden-text" role="status">{save.isSuccess ? t('list.viewSaved') : ''}</p>
    </Dialog>
  );
}

function View({ view, isCurrent, onClose }: { view: SavedView; isCurrent: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const save = useSaveView();
  const remove = useDeleteView();
  const [name, setName] = useState<string>();
  if (name !== undefined) {
    return (
      <li>
        <form
          className="view-form"
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate({ ...view, name }, { onSuccess: () => setName(undefined) });
          }}
        >
          <TextField label={t('list.newName', { name: view.name })} value={name} onChange={setName} errors={sentences(save.error, t('ui.unreachable'))} />
          <Button type="submit" isDisabled={!name.trim() || save.isPending}>{t('ui.save')}</Button>
          <Button onPress={() => setName(undefined)}>{t('ui.cancel')}</Button>
        </form>
      </li>
    );
  }
  return (
    <li className="row">
      <Button
        look="plain"
        icon={isCurrent ? 'check' : undefined}
        onPress={() => {
          // The day on which the register is read stays; all else becomes as it was saved.
          void navigate({ to: '.', search: (old: Search) => ({ ...parseSearch(view.query), asOf: old['asOf'] }) });
          onClose();
        }}
      >
        {view.name}
      </Button>
      <span className="grow" />
      <Button icon="pencil" aria-label={t('list.renameView', { name: view.name })} onPress={() => setName(view.name)} />
      <Button icon="cross" aria-label={t('list.deleteView', { name: view.name })} isDisabled={remove.isPending} onPress={() => remove.mutate(view.id)} />
    </li>
  );
}

/** What the API says of a view that was not kept. */
function sentences(error: Error | null, unreachable: string): string[] | undefined {
  if (!error) return undefined;
  if (!isProblem(error)) return [unreachable];
  const said = Object.values(error.errors).flat();
  return said.length > 0 ? said : [error.message];
}
