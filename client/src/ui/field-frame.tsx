import { useEffect, useRef } from 'react';
import { Text } from 'react-aria-components/Text';
import { FieldError } from 'react-aria-components/FieldError';
import { Icon } from './icons';

/** What every control of a form shares: what it is called, what to know, what is wrong with it. */
export interface FieldProps {
  label: string;
  help?: string;
  /** Sentences about this value, as the API gave them. */
  errors?: readonly string[];
  isRequired?: boolean;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  /** The field a link pointed at: it takes the focus once, when it appears; another number points at it anew. */
  isTarget?: boolean | number;
}

export function Help({ children }: { children?: string }) {
  return children ? <Text slot="description" className="help">{children}</Text> : null;
}

export function Wrong({ errors }: { errors?: readonly string[] }) {
  return (
    <FieldError className="wrong">
      {errors && errors.length > 0 ? <WrongText errors={errors} /> : null}
    </FieldError>
  );
}

export function WrongText({ errors }: { errors: readonly string[] }) {
  return (
    <>
      <Icon name="refused" />
      <span>{errors.join(' ')}</span>
    </>
  );
}

/** Focuses the control inside the returned element when a link asked for this field. */
export function useTarget<E extends HTMLElement>(isTarget: boolean | number | undefined) {
  const element = useRef<E>(null);
  useEffect(() => {
    if (!isTarget || !element.current) return;
    const control = element.current.querySelector<HTMLElement>('input, textarea, button');
    control?.focus();
    element.current.scrollIntoView({ block: 'center' });
  }, [isTarget]);
  return element;
}
