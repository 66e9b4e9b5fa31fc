import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { useAsOf } from '../../api/as-of';
import { useMay } from '../../api/session';
import type { Agreement } from '../../api/types';
import { commonColumns, fieldColumn, type ListColumn } from '../../list/columns';
import type { ListFacet } from '../../list/facets';
import { ListPage } from '../../list/list-page';
import { agreementShape } from '../../record/shapes/agreement';
import { StatusMark } from '../../record/status-mark';
import { StateMark } from './state-mark';

export function AgreementsPage() {
  const { t } = useTranslation();
  const { edit } = useMay();
  const asOf = useAsOf();
  const columns = useMemo((): ListColumn<Agreement>[] => [
    {
      id: 'reference', label: t('fields.agreement.reference'), sort: 'reference',
      cell: (agreement) => <Link to="/agreements/$id" params={{ id: agreement.id }}>{agreement.reference}</Link>,
    },
    { ...fieldColumn<Agreement>(agreementShape, t, 'title'), hidden: false, cell: (agreement) => <Link to="/agreements/$id" params={{ id: agreement.id }}>{agreement.title}</Link> },
    { ...fieldColumn<Agreement>(agreementShape, t, 'kind'), hidden: false },
    {
      id: 'theirSignatures', label: t('fields.agreement.parties'), needs: ['parties'],
      cell: (agreement, words) => agreement.parties.map((side) => words.name('parties', side.partyId)).join(', '),
    },
    { id: 'state', label: t('pages.agreement.state'), sort: 'state', cell: (agreement) => <StateMark state={agreement.state} /> },
    { ...fieldColumn<Agreement>(agreementShape, t, 'effectiveUntil'), hidden: false },
    { id: 'status', label: t('record.status'), sort: 'status', cell: (agreement) => <StatusMark status={agreement.status} /> },
    fieldColumn(agreementShape, t, 'effectiveFrom'),
    {
      id: 'ourSignatures', label: t('fields.agreement.organisations'), needs: ['organisations'], hidden: true,
      cell: (agreement, words) => agreement.organisations.map((side) => words.name('organisations', side.organisationId)).join(', '),
    },
    {
      id: 'agreementScope', label: t('fields.agreement.scope'), needs: ['purposes'], hidden: true,
      cell: (agreement, words) => agreement.scope.map((line) => words.name('purposes', line.purposeId)).join(', '),
    },
    fieldColumn(agreementShape, t, 'handling'),
    fieldColumn(agreementShape, t, 'renewal'),
    fieldColumn(agreementShape, t, 'noticePeriodDays'),
    fieldColumn(agreementShape, t, 'terminatedOn'),
    fieldColumn(agreementShape, t, 'successorId', 'successor'),
    fieldColumn(agreementShape, t, 'document'),
    fieldColumn(agreementShape, t, 'reviewOn'),
    // People are the privacy officer's alone to see.
    ...(edit ? [fieldColumn<Agreement>(agreementShape, t, 'ownerId', 'owner')] : []),
    ...commonColumns<Agreement>(t),
  ], [t, edit]);
  const facets: ListFacet[] = [
    { field: 'state', label: t('pages.agreement.state'), word: (state) => t(`words.state.${state}`), open: true },
    { field: 'kind', label: t('fields.agreement.kind'), word: (kind) => t(`words.agreementKind.${kind}`), open: true },
    { field: 'status', label: t('record.status'), word: (status) => t(`words.status.${status}`), open: true },
    { field: 'partyId', label: t('fields.agreement.party') },
    { field: 'purposeId', label: t('fields.agreement.purpose') },
  ];
  return (
    <ListPage
      collection="agreements"
      page="/agreements"
      title={t('frame.nav.agreements')}
      action={edit && !asOf && <Link to="/agreements/new" className="button primary">{t('pages.agreement.new')}</Link>}
      columns={columns}
      facets={facets}
      sort="reference"
      empty={t('pages.agreement.none')}
    />
  );
}
