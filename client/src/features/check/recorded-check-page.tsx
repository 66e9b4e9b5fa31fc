import './check.css';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation';
import { isProblem } from '../../api/problem';
import { formatInstant } from '../../i18n/format';
import { Button } from '../../ui/button';
import { PrintStamp } from '../../record/print-stamp';
import { Failed, Loading } from '../../ui/states';
import { useRecordedCheck } from './answer';
import { AnswerView } from './answer-view';
import { AskedQuestion } from './asked';

/** A recorded check as it was asked and answered, unchanged for ever; made to be printed and sent. */
export function RecordedCheckPage() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false });
  const check = useRecordedCheck(id ?? '');
  if (check.isPending) return <Loading />;
  if (check.error) {
    return <Failed title={t('ui.notShown')} detail={isProblem(check.error) ? check.error.message : t('ui.unreachable')} onRetry={() => void check.refetch()} />;
  }
  return (
    <article className="stack wide">
      <header className="spread">
        <div className="page-head">
          <span className="eyebrow">{t('check.recordedEyebrow')}</span>
          <h1>{t('check.recordedTitle', { at: formatInstant(check.data.checkedAt) })}</h1>
          {check.data.checkedBy && <p className="muted">{t('check.recordedBy', { name: check.data.checkedBy.name })}</p>}
        </div>
        <div className="row no-print">
          <Button icon="print" onPress={() => window.print()}>{t('ui.print')}</Button>
          <Link to="/check" className="button">{t('check.askAnother')}</Link>
        </div>
      </header>
      <section className="panel" aria-label={t('check.question')}>
        <AskedQuestion check={check.data} />
      </section>
      <AnswerView answer={check.data} settled />
      <PrintStamp />
    </article>
  );
}
