import './check.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../../api/as-of';
import { useNames } from '../../api/names';
import { isProblem } from '../../api/problem';
import type { Search } from '../../api/url-state';
import { Button } from '../../ui/button';
import { Empty, Failed, Loading } from '../../ui/states';
import { usePreview } from './answer';
import { AnswerView } from './answer-view';
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
          <Link to="/checks" className="button compact">{t('check.recorded')}</Link>
        </div>
        <p className="muted prose">{t('check.intro')}</p>
      </header>
      {vocabulary ? <Asked vocabulary={vocabulary} /> : <Loading />}
    </div>
  );
}

function useVocabulary(): Vocabulary | undefined {
  const organisations = useNames('organisations');
  const parties = useNames('parties');
  const purposes = useNames('purposes');
  const dataCategories = useNames('data-categories');
  const dataSubjectCategories = useNames('data-subject-categories');
  if ([organisations, parties, purposes, dataCategories, dataSubjectCategories].some((names) => names.isPending)) return undefined;
  return {
    organisations: organisations.list,
    parties: parties.list,
    purposes: purposes.list,
    dataCategories: dataCategories.list,
    dataSubjectCategories: dataSubjectCategories.list,
  };
}

function Asked({ vocabulary }: { vocabulary: Vocabulary }) {
  const { t } = useTranslation();
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const asOf = useAsOf();
  const [recording, setRecording] = useState(false);
  const question = readQuestion(search, vocabulary);
  const preview = usePreview(question);
  const change = (next: Question) =>
    void navigate({ to: '/check', search: { ...writeQuestion(next, vocabulary), asOf }, replace: true, resetScroll: false });
  const problems = isProblem(preview.error) ? preview.error.errors : {};
  return (
    <>
      <QuestionForm question={question} vocabulary={vocabulary} onChange={change} errors={problems} />
      {!isComplete(question) && <Empty>{t('check.incomplete')}</Empty>}
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
          <AnswerView answer={preview.data} settled={!preview.isPlaceholderData} />
          <div className="row no-print">
            <Button look="primary" onPress={() => setRecording(true)} isDisabled={!!asOf || preview.isPlaceholderData}>{t('check.record')}</Button>
            <span className="muted small">{asOf ? t('check.recordPast') : t('check.recordHelp')}</span>
          </div>
          <RecordDialog question={question} isOpen={recording} onClose={() => setRecording(false)} />
        </>
      )}
    </>
  );
}
