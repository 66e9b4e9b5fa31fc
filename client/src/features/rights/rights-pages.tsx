import './rights.css';
import { Link, useLocation } from '@tanstack/react-router';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { useAsOf } from '../../api/as-of';
import { useFilters } from '../../api/filters';
import { useNames } from '../../api/names';
import { isProblem } from '../../api/problem';
import { rightsFile, useAccessOverview, useNotificationList, usePrivacyStatement, type Subjects } from '../../api/rights';
import { Choice } from '../../ui/choice';
import { Flag } from '../../ui/flag';
import { Icon } from '../../ui/icons';
import { Picker } from '../../ui/picker';
import { Empty, Failed, Loading } from '../../ui/states';
import { AccessOverviewText } from './access-overview-text';
import { Missing } from './missing';
import { NotificationTable } from './notification-table';
import { CopyStatement, StatementText } from './statement-text';

const views = [['/rights', 'overview'], ['/rights/notification', 'notification'], ['/rights/statement', 'statement']] as const;
const rights = ['rectification', 'erasure', 'restriction'] as const;

/** What somebody who asks for access gets to read, about the group they belong to. */
export function AccessOverviewPage() {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const subjects = useSubjects();
  const overview = useAccessOverview(subjects);
  return (
    <RightsFrame filters={<SubjectFilters subjects={subjects} />}>
      <Asked query={overview} ask={subjects.dataSubjectCategoryId ? undefined : t('rights.chooseSubjects')}>
        {(shown) => (
          <>
            <p className="row no-print">
              <FileLink look="primary" icon="external" address={rightsFile('access-overview.html', { ...subjects, asOf })}>{t('rights.overview.open')}</FileLink>
            </p>
            <Missing facts={shown.missing} />
            <AccessOverviewText overview={shown} />
          </>
        )}
      </Asked>
    </RightsFrame>
  );
}

/** Whom to tell of a correction, erasure or restriction. */
export function NotificationListPage() {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const filters = useFilters();
  const categories = useNames('data-categories');
  const [dataCategoryIds, dataSubjectCategoryId] = [filters.many('dataCategoryIds'), filters.one('dataSubjectCategoryId')];
  const right = rights.find((name) => name === filters.one('right')) ?? 'rectification';
  const list = useNotificationList(dataCategoryIds, dataSubjectCategoryId);
  const query = { dataCategoryIds, dataSubjectCategoryId, asOf };
  return (
    <RightsFrame filters={(
      <>
        <Picker label={t('rights.notification.data')} value={dataCategoryIds} onChange={(ids) => filters.set({ dataCategoryIds: ids })} options={categories.list} />
        <SubjectChoice none={t('rights.subjectsAll')} value={dataSubjectCategoryId} />
      </>
    )}>
      <Asked query={list} ask={dataCategoryIds.length > 0 ? undefined : t('rights.notification.chooseData')}>
        {(shown) => shown.parties.length === 0 && shown.sourcesOnly.length === 0 ? <Empty>{t('rights.notification.nobody')}</Empty> : (
          <>
            <div className="row end no-print">
              <Choice label={t('rights.notification.right')} value={right} onChange={(chosen) => filters.set({ right: chosen ?? undefined })}
                options={rights.map((id) => ({ id, name: t(`rights.notification.rights.${id}`) }))} />
              <FileLink look="primary" icon="download" address={rightsFile('notification-list.txt', { ...query, right })} isFile>{t('rights.notification.letters')}</FileLink>
              <FileLink icon="download" address={rightsFile('notification-list.csv', query)} isFile>{t('rights.notification.csv')}</FileLink>
            </div>
            <h2>{t('rights.notification.count', { count: shown.parties.length })}</h2>
            {shown.remarks.map((remark) => <p key={remark} className="prose">{remark}</p>)}
            {shown.parties.length > 0 && <NotificationTable parties={shown.parties} />}
          </>
        )}
      </Asked>
    </RightsFrame>
  );
}

