import type { HTMLInputTypeAttribute } from 'react';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { Input } from 'react-aria-components/Input';
import { TextArea } from 'react-aria-components/TextArea';
import { Label } from 'react-aria-components/Label';
import { Help, useTarget, Wrong, type FieldProps } from './field-frame';

interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  long?: boolean;
  type?: HTMLInputTypeAttribute;
  autoComplete?: string;
  placeholder?: string;
  inputMode?: 'numeric' | 'text';
  name?: string;
}

/** One line of text, or several; also days, since the browser's own date control needs no script and speaks every language. */
export function TextField({ label, help, errors, long, type = 'text', isTarget, placeholder, inputMode, ...rest }: TextFieldProps) {
  const element = useTarget<HTMLDivElement>(isTarget);
  return (
    <AriaTextField {...rest} ref={element} type={type as 'text'} className="field" isInvalid={!!errors?.length} validationBehavior="aria">
      <Label className="label">{label}</Label>
      {long
        ? <TextArea className="input" placeholder={placeholder} />
        : <Input className="input" placeholder={placeholder} inputMode={inputMode} max={type === 'date' ? '9999-12-31' : undefined} />}
      <Help>{help}</Help>
      <Wrong errors={errors} />
    </AriaTextField>
  );
}
