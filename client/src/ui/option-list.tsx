import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Icon } from './icons';
import { matches } from './words';

/** One thing that can be chosen. `more` explains it in a word or two, `search` holds other words it is found by. */
export interface Option {
  id: string;
  name: string;
  more?: string;
  search?: string;
}

/** Whether all typed words occur in what the option is called or known by. */
export function isFound(option: Option, typed: string): boolean {
  return matches([option.name, option.more, option.search].filter(Boolean).join(' '), typed);
}

export function OptionList({ options, nothing }: { options: readonly Option[]; nothing: string }) {
  return (
    <ListBox className="options" items={options} renderEmptyState={() => <div className="nothing">{nothing}</div>}>
      {(option) => (
        <ListBoxItem id={option.id} className="option" textValue={option.name}>
          {({ isSelected }) => (
            <>
              <span className="tick">{isSelected && <Icon name="check" />}</span>
              <span>
                {option.name}
                {option.more && <span className="more"> {option.more}</span>}
              </span>
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
