import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons';

type NoticeTone = 'accent' | 'allowed' | 'conditional' | 'refused';

const icons: Record<NoticeTone, IconName> = { accent: 'info', allowed: 'allowed', conditional: 'conditional', refused: 'refused' };

interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  /** Announce at once (an error that just happened) instead of being read in its place. */
  urgent?: boolean;
  actions?: ReactNode;
  children?: ReactNode;
}

export function Notice({ tone = 'accent', title, urgent, actions, children }: NoticeProps) {
  return (
    <div className={`notice ${tone}`} role={urgent ? 'alert' : undefined}>
      <Icon name={icons[tone]} />
      <div className="stack tight">
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
        {actions && <div className="row actions no-print">{actions}</div>}
      </div>
    </div>
  );
}
