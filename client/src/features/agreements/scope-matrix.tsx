import './agreement.css';
import { useTranslation } from '../../i18n/use-translation';
import { useNames } from '../../api/names';
import type { Agreement } from '../../api/types';
import { formatList } from '../../i18n/format';
import { FactMark } from '../../record/fact-mark';
import { RecordLink } from '../../record/record-link';

type Direction = NonNullable<Agreement['scope'][number]['direction']>;

const signs: Record<Direction, string> = { provide: '→', receive: '←', both: '⇄' };
const parts = ['', '/purposeId', '/dataCategoryIds', '/dataSubjectCategoryIds', '/direction'];

/** The scope as it is looked up: this purpose, that category, in which direction. A row for every line, so that its subjects stay with it. */
export function ScopeMatrix({ scope }: { scope: Agreement['scope'] }) {
  const { t } = useTranslation();
  const purposes = useNames('purposes').byId;
  const categories = useNames('data-categories');
  const subjects = useNames('data-subject-categories').byId;
  const order = new Map(categories.list.map(({ id }, index) => [id, index]));
  const place = (id: string) => order.get(id) ?? order.size;
  const columns = [...new Set(scope.flatMap((line) => line.dataCategoryIds))].sort((a, b) => place(a) - place(b));
  const withSubjects = scope.some((line) => line.dataSubjectCategoryIds.length > 0);
  return (
    <div className="stack tight">
      <div className="table-frame" role="group" aria-label={t('pages.agreement.scopeMatrix')} tabIndex={0}>
        <table className="scope">
          <caption className="hidden-text">{t('pages.agreement.scopeMatrix')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('fields.agreement.purpose')}</th>
              {columns.map((id) => <th key={id} scope="col" className="scope-data"><span>{categories.byId.get(id)?.name ?? '…'}</span></th>)}
              {withSubjects && <th scope="col">{t('fields.agreement.scopeSubjects')}</th>}
            </tr>
          </thead>
          <tbody>
            {scope.map((line, index) => (
              <tr key={index}>
                <th scope="row">
                  <RecordLink type="purpose" id={line.purposeId}>{purposes.get(line.purposeId)?.name ?? '…'}</RecordLink>
                  {line.dataCategoryIds.length === 0 && <span className="gap"> {t('pages.agreement.noScopeData')}</span>}
                  {parts.map((part) => <FactMark key={part} pointer={`/scope/${index}${part}`} />)}
                </th>
                {columns.map((id) => <td key={id} className="scope-cell">{line.dataCategoryIds.includes(id) && <Sign direction={line.direction} />}</td>)}
                {withSubjects && <td>{formatList(line.dataSubjectCategoryIds.map((id) => subjects.get(id)?.name ?? '…'))}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="row small muted" aria-hidden="true">
        {(Object.keys(signs) as Direction[]).map((direction) => <span key={direction}><strong>{signs[direction]}</strong> {t(`words.direction.${direction}`)}</span>)}
      </p>
    </div>
  );
}

function Sign({ direction }: { direction: Direction }) {
  const { t } = useTranslation();
  return <><span aria-hidden="true">{signs[direction]}</span><span className="hidden-text">{t(`words.direction.${direction}`)}</span></>;
}
