import { formatCountry } from '../i18n/format';

/** What a record of the log is called by people: an adequacy decision by its country, which the register keeps as a code. */
export function spokenLabel(type: string, label: string | null | undefined, id: string): string {
  if (!label) return id;
  return type === 'adequacyDecision' ? formatCountry(label) : label;
}
