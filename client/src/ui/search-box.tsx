import { useEffect, useRef, useState } from 'react';
import { TextField } from './text-field';

interface SearchBoxProps {
  label: string;
  value: string;
  onSearch: (typed: string) => void;
}

const pause = 200;

/** Searches when the typing pauses, so that the address and the API are not asked at every letter. */
export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const known = useRef(value);
  useEffect(() => {
    if (known.current === value) return;
    // Somebody else changed the search: a saved view, or the button that clears all.
    known.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed === known.current) return;
    const timer = setTimeout(() => {
      known.current = typed;
      onSearch(typed);
    }, pause);
    return () => clearTimeout(timer);
    // Only what is typed starts a search; the callback is new at every render.
  }, [typed]);
  return <TextField label={label} type="search" value={typed} onChange={setTyped} />;
}
