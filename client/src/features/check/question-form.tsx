import { memo, useMemo, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import type { Name } from '../../api/names';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Combo } from '../../ui/combo';
import { Flag } from '../../ui/flag';
import type { Option } from '../../ui/option-list';
import { Picker } from '../../ui/picker';
import { TextField } from '../../ui/text-field';
import { today } from '../../i18n/format';
import type { Direction, Question, Vocabulary } from './question';

interface QuestionFormProps {
  question: Question;
  vocabulary: Vocabulary;
  /** Always the same function, so that what did not change is not drawn anew. */
  onChange: (part: Partial<Question>) => void;
  errors: Record<string, string[]>;
}

/** Made once for each list of names: an option list made anew at every key would be built anew as well. */
function useOptions(names: readonly Name[]): Option[] {
  return useMemo(() => asOptions(names), [names]);
}

const asOptions = (names: readonly Name[]): Option[] =>
  names.filter((name) => !name.retired).map((name) => ({ id: name.id, name: name.name, search: name.search }));

/** "Mogen wij [gegevens] delen met [partij] voor [doel]?" – and what matters less often, under "meer". */
export const QuestionForm = memo(function QuestionForm({ question, vocabulary, onChange, errors }: QuestionFormProps) {
  const { t } = useTranslation();
  const several = vocabulary.organisations.filter((organisation) => !organisation.retired).length > 1;
  const special = question.organisationId !== null || question.dataSubjectCategoryIds.length > 0
    || question.direction !== 'provide' || question.on !== null || question.emergency;
  const [parties, purposes, data] = [useOptions(vocabulary.parties), useOptions(vocabulary.purposes), useOptions(vocabulary.dataCategories)];
  const [more, setMore] = useState(special || several);
  const set = useMemo(() => ({
    data: (dataCategoryIds: string[]) => onChange({ dataCategoryIds }),
    party: (partyId: string | null) => onChange({ partyId, partyName: null }),
    partyName: (partyName: string) => onChange({ partyId: null, partyName: partyName || null }),
    purpose: (purposeId: string | null) => onChange({ purposeId }),
  }), [onChange]);
  const receive = question.direction === 'receive';
  return (
    <form className="question panel no-print" aria-label={t('check.title')} onSubmit={(event) => event.preventDefault()}>
      <div className="sentence">
        <span className="word">{t('check.sentence.may')}</span>
        <Picker label={t('check.data')} placeholder={t('check.dataChoose')} bare options={data}
          value={question.dataCategoryIds} onChange={set.data} errors={errors['/dataCategoryIds']} />
        <span className="word">{t(receive ? 'check.sentence.from' : 'check.sentence.with')}</span>
        <Combo label={t('check.party')} placeholder={t('check.partyChoose')} options={parties} value={question.partyId}
          custom={question.partyName ?? undefined} onCustom={set.partyName}
          onChange={set.party} errors={errors['/partyId'] ?? errors['/partyName']} />
        <span className="word">{t('check.sentence.for')}</span>
        <Combo label={t('check.purpose')} placeholder={t('check.purposeChoose')} options={purposes} value={question.purposeId}
          onChange={set.purpose} errors={errors['/purposeId']} />
      </div>
      <div>
        <Button look="plain" compact icon={more ? 'up' : 'down'} aria-expanded={more} onPress={() => setMore(!more)}>{t('check.more')}</Button>
      </div>
      {more && (
        <div className="more">
          {several && (
            <Choice label={t('check.organisation')} options={asOptions(vocabulary.organisations)} value={question.organisationId}
              onChange={(organisationId) => onChange({ organisationId })} errors={errors['/organisationId']} none={t('ui.notFilledIn')} />
          )}
          <Picker label={t('check.subjects')} help={t('check.subjectsHelp')} options={asOptions(vocabulary.dataSubjectCategories)}
            value={question.dataSubjectCategoryIds} onChange={(dataSubjectCategoryIds) => onChange({ dataSubjectCategoryIds })} errors={errors['/dataSubjectCategoryIds']} />
          <Choice label={t('check.direction')} value={question.direction} onChange={(direction) => onChange({ direction: (direction ?? 'provide') as Direction })}
            options={(['provide', 'receive', 'both'] as const).map((id) => ({ id, name: t(`words.direction.${id}`) }))} />
          <TextField label={t('check.on')} help={t('check.onHelp')} type="date" value={question.on ?? today()}
            onChange={(on) => onChange({ on: on && on !== today() ? on : null })} errors={errors['/on']} />
          <Flag label={t('check.emergency')} help={t('check.emergencyHelp')} value={question.emergency} onChange={(emergency) => onChange({ emergency })} />
        </div>
      )}
    </form>
  );
});
