import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { useAsOf } from '../../api/as-of';
import { useMay } from '../../api/session';
import type { RightsRequest } from '../../api/types';
import { formatDay } from '../../i18n/format';
import { commonColumns, fieldColumn, type ListColumn } from '../../list/columns';
import type { ListFacet } from '../../list/facets';
import { ListPage } from '../../list/list-page';
import { rightsRequestShape } from '../../record/shapes/rights-request';
import { RequestStateMark } from './request-state';

/** What data subjects asked, by case, and by when each must be answered. */
export function RequestsPage() {
  const { t } = useTranslation();
  const { edit } = useMay();
  const asOf = useAsOf();
  const columns = useMemo((): ListColumn<RightsRequest>[] => [
    { id: 'reference', label: t('fields.request.reference'), sort: 'reference', cell: (request) => <Link to="/requests/$id" params={{ id: request.id }}>{request.reference}</Link> },
    { ...fieldColumn<RightsRequest>(rightsRequestShape, t, 'invokedRight'), hidden: false },
    { id: 'state', label: t('requests.state'), sort: 'state', cell: (request) => <RequestStateMark state={request.state} /> },
    { id: 'dueOn', label: t('requests.dueOn'), cell: (request) => formatDay(request.dueOn) },
    { id: 'lawDueOn', label: t('requests.lawDueOn'), cell: (request) => formatDay(request.lawDueOn) },
    { ...fieldColumn<RightsRequest>(rightsRequestShape, t, 'receivedOn'), hidden: false },
    fieldColumn(rightsRequestShape, t, 'identifiedHow'),
    fieldColumn(rightsRequestShape, t, 'underSixteen'),
    fieldColumn(rightsRequestShape, t, 'dataSubjectCategoryId', 'dataSubjects'),
    fieldColumn(rightsRequestShape, t, 'dataCategoryIds', 'data'),
    ...commonColumns<RightsRequest>(t),
  ], [t]);
  const facets: ListFacet[] = [
    { field: 'state', label: t('requests.state'), word: (state) => t(`words.requestState.${state}`), open: true },
    { field: 'invokedRight', label: t('fields.request.invokedRight'), word: (right) => t(`words.dataSubjectRight.${right}`), open: true },
  ];
  return (
    <ListPage
      collection="rights-requests"
      page="/requests"
      title={t('frame.nav.requests')}
      lead={() => t('requests.intro')}
      action={edit && !asOf && <Link to="/requests/new" className="button primary">{t('requests.new')}</Link>}
      columns={columns}
      facets={facets}
      sort="reference"
      empty={t('requests.none')}
    />
  );
}
