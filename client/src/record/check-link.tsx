import { Link } from '@tanstack/react-router';
import { useTranslation } from '../i18n/use-translation';
import type { Flow } from '../api/types';

/** The question of the check with the party, purpose and data of one flow filled in: whether it is allowed depends on more than its agreement. */
export function CheckLink({ flow, to }: { flow: Flow; to: string }) {
  const { t } = useTranslation();
  if (!flow.purposeId || flow.data.length === 0) return null;
  const question = {
    data: flow.data.map(({ dataCategoryId }) => dataCategoryId), party: flow.partyId, purpose: flow.purposeId,
    direction: flow.direction === 'provide' ? undefined : flow.direction,
  };
  return <Link to="/check" search={question} className="no-print">{t('pages.activity.check')}<span className="hidden-text"> {to}</span></Link>;
}
