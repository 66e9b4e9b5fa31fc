import { useState } from 'react';
import { useFacets, type Facet, type FacetValue } from '../api/facets';
import type { Collection, Filters } from '../api/register';
import { toggled } from '../api/url-state';
import { formatNumber } from '../i18n/format';
import { useTranslation } from '../i18n/use-translation';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons';
import { TextField } from '../ui/text-field';
import { matches } from '../ui/words';

/** A filter of a list that is chosen from its values. */
export interface ListFacet {
  /** The API's name of the filter. */
  field: string;
  label: string;
  /** A code in words; records are named by the API. */
  word?: (value: string) => string;
  /** Starts unfolded. */
  open?: boolean;
}

/** How many values a filter shows before somebody asks for all of them. */
export const shownAtFirst = 8;

// More than a person reads; the search box finds the rest.
const mostShown = 100;

const nameOf = (facet: ListFacet, { value, label }: FacetValue) => label ?? facet.word?.(value) ?? value;

interface FacetsProps {
  collection: Exclude<Collection, 'people'>;
  facets: readonly ListFacet[];
  counted: readonly Facet[];
  filters: Filters;
  chosen: (field: string) => string[];
  onChoose: (field: string, values: string[]) => void;
}

/** Every filter with its values and how many records each would give. */
export function Facets({ facets, counted, ...rest }: FacetsProps) {
  const { t } = useTranslation();
  return (
    <aside className="facets" id="facets" aria-label={t('list.filters')}>
      {facets.map((facet) => <FacetGroup key={facet.field} facet={facet} counted={counted.find(({ field }) => field === facet.field)} {...rest} />)}
    </aside>
  );
}

function FacetGroup({ collection, facet, counted, filters, chosen, onChoose }: Omit<FacetsProps, 'facets' | 'counted'> & { facet: ListFacet; counted?: Facet }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const [typed, setTyped] = useState('');
  // Only as it begins: nothing folds up under somebody's hands.
  const [open] = useState(facet.open || chosen(facet.field).length > 0);
  const whole = useFacets(collection, [facet.field], filters, undefined, all);
  const values = chosen(facet.field);
  const shown = (all ? whole.data?.facets[0] : undefined) ?? counted;
  const found = (shown?.values ?? []).filter((value) => !typed || matches(nameOf(facet, value), typed));
  return (
    <details className="facet" open={open}>
      <summary>
        {facet.label}
        {values.length > 0 && <span className="facet-chosen">{t('list.chosen', { count: values.length })}</span>}
      </summary>
      {all && <TextField label={t('ui.searchIn', { label: facet.label })} type="search" value={typed} onChange={setTyped} />}
      <div role="group" aria-label={facet.label}>
        <ul className={all ? 'facet-values long' : 'facet-values'}>
          {found.slice(0, mostShown).map((value) => {
            const isChosen = values.includes(value.value);
            return (
              <li key={value.value}>
                <label className="facet-value">
                  <input type="checkbox" checked={isChosen} disabled={value.total === 0 && !isChosen} onChange={() => onChoose(facet.field, toggled(values, value.value))} />
                  <span>{nameOf(facet, value)}</span>
                  <span className="count">{formatNumber(value.total)}</span>
                </label>
              </li>
            );
          })}
        </ul>
      </div>
      {found.length === 0 && <p className="muted small">{t('ui.nothingFound')}</p>}
      {found.length > mostShown && <p className="muted small">{t('ui.moreOptions', { count: found.length - mostShown })}</p>}
      {!all && (counted?.more ?? 0) > 0 && <Button compact look="plain" onPress={() => setAll(true)}>{t('list.showAll', { count: counted!.values.length + counted!.more })}</Button>}
    </details>
  );
}

/** The filters in force, each to be taken off, and all at once. */
export function Chips({ facets, counted, chosen, onChoose, onClear }: Pick<FacetsProps, 'facets' | 'counted' | 'chosen' | 'onChoose'> & { onClear: () => void }) {
  const { t } = useTranslation();
  const chips = facets.flatMap((facet) => chosen(facet.field).map((value) => ({
    facet,
    value,
    name: nameOf(facet, counted.find(({ field }) => field === facet.field)?.values.find((known) => known.value === value) ?? { value, total: 0 }),
  })));
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('list.inForce')}>
      {chips.map(({ facet, value, name }) => (
        <li key={`${facet.field}=${value}`} className="chosen-item">
          <span><span className="muted">{facet.label}:</span> {name}</span>
          <button type="button" aria-label={t('ui.takeOff', { name: `${facet.label}: ${name}` })} onClick={() => onChoose(facet.field, chosen(facet.field).filter((other) => other !== value))}>
            <Icon name="cross" />
          </button>
        </li>
      ))}
      <li><Button compact look="plain" onPress={onClear}>{t('list.clear')}</Button></li>
    </ul>
  );
}
