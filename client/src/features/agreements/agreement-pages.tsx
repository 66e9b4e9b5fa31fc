import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import { useFlows } from '../../api/flows';
import { useNames } from '../../api/names';
import { isProblem } from '../../api/problem';
import type { Agreement } from '../../api/types';
import { one, type Search } from '../../api/url-state';
import { EditPage, NewPage } from '../../record/edit-page';
import { HistoryPage } from '../../record/history-page';
import { RecordLink } from '../../record/record-link';
import { RecordPage } from '../../record/record-page';
import { agreementShape } from '../../record/shapes/agreement';
import type { Tree } from '../../record/tree';
import { Failed, Loading } from '../../ui/states';
import { DocumentFile } from './document-file';
import { Ending } from './ending';
import { Life } from './life';
import { ScopeMatrix } from './scope-matrix';
import { StateMark } from './state-mark';
import { Uses } from './uses';
import { DraftWhatIf, StoredWhatIf } from './what-if';

const title = (agreement: { reference?: unknown; title?: unknown }) => `${String(agreement.reference)} ${String(agreement.title)}`;

const whatIf = (draft: Tree) => <DraftWhatIf draft={draft} />;

const views = { scope: (agreement: Agreement) => <ScopeMatrix scope={agreement.scope} /> };

export function AgreementPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  // One answer for the days of the agreement and for who uses it.
  const flows = useFlows({ agreementId: id });
  const term = flows.data?.agreements.find((known) => known.id === id);
  return (
    <RecordPage<Agreement> shape={agreementShape} id={id} title={title} views={views}
      lead={(agreement) => <><Force agreement={agreement} /><Ask agreement={agreement} /><Life agreement={agreement} on={flows.data?.on} term={term} /></>}
      after={(agreement) => (
        <>
          <DocumentFile agreement={agreement} />
          <section className="stack tight" aria-labelledby="uses">
            <h2 id="uses">{t('pages.agreement.uses')}</h2>
            <p className="muted prose">{t('pages.agreement.usesIntro')}</p>
            {flows.isPending && <Loading />}
            {flows.error && <Failed title={t('ui.notShown')} detail={isProblem(flows.error) ? flows.error.message : t('ui.unreachable')} onRetry={() => void flows.refetch()} />}
            {flows.data && <Uses agreementId={id} flows={flows.data} />}
          </section>
          {flows.data && agreement.status !== 'retired' && (
            <>
              <StoredWhatIf agreement={agreement as unknown as Tree} />
              {agreement.state !== 'draft' && <Ending key={id} agreementId={id} on={flows.data.on} until={term?.until} />}
            </>
          )}
        </>
      )} />
  );
}

/** The check with what the agreement is about filled in: its first party, its first purpose and the data of that line. */
function Ask({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const [line, party] = [agreement.scope[0], agreement.parties[0]];
  if (!line && !party) return null;
  const question = {
    data: line?.dataCategoryIds, party: party?.partyId, purpose: line?.purposeId,
    direction: line && line.direction !== 'provide' ? line.direction : undefined,
  };
  return <p className="no-print"><Link to="/check" search={question} className="button">{t('pages.agreement.check')}</Link></p>;
}

/** Whether it is in force, as a whole and for each party: the first thing anyone wants to know. */
function Force({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const parties = useNames('parties').byId;
  return (
    <section className="panel stack tight force" aria-label={t('pages.agreement.force')}>
      <p className="row">
        <strong>{t(`words.agreementKind.${agreement.kind}`)}</strong>
        <StateMark state={agreement.state} />
      </p>
      <ul className="stack tight">
        {agreement.parties.map((side) => (
          <li key={side.partyId} className="row">
            <RecordLink type="party" id={side.partyId}>{parties.get(side.partyId)?.name ?? '…'}</RecordLink>
            <StateMark state={side.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function AgreementHistoryPage() {
  const { id } = useParams({ strict: false });
  return <HistoryPage<Agreement> shape={agreementShape} id={id ?? ''} title={title} />;
}

export function AgreementEditPage() {
  const { id } = useParams({ strict: false });
  return <EditPage shape={agreementShape} id={id ?? ''} title={title} below={whatIf} />;
}

export function NewAgreementPage() {
  const partyId = one(useSearch({ strict: false }) as Search, 'partyId');
  const organisations = useNames('organisations');
  if (organisations.isPending) return null;
  return (
    <NewPage shape={agreementShape} below={whatIf} preset={{
      organisations: organisations.list.length === 1 ? [{ organisationId: organisations.list[0]!.id }] : [],
      parties: partyId ? [{ partyId }] : [],
    }} />
  );
}