/** The privacy statement, to publish once nothing in it is left to fill in. */
export function PrivacyStatementPage() {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const subjects = useSubjects();
  const statement = usePrivacyStatement(subjects);
  const file = (format: string) => rightsFile(`privacy-statement.${format}`, { ...subjects, asOf });
  return (
    <RightsFrame filters={<SubjectFilters subjects={subjects} />}>
      <Asked query={statement} ask={subjects.dataSubjectCategoryId ? undefined : t('rights.chooseSubjects')}>
        {(shown) => (
          <>
            <div className="row no-print">
              <FileLink look="primary" icon="external" address={file('html')}>{t('rights.statement.open')}</FileLink>
              <FileLink icon="download" address={file('md')} isFile>{t('rights.statement.markdown')}</FileLink>
              <CopyStatement address={file('md')} />
            </div>
            <Missing facts={shown.missing} />
            <StatementText statement={shown} />
          </>
        )}
      </Asked>
    </RightsFrame>
  );
}

function useSubjects(): Subjects {
  const filters = useFilters();
  return { dataSubjectCategoryId: filters.one('dataSubjectCategoryId'), proposals: filters.one('proposals') === 'true' };
}

function SubjectFilters({ subjects }: { subjects: Subjects }) {
  const { t } = useTranslation();
  const filters = useFilters();
  return (
    <>
      <SubjectChoice value={subjects.dataSubjectCategoryId} />
      <Flag label={t('rights.proposals')} value={subjects.proposals} onChange={(on) => filters.set({ proposals: on ? 'true' : undefined })} />
    </>
  );
}

function SubjectChoice({ value, none }: { value: string | undefined; none?: string }) {
  const { t } = useTranslation();
  const filters = useFilters();
  const subjects = useNames('data-subject-categories');
  return <Choice label={t('rights.subjects')} none={none} value={value ?? null} onChange={(id) => filters.set({ dataSubjectCategoryId: id ?? undefined })} options={subjects.list} />;
}

interface FileLinkProps {
  address: string;
  icon: 'external' | 'download';
  look?: 'primary';
  /** Saved rather than opened. */
  isFile?: boolean;
  children: ReactNode;
}

function FileLink({ address, icon, look, isFile, children }: FileLinkProps) {
  const { t } = useTranslation();
  return (
    <a className={look ? `button ${look}` : 'button'} href={address} {...(isFile ? { download: '' } : { target: '_blank', rel: 'noreferrer' })}>
      <Icon name={icon} />
      {children}
      {!isFile && <span className="hidden-text"> ({t('ui.opensElsewhere')})</span>}
    </a>
  );
}

function RightsFrame({ filters, children }: { filters: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const view = views.find(([address]) => address === pathname)?.[1] ?? 'overview';
  return (
    <div className="stack wide">
      <header className="page-head no-print">
        <h1>{t(`rights.${view}.heading`)}</h1>
        <p className="muted prose">{t(`rights.${view}.intro`)}</p>
      </header>
      <nav className="tabs no-print" aria-label={t('rights.views')}>
        {views.map(([address, name]) => (
          // Whose data it is about stays the same in every part.
          <Link key={address} to={address} activeOptions={{ exact: true, includeSearch: false }}
            search={(old) => ({ dataSubjectCategoryId: old['dataSubjectCategoryId'], proposals: old['proposals'] })}>
            {t(`rights.${name}.tab`)}
          </Link>
        ))}
      </nav>
      <search className="filters roomy no-print">{filters}</search>
      {children}
    </div>
  );
}

/** What was asked for once there is enough to ask, or what is still to choose. */
function Asked<T>({ query, ask, children }: { query: UseQueryResult<T>; ask: string | undefined; children: (shown: T) => ReactNode }) {
  const { t } = useTranslation();
  if (ask) return <Empty>{ask}</Empty>;
  if (query.isPending) return <Loading />;
  if (query.error) return <Failed title={t('ui.notShown')} detail={isProblem(query.error) ? query.error.message : t('ui.unreachable')} onRetry={() => void query.refetch()} />;
  return children(query.data as T);
}
