import './register.css';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { useAsOf } from '../../api/as-of';
import { useFilters } from '../../api/filters';
import { useNames } from '../../api/names';
import { useAll } from '../../api/register';
import { useMay } from '../../api/session';
import type { Activity, Purpose } from '../../api/types';
import { commonColumns, fieldColumn, type ListColumn } from '../../list/columns';
import type { ListFacet } from '../../list/facets';
import { ListPage } from '../../list/list-page';
import { activityShape } from '../../record/shapes/activity';
import { StatusMark } from '../../record/status-mark';
import { Choice } from '../../ui/choice';
import { byPurpose } from './by-purpose';
import { PurposeBlock } from './purpose-block';

const pageSize = 100;

/** What a row of the register by purpose says, as columns of a file. */
const columnsByPurpose = ['purpose', 'code', 'name', 'grounds', 'data', 'recipients', 'status'];

/** The register by purpose – what it is for stands above what is done – or as a table, for who is used to a spreadsheet. */
export function RegisterPage() {
  const { t } = useTranslation();
  const { edit } = useMay();
  const asOf = useAsOf();
  const filters = useFilters();
  const asTable = filters.one('form') === 'table';
  const parties = useNames('parties', !asTable);
  const purposes = useAll<Purpose>('purposes');
  const columns = useMemo((): ListColumn<Activity>[] => [
    { id: 'code', label: t('fields.activity.code'), sort: 'code', cell: (activity) => <Link to="/activities/$id" params={{ id: activity.id }}>{activity.code}</Link> },
    { ...fieldColumn<Activity>(activityShape, t, 'name'), hidden: false, cell: (activity) => <Link to="/activities/$id" params={{ id: activity.id }}>{activity.name}</Link> },
    { ...fieldColumn<Activity>(activityShape, t, 'purposeId', 'purpose'), hidden: false },
    { id: 'grounds', label: t('fields.activity.grounds'), cell: (activity) => activity.grounds.map(({ ground }, at) => <div key={at} className="whole">{t(`words.groundShort.${ground}`)}</div>) },
    {
      id: 'recipients', label: t('fields.activity.recipients'), needs: ['parties'],
      cell: (activity, words) => activity.recipients.map(({ partyId }) => words.name('parties', partyId)).join(', '),
    },
    { id: 'status', label: t('record.status'), sort: 'status', cell: (activity) => <StatusMark status={activity.status} /> },
    fieldColumn(activityShape, t, 'description'),
    fieldColumn(activityShape, t, 'organisationIds', 'organisations'),
    fieldColumn(activityShape, t, 'capacity'),
    fieldColumn(activityShape, t, 'dataSubjectCategoryIds', 'dataSubjects'),
    {
      id: 'data', label: t('fields.activity.data'), needs: ['data-categories'], hidden: true,
      cell: (activity, words) => activity.data.map(({ dataCategoryId }) => words.name('data-categories', dataCategoryId)).join(', '),
    },
    fieldColumn(activityShape, t, 'internalRecipients'),
    fieldColumn(activityShape, t, 'securityMeasures'),
    fieldColumn(activityShape, t, 'systems'),
    fieldColumn(activityShape, t, 'profiling'),
    fieldColumn(activityShape, t, 'dpia'),
    fieldColumn(activityShape, t, 'notice'),
    fieldColumn(activityShape, t, 'reviewOn'),
    // People are the privacy officer's alone to see.
    ...(edit ? [fieldColumn<Activity>(activityShape, t, 'ownerId', 'owner')] : []),
    ...commonColumns<Activity>(t),
  ], [t, edit]);
  const facets: ListFacet[] = [
    { field: 'status', label: t('record.status'), word: (status) => t(`words.status.${status}`), open: true },
    { field: 'ground', label: t('fields.activity.ground'), word: (ground) => t(`words.ground.${ground}`), open: true },
    { field: 'purposeId', label: t('fields.activity.purposeId'), open: true },
    { field: 'partyId', label: t('pages.register.party') },
    { field: 'dataCategoryId', label: t('pages.register.category') },
    { field: 'dataSubjectCategoryId', label: t('fields.activity.dataSubjectCategoryIds') },
    { field: 'capacity', label: t('fields.activity.capacity'), word: (capacity) => t(`words.capacity.${capacity}`) },
    { field: 'organisationId', label: t('fields.activity.organisationIds') },
  ];
  return (
    <ListPage<Activity>
      collection="processing-activities"
      page="/register"
      title={t('frame.nav.register')}
      lead={(total) => t('pages.register.counts', { activities: t('pages.register.activities', { count: total }), purposes: t('pages.register.purposes', { count: purposes.data?.length ?? 0 }) })}
      action={edit && !asOf && <Link to="/activities/new" className="button primary">{t('pages.activity.new')}</Link>}
      columns={columns}
      facets={facets}
      sort="code"
      pageSize={asTable ? undefined : pageSize}
      empty={t('pages.register.none')}
      controls={(
        <Choice label={t('pages.register.form')} value={asTable ? 'table' : 'purposes'} onChange={(form) => filters.set({ form: form === 'table' ? 'table' : undefined })}
          options={[{ id: 'purposes', name: t('pages.register.byPurpose') }, { id: 'table', name: t('pages.register.asTable') }]} />
      )}
      form={asTable ? undefined : {
        columns: columnsByPurpose,
        show: (activities, { total, isFiltered }) => (
          <div className="purposes">
            {byPurpose(activities, purposes.data ?? [], !isFiltered && total <= pageSize).map((block) => (
              <PurposeBlock key={block.purpose?.id ?? 'none'} block={block} partyName={(id) => parties.byId.get(id)?.name ?? '…'} />
            ))}
          </div>
        ),
      }}
    />
  );
}
