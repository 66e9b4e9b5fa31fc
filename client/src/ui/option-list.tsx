import { memo } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Icon } from './icons';
import { matches, plain } from './words';

/** One thing that can be chosen. `more` explains it in a word or two, `search` holds other names it is found by, one on a line. */
export interface Option {
  id: string;
  name: string;
  more?: string;
  search?: string;
  /** What stands in the box once it is chosen; otherwise its name. */
  text?: string;
}

/** Whether all typed words occur in what the option is called or known by. */
function isFound(option: Option, typed: string): boolean {
  return matches([option.name, option.more, option.search].filter(Boolean).join(' '), typed);
}

/** How well an option answers to what was typed: 0 it is called or known by just that, 1 its name begins with it, 2 a word of it does, 3 it is found in some other way. */
function rankOf({ name, more, search }: Option, typed: string): 0 | 1 | 2 | 3 {
  const words = plain(typed.trim());
  const searched = plain(name);
  if ([name, more, ...(search?.split('\n') ?? [])].some((known) => known !== undefined && plain(known) === words)) return 0;
  if (searched.startsWith(words) || searched.replace(/^\p{L}+-?\p{N}+ /u, '').startsWith(words)) return 1;
  return searched.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(words)) ? 2 : 3;
}

/** What is found, best first; the equally good in their own order. */
export function found(options: readonly Option[], typed: string): readonly Option[] {
  return options.filter((option) => isFound(option, typed)).map((option) => [rankOf(option, typed), option] as const)
    .sort(([one], [other]) => one - other).map(([, option]) => option);
}

/** Whether it is what was typed, by any name or code. */
export const isCalled = (option: Option | undefined, typed: string): boolean => !!option && rankOf(option, typed) === 0;

/** Whether what was typed is it, or how its name begins. */
export const isMeant = (option: Option | undefined, typed: string): boolean => !!option && rankOf(option, typed) <= 1;

/** As many as a person reads before typing; each one more makes every key slower. */
const most = 30;

/** The first so many of a list, with what is chosen always among them. */
export function firstOf(options: readonly Option[], chosen: readonly string[]): { shown: readonly Option[]; more: number } {
  if (options.length <= most) return { shown: options, more: 0 };
  const shown = options.filter((option, index) => index < most || chosen.includes(option.id));
  return { shown, more: options.length - shown.length };
}

interface OptionListProps {
  options: readonly Option[];
  nothing: string;
  /** Said under the list: that there are more than it shows. */
  more?: string;
}

export const OptionList = memo(function OptionList({ options, nothing, more }: OptionListProps) {
  return (
    <>
      <ListBox className="options" items={options} renderEmptyState={() => <div className="nothing">{nothing}</div>}>
        {(option) => (
          <ListBoxItem id={option.id} className="option" textValue={option.text ?? option.name}>
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
      {more && <p className="more-options small muted">{more}</p>}
    </>
  );
});
