import './findings.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { useFilters } from '../../api/filters';
import { useFindings } from '../../api/findings';
import { isProblem } from '../../api/problem';
import type { Finding, FindingSeverity } from '../../api/types';
import { formatDay, formatNumber } from '../../i18n/format';
import { MarginNote } from '../../record/margin-notes';
import { judgedTypes } from '../../record/kinds';
import { RecordLink } from '../../record/record-link';
import { severities, SeverityMark } from '../../record/severity-mark';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { ListState } from '../../ui/list-state';
import { Pager } from '../../ui/pager';
import { SearchBox } from '../../ui/search-box';
import { consecutive } from './consecutive';

const pageSize = 100;
const orders = ['severity', 'record', 'code'] as const;
type Order = (typeof orders)[number];
const states = ['open', 'accepted'] as const;

const known = <T extends string>(values: readonly T[], value: string | undefined) => values.find((one) => one === value);

/** What the register lacks or gets wrong: the privacy officer's list of work. */
export function FindingsPage() {
  const { t } = useTranslation();
  const filters = useFilters();
  const order: Order = known(orders, filters.sort) ?? 'severity';
  const severity = known(severities, filters.one('severity'));
  const type = known(judgedTypes, filters.one('recordType'));
  const code = filters.one('code');
  const accepted = known(['true', 'false'] as const, filters.one('accepted'));
  const findings = useFindings({
    q: filters.one('q'), sort: order, page: filters.page, pageSize,
    severity: severity && [severity], recordType: type && [type], code: code ? [code] : undefined, accepted,
  });
  const { data } = findings;
  const filtered = Boolean(severity ?? type ?? code ?? accepted ?? filters.one('q'));
  const put = (key: string) => (value: string | null) => filters.set({ [key]: value ?? undefined });
  return (
    <div className="stack wide">
      <header className="page-head">
        <div className="spread">
          <h1>{t('frame.nav.findings')}</h1>
          <Link to="/findings/trend" className="button">{t('findings.trend')}</Link>
        </div>
        <p className="muted prose">{t('findings.intro')} {data && t('findings.judgedFor', { day: formatDay(data.on) })} {data && data.accepted > 0 && t('acceptance.counted', { count: data.accepted })}</p>
      </header>
      {data && (
        <>
          <ul className="severities" aria-label={t('findings.severityLabel')}>
            {severities.map((one) => (
              <li key={one}>
                <SeverityTotal severity={one} total={data.totals[one]} chosen={severity === one} onChoose={() => filters.set({ severity: severity === one ? undefined : one })} />
              </li>
            ))}
          </ul>
          <p className="stack tight">
            <span>{t('findings.article30', { complete: formatNumber(data.article30.complete), activities: formatNumber(data.article30.activities) })}</span>
            <progress aria-label={t('findings.complete')} value={data.article30.complete} max={Math.max(1, data.article30.activities)} />
            <span className="small muted">{t('findings.article30Help')}</span>
          </p>
        </>
      )}
      <search className="filters">
        <SearchBox label={t('ui.search')} value={filters.one('q') ?? ''} onSearch={(q) => filters.set({ q })} />
        <Choice label={t('findings.rule')} none={t('ui.all')} value={code ?? null} onChange={put('code')}
          options={(data?.rules ?? []).map((rule) => ({ id: rule.code, name: `${rule.code} ${rule.title} (${formatNumber(rule.total)})` }))} />
        <Choice label={t('findings.type')} none={t('ui.all')} value={type ?? null} onChange={put('recordType')}
          options={judgedTypes.map((id) => ({ id, name: t(`words.recordType.${id}`) }))} />
        <Choice label={t('acceptance.state')} none={t('ui.all')} value={accepted ? states[accepted === 'true' ? 1 : 0] : null} onChange={(state) => filters.set({ accepted: state ? String(state === 'accepted') : undefined })}
          options={states.map((id) => ({ id, name: t(`acceptance.states.${id}`) }))} />
        <Choice label={t('findings.order')} value={order} onChange={(chosen) => filters.set({ sort: chosen === 'severity' ? undefined : (chosen ?? undefined) })}
          options={orders.map((id) => ({ id, name: t(`findings.orderBy.${id}`) }))} />
        {filtered && <Button onPress={() => filters.set({ q: undefined, severity: undefined, recordType: undefined, code: undefined, accepted: undefined })}>{t('findings.clear')}</Button>}
      </search>
      <ListState isPending={findings.isPending} error={findings.error} detail={isProblem(findings.error) ? findings.error.message : undefined} onRetry={() => void findings.refetch()}
        isEmpty={data?.items.length === 0} empty={t(filtered ? 'findings.noneFiltered' : 'findings.none')}>
        <Groups findings={data?.items ?? []} order={order} />
      </ListState>
      {data && <Pager page={filters.page} pageSize={pageSize} total={data.total} onPage={filters.turn} />}
    </div>
  );
}

function SeverityTotal({ severity, total, chosen, onChoose }: { severity: FindingSeverity; total: number; chosen: boolean; onChoose: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="severity-total" aria-pressed={chosen} onClick={onChoose}>
      <span className="figure">{formatNumber(total)}</span>
      <SeverityMark severity={severity} />
      <span className="small muted">{t(`findings.severityHelp.${severity}`)}</span>
    </button>
  );
}

const keys: Record<Order, (finding: Finding) => string> = {
  severity: (finding) => (finding.acceptance ? 'accepted' : finding.severity),
  record: (finding) => finding.record.id,
  code: (finding) => finding.code,
};

function Groups({ findings, order }: { findings: readonly Finding[]; order: Order }) {
  const { t } = useTranslation();
  const heads: Record<Order, (finding: Finding) => ReactNode> = {
    severity: (finding) => (finding.acceptance ? t('acceptance.group') : t(`findings.severities.${finding.severity}`)),
    record: (finding) => <><span className="muted">{t(`words.recordType.${finding.record.type}`)}</span> <RecordName finding={finding} /></>,
    code: (finding) => <>{finding.code} {finding.title} <span className="muted small">{finding.basis}</span></>,
  };
  return (
    <>
      {consecutive(findings, keys[order]).map((group) => (
        <section key={keys[order](group[0]!)} className="stack tight" aria-labelledby={`group-${keys[order](group[0]!)}`}>
          <h2 id={`group-${keys[order](group[0]!)}`}>{heads[order](group[0]!)}</h2>
          <ul className="finding-list">
            {group.map((finding) => (
              <li key={`${finding.record.id} ${finding.code} ${finding.field} ${finding.fingerprint}`}>
                {order !== 'record' && <p className="finding-record"><span className="muted small">{t(`words.recordType.${finding.record.type}`)}</span> <RecordName finding={finding} /></p>}
                <MarginNote finding={finding} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function RecordName({ finding: { record } }: { finding: Finding }) {
  return <RecordLink type={record.type} id={record.id}>{record.label === record.name ? record.label : `${record.label} ${record.name}`}</RecordLink>;
}
