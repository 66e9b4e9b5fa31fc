import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import { useNames } from '../../api/names';
import type { Activity } from '../../api/types';
import { one, type Search } from '../../api/url-state';
import { EditPage, NewPage } from '../../record/edit-page';
import { HistoryPage } from '../../record/history-page';
import { RecordPage } from '../../record/record-page';
import { activityShape } from '../../record/shapes/activity';
import { Carried } from './carried';

const title = (activity: { code?: unknown; name?: unknown }) => `${String(activity.code)} ${String(activity.name)}`;

export function ActivityPage() {
  const { id } = useParams({ strict: false });
  return <RecordPage<Activity> shape={activityShape} id={id ?? ''} title={title} lead={(activity) => <Serves purposeId={activity.purposeId} />} after={(activity) => <Carried activityId={activity.id} />} />;
}

/** The one purpose an activity serves, up front: everything below follows from it. */
function Serves({ purposeId }: { purposeId?: string | null }) {
  const { t } = useTranslation();
  const purposes = useNames('purposes').byId;
  if (!purposeId) return <p className="muted">{t('pages.activity.noPurpose')}</p>;
  return (
    <p>
      {t('pages.activity.serves')}{' '}
      <Link to="/purposes/$id" params={{ id: purposeId }}>{purposes.get(purposeId)?.name ?? '…'}</Link>
    </p>
  );
}

export function ActivityHistoryPage() {
  const { id } = useParams({ strict: false });
  return <HistoryPage<Activity> shape={activityShape} id={id ?? ''} title={title} />;
}

export function ActivityEditPage() {
  const { id } = useParams({ strict: false });
  return <EditPage shape={activityShape} id={id ?? ''} title={title} />;
}

export function NewActivityPage() {
  const purposeId = one(useSearch({ strict: false }) as Search, 'purposeId');
  const organisations = useNames('organisations');
  if (organisations.isPending) return null;
  // The only organisation there is needs no choosing.
  const organisationIds = organisations.list.length === 1 ? [organisations.list[0]!.id] : [];
  return <NewPage shape={activityShape} preset={{ organisationIds, ...(purposeId ? { purposeId } : {}) }} />;
}
