import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Icon } from './icons';

/** One thing that can be chosen. `more` explains it in a word or two, `search` holds other words it is found by. */
export interface Option {
  id: string;
  name: string;
  more?: string;
  search?: string;
}

interface OptionListProps {
  options: readonly Option[];
  nothing: string;
  /** The box around the list filters it by the options' texts, so those hold the search words as well. */
  searched?: boolean;
}

/** A combo box writes the text of what was chosen into its input: there it must be the name and nothing else, or it opens again. */
export function OptionList({ options, nothing, searched }: OptionListProps) {
  return (
    <ListBox className="options" items={options} renderEmptyState={() => <div className="nothing">{nothing}</div>}>
      {(option) => (
        <ListBoxItem id={option.id} className="option" textValue={searched ? [option.name, option.more, option.search].filter(Boolean).join(' ') : option.name} aria-label={option.name}>
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
