import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons';

/** A meaning that has a colour: each comes with an icon and a word, so that colour never stands alone. */
export type Tone = 'allowed' | 'conditional' | 'refused' | 'accent' | 'past' | 'neutral';

const icons: Partial<Record<Tone, IconName>> = { allowed: 'allowed', conditional: 'conditional', refused: 'refused', past: 'history' };

export function Mark({ tone, icon, children }: { tone: Tone; icon?: IconName; children: ReactNode }) {
  const shown = icon ?? icons[tone];
  return (
    <span className={`mark ${tone}`}>
      {shown && <Icon name={shown} />}
      {children}
    </span>
  );
}
