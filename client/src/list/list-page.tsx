import './list.css';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { useAsOf } from '../api/as-of';
import { base } from '../api/client';
import { useFacets } from '../api/facets';
import { useFilters } from '../api/filters';
import { listState } from '../api/list-state';
import { useList, type Collection } from '../api/register';
import { useMay } from '../api/session';
import type { RegisterRecord } from '../api/types';
import { chosenColumns, many, stringifySearch, type Search } from '../api/url-state';
import { currentLanguage } from '../i18n/language';
import { useTranslation } from '../i18n/use-translation';
import { useNameBook } from '../record/name-book';
import { Button } from '../ui/button';
import { DataTable } from '../ui/data-table';
import { Icon } from '../ui/icons';
import { ListState } from '../ui/list-state';
import { Pager } from '../ui/pager';
import { SearchBox } from '../ui/search-box';
import { ColumnsDialog } from './columns-dialog';
import type { ListColumn } from './columns';
import { Chips, Facets, shownAtFirst, type ListFacet } from './facets';
import { SortDialog } from './sort-dialog';
import { ViewsDialog } from './views-dialog';

interface ListPageProps<Row extends RegisterRecord> {
  collection: Exclude<Collection, 'people'>;
  /** The page's own address, which its saved views belong to. */
  page: string;
  title: string;
  /** What stands under the title, given how many there are. */
  lead?: (total: number) => ReactNode;
  /** What stands beside the title. */
  action?: ReactNode;
  columns: readonly ListColumn<Row>[];
  facets: readonly ListFacet[];
  /** What it is sorted by until somebody chooses. */
  sort: string;
  pageSize?: number;
  empty: string;
  /** Controls of the page's own, beside the search box. */
  controls?: ReactNode;
  /** Another form than a table, with the columns of the file that says the same. */
  form?: { columns: readonly string[]; show: (rows: readonly Row[], list: { total: number; isFiltered: boolean }) => ReactNode };
}

const wide = '(min-width: 64rem)';

// More than a row of a table can hold and still be a row; the record's own page says all.
const longest = 160;

const short = (content: ReactNode) => (typeof content === 'string' && content.length > longest ? <div className="clamped">{content}</div> : content);

/**
 * A list of records: searched, filtered by facets with counts, sorted, with the columns somebody wants. All of it stands in
 * the address, so a link, a saved view and the export say the same.
 */
export function ListPage<Row extends RegisterRecord>({ collection, page, title, lead, action, columns, facets, sort, pageSize = 50, empty, controls, form }: ListPageProps<Row>) {
  const { t } = useTranslation();
  const { audit } = useMay();
  const asOf = useAsOf();
  const filters = useFilters();
  const search = useSearch({ strict: false }) as Search;
  const [open, setOpen] = useState<'sort' | 'columns' | 'views'>();
  const [unfolded, setUnfolded] = useState(() => matchMedia(wide).matches);
  const close = () => setOpen(undefined);

  const asked = { q: filters.one('q'), ...Object.fromEntries(facets.map(({ field }) => [field, filters.many(field)])) };
  const rows = useList<Row>(collection, { ...asked, sort: filters.sort, page: filters.page, pageSize });
  const counted = useFacets(collection, facets.map(({ field }) => field), asked, shownAtFirst).data?.facets ?? [];
  const choices = facets.reduce((sum, { field }) => sum + filters.many(field).length, 0);

  const shown = chosenColumns(many(search, 'columns'), columns.map(({ id }) => id), columns.filter(({ hidden }) => !hidden).map(({ id }) => id));
  const visible = shown.map((id) => columns.find((column) => column.id === id)!);
  const needed = visible.flatMap(({ needs }) => needs ?? []).join(' ');
  const { words } = useNameBook(useMemo(() => new Set(needed.split(' ') as Collection[]), [needed]));
  const file = `${base}/exports/register.csv${stringifySearch({ sheet: collection, ...asked, sort: filters.sort, columns: form?.columns ?? shown, asOf, lang: currentLanguage() })}`;
  const choose = (field: string, values: string[]) => filters.set({ [field]: values.length > 0 ? values : undefined });
  const clear = () => filters.set({ q: undefined, ...Object.fromEntries(facets.map(({ field }) => [field, undefined])) });

  return (
    <div className="list-page">
      <header className="spread">
        <div className="page-head">
          <h1>{title}</h1>
          {lead && rows.data && <p className="muted">{lead(rows.data.total)}</p>}
        </div>
        {action}
      </header>
      <div className="list-tools">
        <search><SearchBox label={t('ui.search')} value={filters.one('q') ?? ''} onSearch={(q) => filters.set({ q: q || undefined })} /></search>
        {controls}
        <Button icon="settings" aria-expanded={unfolded} aria-controls={unfolded ? 'facets' : undefined} onPress={() => setUnfolded(!unfolded)}>
          {choices > 0 ? t('list.filtersChosen', { count: choices }) : t('list.filters')}
        </Button>
        <Button onPress={() => setOpen('sort')}>{t('list.sort')}</Button>
        {!form && <Button onPress={() => setOpen('columns')}>{t('list.columns')}</Button>}
        <Button onPress={() => setOpen('views')}>{t('list.views')}</Button>
        {audit && <a className="button" href={file} download><Icon name="download" />{t('list.download')}</a>}
      </div>
      <div className={unfolded ? 'list-body filtered' : 'list-body'}>
        {unfolded && <Facets collection={collection} facets={facets} counted={counted} filters={asked} chosen={filters.many} onChoose={choose} />}
        <div className="stack">
          <Chips facets={facets} counted={counted} chosen={filters.many} onChoose={choose} onClear={clear} />
          <ListState {...listState(rows)} empty={empty}>
            {form
              ? form.show(rows.data?.items ?? [], { total: rows.data?.total ?? 0, isFiltered: choices > 0 || !!asked.q || !!filters.sort })
              : (
                <DataTable
                  label={title}
                  columns={visible.map((column) => ({ ...column, cell: (row: Row) => short(column.cell(row, words)) }))}
                  rows={rows.data?.items ?? []}
                  rowKey={(row) => row.id}
                  sort={filters.sort ?? sort}
                  onSort={filters.sortBy(sort)}
                />
              )}
          </ListState>
          {rows.data && <Pager page={filters.page} pageSize={pageSize} total={rows.data.total} onPage={filters.turn} />}
        </div>
      </div>
      <SortDialog isOpen={open === 'sort'} onClose={close} sort={filters.sort ?? sort} onSort={(chosen) => filters.set({ sort: chosen === sort ? undefined : chosen })}
        options={columns.flatMap((column) => (column.sort ? [{ id: column.sort, name: column.label }] : []))} />
      <ColumnsDialog isOpen={open === 'columns'} onClose={close} columns={columns} shown={shown} onChoose={(ids) => filters.set({ columns: ids })} />
      <ViewsDialog isOpen={open === 'views'} onClose={close} page={page} />
    </div>
  );
}
