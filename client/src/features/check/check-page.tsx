import './check.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { useAsOf } from '../../api/as-of';
import { useNames, type Name } from '../../api/names';
import { isProblem } from '../../api/problem';
import type { Collection } from '../../api/register';
import type { Search } from '../../api/url-state';
import { Button } from '../../ui/button';
import { PrintStamp } from '../../record/print-stamp';
import { Empty, Failed, Loading } from '../../ui/states';
import { useAskAhead, usePreview } from './answer';
import { AnswerView } from './answer-view';
import { AskedQuestion } from './asked';
import { isComplete, readQuestion, writeQuestion, type Question, type Vocabulary } from './question';
import { QuestionForm } from './question-form';
import { RecordDialog } from './record-dialog';

/** The front door: one sentence to fill in, answered while it is being filled in. The address holds the question. */
export function CheckPage() {
  const { t } = useTranslation();
  const vocabulary = useVocabulary();
  return (
    <div className="stack wide">
      <header className="page-head">
        <div className="spread">
          <h1>{t('check.title')}</h1>
          <Link to="/checks" className="button compact no-print">{t('check.recorded')}</Link>
        </div>
        <p className="muted prose no-print">{t('check.intro')}</p>
      </header>
      {vocabulary ? <Asked vocabulary={vocabulary} /> : <Loading />}
    </div>
  );
}

function useVocabulary(): Vocabulary | undefined {
  const organisations = useAskable('organisations');
  const parties = useAskable('parties');
  const purposes = useAskable('purposes');
  const dataCategories = useAskable('data-categories');
  const dataSubjectCategories = useAskable('data-subject-categories');
  const isPending = [organisations, parties, purposes, dataCategories, dataSubjectCategories].some((names) => names.isPending);
  const vocabulary = useMemo(() => ({
    organisations: organisations.list,
    parties: parties.list,
    purposes: purposes.list,
    dataCategories: dataCategories.list,
    dataSubjectCategories: dataSubjectCategories.list,
  }), [organisations.list, parties.list, purposes.list, dataCategories.list, dataSubjectCategories.list]);
  return isPending ? undefined : vocabulary;
}

/**
 * What can be asked about: what the register knew on the day that is read, and what it has come to know since. So a
 * question survives going back to a day before its party was registered; the answer is then no.
 */
function useAskable(collection: Collection): { list: readonly Name[]; isPending: boolean } {
  const then = useNames(collection);
  const now = useNames(collection, true, false);
  const list = useMemo(() => [...then.list, ...now.list.filter((name) => !then.byId.has(name.id))], [then, now]);
  return { list, isPending: then.isPending || now.isPending };
}

const noProblems: Record<string, string[]> = {};

function Asked({ vocabulary }: { vocabulary: Vocabulary }) {
  const { t } = useTranslation();
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const asOf = useAsOf();
  const [recording, setRecording] = useState(false);
  const question = useMemo(() => readQuestion(search, vocabulary), [search, vocabulary]);
  // What was chosen last, which the address follows: two choices in a row are both kept.
  const chosen = useRef(question);
  useEffect(() => {
    chosen.current = question;
  }, [question]);
  const preview = usePreview(question);
  const askAhead = useAskAhead();
  const change = useCallback((part: Partial<Question>) => {
    const next = { ...chosen.current, ...part };
    chosen.current = next;
    askAhead(next);
    void navigate({ to: '/check', search: { ...writeQuestion(next, vocabulary), asOf }, replace: true, resetScroll: false });
  }, [askAhead, navigate, vocabulary, asOf]);
  const problems = isProblem(preview.error) ? preview.error.errors : noProblems;
  return (
    <>
      <QuestionForm question={question} vocabulary={vocabulary} onChange={change} errors={problems} />
      {!isComplete(question) && (
        <Empty>
          {question.unknown.length > 0 ? t('check.unknownWords', { words: question.unknown.join(', ') }) : t('check.incomplete')}
        </Empty>
      )}
      {isComplete(question) && preview.isPending && <Loading what={t('check.asking')} />}
      {preview.error && (
        <Failed
          title={t('check.failed')}
          detail={isProblem(preview.error) ? preview.error.message : t('ui.unreachable')}
          onRetry={() => void preview.refetch()}
        />
      )}
      {isComplete(question) && preview.data && !preview.error && (
        <>
          <div className="print-only"><AskedQuestion check={preview.data} /></div>
          <AnswerView answer={preview.data} settled={!preview.isPlaceholderData} actions={(
            <div className="row no-print">
              <Button look="primary" onPress={() => setRecording(true)} isDisabled={!!asOf || preview.isPlaceholderData}>{t('check.record')}</Button>
              <Button icon="print" onPress={() => window.print()}>{t('ui.print')}</Button>
              <span className="muted small">{asOf ? t('check.recordPast') : t('check.recordHelp')}</span>
            </div>
          )} />
          <PrintStamp />
          <RecordDialog question={question} isOpen={recording} onClose={() => setRecording(false)} />
        </>
      )}
    </>
  );
}
