import { useEffect, useState } from 'react';
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
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onSearch(typed), pause);
    return () => clearTimeout(timer);
    // Only what is typed starts a search; the callback is new at every render.
  }, [typed]);
  return <TextField label={label} type="search" value={typed} onChange={setTyped} />;
}
