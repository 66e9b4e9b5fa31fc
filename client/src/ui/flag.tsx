import { Checkbox } from 'react-aria-components/Checkbox';
import { Icon } from './icons';
import { useTarget, WrongText, type FieldProps } from './field-frame';

interface FlagProps extends FieldProps {
  value: boolean;
  onChange: (value: boolean) => void;
}

/** A yes-or-no that always has an answer. */
export function Flag({ label, help, errors, value, onChange, isDisabled, isTarget }: FlagProps) {
  const element = useTarget<HTMLDivElement>(isTarget);
  return (
    <div className="field" ref={element}>
      <Checkbox className="check" isSelected={value} onChange={onChange} isDisabled={isDisabled}>
        {({ isSelected }) => (
          <>
            <span className="box">{isSelected && <Icon name="check" />}</span>
            <span>{label}</span>
          </>
        )}
      </Checkbox>
      {help && <span className="help">{help}</span>}
      {errors && errors.length > 0 && <span className="wrong"><WrongText errors={errors} /></span>}
    </div>
  );
}
