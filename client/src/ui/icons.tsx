const paths = {
  allowed: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M5 8.2l2.1 2.1L11 6.2',
  conditional: 'M8 2 15 14H1zM8 6.5v3.2M8 11.8v.2',
  refused: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8',
  info: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M8 7.2v4M8 4.8V5',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  cross: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  right: 'M6 4l4 4-4 4',
  menu: 'M2 4h12M2 8h12M2 12h12',
  person: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2.5 14c.6-2.8 2.7-4.2 5.5-4.2s4.9 1.4 5.5 4.2',
  history: 'M2.2 8a5.8 5.8 0 1 0 1.9-4.3L2.2 5.4M2.2 2.4v3h3M8 5v3.3l2.2 1.4',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  question: 'M2 3h12v8H8l-3.5 3v-3H2zM6.2 5.6a1.8 1.8 0 1 1 2.6 1.7c-.5.3-.8.5-.8 1M8 9.6v.1',
  flow: 'M2 4h3c4 0 2 8 6 8h3M2 12h3c4 0 2-8 6-8h3',
  home: 'M2.5 7.5 8 2.5l5.5 5V14h-4v-4h-3v4h-4z',
  register: 'M3 2h8.5L13 3.5V14H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h3',
  agreement: 'M2 2.5h7l3 3V8M9 2.5v3h3M2 2.5v11h5M8.5 13l.4-2 4-4 1.6 1.6-4 4z',
  party: 'M2 14V4l5-2v12M7 6h7v8M2 14h12.5M4.4 6v.1M4.4 9v.1M10.5 9v.1M10.5 11.5v.1',
  download: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  upload: 'M8 10.5v-8M4.5 5.5 8 2l3.5 3.5M2.5 13.5h11',
  settings: 'M2 4.5h6M12 4.5h2M10 2.8v3.4M2 11.5h2M8 11.5h6M6 9.8v3.4',
  external: 'M6 3H3v10h10v-3M9 2.5h4.5V7M13.2 2.8 7.5 8.5',
  pencil: 'M2.5 13.5l.6-2.8 7.6-7.6 2.2 2.2-7.6 7.6z',
  print: 'M4 6V2h8v4M4 11H2V6h12v5h-2M4 9h8v5H4z',
  search: 'M7 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2M10.7 10.7 14 14',
  absent: 'M3.5 8h9',
  inbox: 'M2 9l2-6h8l2 6v4H2zM2 9h3.5l1 2h3l1-2H14',
  flag: 'M3.5 14.5V2h8l-1.8 3.2L11.5 8.5h-8',
} as const;

export type IconName = keyof typeof paths;

/** A decorative line icon: never the only carrier of a meaning, a word always stands beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
