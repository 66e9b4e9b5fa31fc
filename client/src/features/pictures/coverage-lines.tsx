import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { useAsOf } from '../../api/as-of';
import { everyCoverage, useCoverage, type CoverageAsked } from '../../api/coverage';
import type { useFilters } from '../../api/filters';
import { isProblem } from '../../api/problem';
import type { Coverage, CoverageRow } from '../../api/types';
import { formatDay, formatNumber } from '../../i18n/format';
import { currentLanguage } from '../../i18n/language';
import { joined } from '../../record/coverage-rows';
import { useCoverageColumns } from '../../record/coverage-table';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { csvOf } from '../../ui/csv';
import { DataTable } from '../../ui/data-table';
import { ListState } from '../../ui/list-state';
import { Pager } from '../../ui/pager';
import { saveFile } from '../../ui/save-file';

const pageSize = 100;
/** The API gives 200 at a time: more than ten requests for one file is no longer a moment's work. */
const mostInFile = 2000;

const yesNo: Record<string, 'true' | 'false'> = { yes: 'true', no: 'false' };

/** Every row of coverage under the filters of the address: covered or not, by what, since when, until when. */
export function CoverageLines({ filters, asked }: { filters: ReturnType<typeof useFilters>; asked: CoverageAsked }) {
  const { t } = useTranslation();
  const covered = yesNo[filters.one('covered') ?? ''];
  const wanted = { ...asked, covered, sort: filters.sort === 'until' ? 'until' : undefined };
  const coverage = useCoverage({ ...wanted, page: filters.page, pageSize });
  const columns = useCoverageColumns(['cover', 'days', 'todo']);
  const { data } = coverage;
  const rows = joined(data?.items ?? []);
  const filtered = Boolean(covered) || Object.values(asked).some(Boolean);
  const count = (totals: Coverage['totals'] | undefined, of: (totals: Coverage['totals']) => number) => ({ count: totals ? formatNumber(of(totals)) : '…' });
  return (
    <section className="stack" aria-labelledby="coverage-lines">
      <div className="spread">
        <h2 id="coverage-lines">{t('coverage.rows.heading')}</h2>
        {data && data.total > 0 && <Download asked={wanted} total={data.total} on={data.on} />}
      </div>
      <p className="muted prose">{t('coverage.rows.intro')} {data && t('coverage.whatIf.on', { day: formatDay(data.on) })}</p>
      <div className="filters">
        <Choice label={t('coverage.rows.filter')} value={covered === 'true' ? 'yes' : covered === 'false' ? 'no' : 'all'} onChange={(chosen) => filters.set({ covered: chosen === 'all' ? undefined : (chosen ?? undefined) })}
          options={[
            { id: 'all', name: t('coverage.rows.all', count(data?.totals, ({ covered: by, statute, uncovered }) => by + statute + uncovered)) },
            { id: 'no', name: t('coverage.rows.uncovered', count(data?.totals, ({ uncovered }) => uncovered)) },
            { id: 'yes', name: t('coverage.rows.covered', count(data?.totals, ({ covered: by, statute }) => by + statute)) },
          ]} />
      </div>
      <ListState isPending={coverage.isPending} error={coverage.error} detail={isProblem(coverage.error) ? coverage.error.message : undefined} onRetry={() => void coverage.refetch()}
        isEmpty={rows.length === 0} empty={t(covered === 'false' ? 'coverage.rows.noGaps' : filtered ? 'coverage.rows.noneFiltered' : 'coverage.rows.none')}>
        <DataTable label={t('coverage.rows.table')} columns={columns} rows={rows} rowKey={(row) => `${row.activity.id} ${row.field} ${row.organisation.id} ${row.receiver.id} ${row.data[0]!.id}`}
          sort={filters.sort} onSort={(column) => filters.set({ sort: filters.sort === column ? undefined : column })} />
      </ListState>
      {data && <Pager page={filters.page} pageSize={pageSize} total={data.total} onPage={filters.turn} />}
    </section>
  );
}

/** What the table shows, of all its pages, as a file for a spreadsheet. */
function Download({ asked, total, on }: { asked: CoverageAsked; total: number; on: string }) {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const csv = useMutation({
    mutationFn: async () => {
      const head = [t('words.recordType.processingActivity'), t('words.recordType.purpose'), t('coverage.rows.organisation'), t('coverage.who'), t('words.recordType.party'), t('coverage.data'),
        t('fields.activity.direction'), t('coverage.cover'), t('words.recordType.agreement'), t('coverage.since'), t('coverage.until'), t('coverage.todo')];
      const line = (row: CoverageRow) => [row.activity.code ?? '', row.purpose.code ?? '', row.organisation.name, row.receiver.name, row.party.name, row.dataCategory.name,
        t(`words.direction.${row.direction}`), t(`coverage.${row.cover}`), row.agreements.map(({ code }) => code).join(', '), row.since ?? '', row.until ?? '', row.remedies.map(({ message }) => message).join(' ')];
      saveFile(`${t('coverage.rows.file')}-${on}.csv`, 'text/csv;charset=utf-8', csvOf([head, ...(await everyCoverage(asked, asOf)).map(line)], currentLanguage() === 'en' ? ',' : ';'));
    },
  });
  if (total > mostInFile) return <p className="muted small">{t('coverage.rows.tooMany', { count: formatNumber(mostInFile) })}</p>;
  return (
    <div className="row no-print">
      <Button icon="download" isDisabled={csv.isPending} onPress={() => csv.mutate()}>{t('coverage.rows.download')}</Button>
      {csv.error && <span className="wrong-line" role="alert">{isProblem(csv.error) ? csv.error.message : t('ui.unreachable')}</span>}
    </div>
  );
}
