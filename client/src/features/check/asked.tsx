import { useTranslation } from '../../i18n/use-translation';
import { useNames } from '../../api/names';
import { formatDay, formatList } from '../../i18n/format';
import type { SharingCheck } from '../../api/types';

/** The question of a recorded check in words. */
export function AskedQuestion({ check }: { check: SharingCheck }) {
  const { t } = useTranslation();
  const categories = useNames('data-categories').byId;
  const subjects = useNames('data-subject-categories').byId;
  const parties = useNames('parties').byId;
  const purposes = useNames('purposes').byId;
  const organisations = useNames('organisations').byId;
  const { question } = check;
  const name = (names: Map<string, { name: string }>, id: string) => names.get(id)?.name ?? t('ui.unknownRecord');
  const lines: [string, string | undefined | null][] = [
    [t('check.data'), formatList((question.dataCategoryIds ?? []).map((id) => name(categories, id)))],
    [t('check.party'), question.partyId ? name(parties, question.partyId) : question.partyName],
    [t('check.purpose'), question.purposeId && name(purposes, question.purposeId)],
    [t('check.organisation'), question.organisationId && name(organisations, question.organisationId)],
    [t('check.subjects'), question.dataSubjectCategoryIds?.length ? formatList(question.dataSubjectCategoryIds.map((id) => name(subjects, id))) : null],
    [t('check.direction'), question.direction && t(`words.direction.${question.direction}`)],
    [t('check.on'), question.on && formatDay(question.on)],
    [t('check.emergency'), question.emergency ? t('ui.yes') : null],
    [t('check.note'), question.note],
  ];
  return (
    <dl className="asked">
      {lines.filter(([, value]) => value).map(([label, value]) => (
        <div key={label} className="pair">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
