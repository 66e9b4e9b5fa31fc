import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { useAsOf } from '../../api/as-of';
import { useMay } from '../../api/session';
import type { Party } from '../../api/types';
import { formatCountry } from '../../i18n/format';
import { commonColumns, fieldColumn, type ListColumn } from '../../list/columns';
import type { ListFacet } from '../../list/facets';
import { ListPage } from '../../list/list-page';
import { partyShape } from '../../record/shapes/party';
import { StatusMark } from '../../record/status-mark';

export function PartiesPage() {
  const { t } = useTranslation();
  const { edit } = useMay();
  const asOf = useAsOf();
  const columns = useMemo((): ListColumn<Party>[] => [
    { id: 'name', label: t('fields.party.name'), sort: 'name', cell: (party) => <Link to="/parties/$id" params={{ id: party.id }}>{party.name}</Link> },
    { ...fieldColumn<Party>(partyShape, t, 'aliases'), hidden: false },
    { ...fieldColumn<Party>(partyShape, t, 'kind'), hidden: false },
    { ...fieldColumn<Party>(partyShape, t, 'country'), hidden: false },
    { id: 'status', label: t('record.status'), sort: 'status', cell: (party) => <StatusMark status={party.status} /> },
    fieldColumn(partyShape, t, 'chamberOfCommerceNumber'),
    fieldColumn(partyShape, t, 'website'),
    fieldColumn(partyShape, t, 'memberPartyIds', 'members'),
    fieldColumn(partyShape, t, 'adequacyCertificate'),
    // People are the privacy officer's alone to see.
    ...(edit ? [fieldColumn<Party>(partyShape, t, 'contactPersonId', 'contact'), fieldColumn<Party>(partyShape, t, 'dataProtectionContactId', 'dataProtectionContact')] : []),
    ...commonColumns<Party>(t),
  ], [t, edit]);
  const facets: ListFacet[] = [
    { field: 'kind', label: t('fields.party.kind'), word: (kind) => t(`words.partyKind.${kind}`), open: true },
    { field: 'status', label: t('record.status'), word: (status) => t(`words.status.${status}`), open: true },
    { field: 'country', label: t('fields.party.country'), word: formatCountry, open: true },
  ];
  return (
    <ListPage
      collection="parties"
      page="/parties"
      title={t('frame.nav.parties')}
      action={edit && !asOf && <Link to="/parties/new" className="button primary">{t('pages.party.new')}</Link>}
      columns={columns}
      facets={facets}
      sort="name"
      empty={t('pages.party.none')}
    />
  );
}
