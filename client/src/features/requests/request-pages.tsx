import { useParams } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import type { RightsRequest } from '../../api/types';
import { formatDay, today } from '../../i18n/format';
import { EditPage, NewPage } from '../../record/edit-page';
import { HistoryPage } from '../../record/history-page';
import { RecordPage } from '../../record/record-page';
import { rightsRequestShape } from '../../record/shapes/rights-request';
import { RequestStateMark } from './request-state';

const title = (request: { reference?: unknown }) => String(request.reference);

export function RequestPage() {
  const { id } = useParams({ strict: false });
  return <RecordPage<RightsRequest> shape={rightsRequestShape} id={id ?? ''} title={title} lead={(request) => <Terms request={request} />} />;
}

/** By when it must be answered: what matters most while it is open. */
function Terms({ request }: { request: RightsRequest }) {
  const { t } = useTranslation();
  return (
    <p className="row">
      <RequestStateMark state={request.state} />
      {request.state !== 'closed' && <span>{t('requests.terms', { own: formatDay(request.dueOn), law: formatDay(request.lawDueOn) })}</span>}
    </p>
  );
}

export function RequestEditPage() {
  const { id } = useParams({ strict: false });
  return <EditPage shape={rightsRequestShape} id={id ?? ''} title={title} />;
}

/** A request counts from the day it came in: nobody needs to confirm it first. */
export function NewRequestPage() {
  return <NewPage shape={rightsRequestShape} preset={{ status: 'established', receivedOn: today() }} />;
}

export function RequestHistoryPage() {
  const { id } = useParams({ strict: false });
  return <HistoryPage<RightsRequest> shape={rightsRequestShape} id={id ?? ''} title={title} />;
}
