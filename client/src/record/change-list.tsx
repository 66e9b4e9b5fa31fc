import { useTranslation } from '../i18n/use-translation';
import type { Change } from '../api/types';
import type { FieldChange } from './difference';
import type { Shape } from './shape';
import { changeWords, type Words } from './words';

/** What changed, in words: the field, what stood there, what stands there now. */
export function ChangeList({ shape, changes, words }: { shape: Shape; changes: readonly (Change | FieldChange)[]; words: Words }) {
  const { t } = useTranslation();
  return (
    <ul className="change-list">
      {changes.map((change, index) => {
        const { path, before, after } = changeWords(shape, { before: change.before, after: change.after, pointer: change.pointer, within: 'within' in change ? change.within : undefined }, words);
        return (
          <li key={`${change.pointer}-${index}`} className="change">
            <span className="small muted">{path.join(' › ')}</span>
            {before && <span><span className="hidden-text">{t('record.was')} </span><del>{before}</del></span>}
            {after
              ? <span><span className="hidden-text">{t('record.is')} </span><ins>{after}</ins></span>
              : <span className="muted">{t(before ? 'record.removed' : 'record.empty')}</span>}
          </li>
        );
      })}
    </ul>
  );
}
