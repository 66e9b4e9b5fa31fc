import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Icon, type IconName } from './icons';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  look?: 'primary' | 'plain' | 'normal';
  compact?: boolean;
  icon?: IconName;
  /** Without children the icon stands alone and `aria-label` is required. */
  children?: ReactNode;
}

export function Button({ look = 'normal', compact, icon, children, ...rest }: ButtonProps) {
  const classes = ['button', look !== 'normal' && look, compact && 'compact', !children && 'square'].filter(Boolean).join(' ');
  return (
    <AriaButton {...rest} className={classes}>
      {icon && <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}
