import { useId, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import type { RegisterRecord } from '../../api/types';
import { FactSourcesContext } from '../../record/fact-mark';
import { Facts } from '../../record/field-view';
import type { RecordType } from '../../record/kinds';
import { RecordLink } from '../../record/record-link';
import type { Field } from '../../record/shape';
import type { Tree } from '../../record/tree';
import type { Words } from '../../record/words';
import { Button } from '../../ui/button';
import { Flag } from '../../ui/flag';

interface ProposalProps {
  record: RegisterRecord;
  name: string;
  type: RecordType;
  fields: readonly Field[];
  words: Words;
  mayChoose: boolean;
  /** Whether its facts were shown: only then can it be chosen. */
  isSeen: boolean;
  onSee: () => void;
  isChosen: boolean;
  onChoose: (on: boolean) => void;
  errors: readonly string[];
}

/** One proposal, folded until somebody looks at its facts. */
export function Proposal({ record, name, type, fields, words, mayChoose, isSeen, onSee, isChosen, onChoose, errors }: ProposalProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const facts = useId();
  const toggle = () => {
    setOpen(!open);
    onSee();
  };
  return (
    <li className="panel stack tight" aria-label={name}>
      <div className="spread">
        <div className="proposal-name">
          {mayChoose
            ? <Flag label={name} value={isChosen} onChange={onChoose} isDisabled={!isSeen} help={isSeen ? undefined : t('home.confirm.lookFirst')} errors={errors.length > 0 ? [...errors] : undefined} />
            : <strong>{name}</strong>}
        </div>
        <div className="row">
          <Button compact icon={open ? 'up' : 'down'} aria-expanded={open} aria-controls={facts} onPress={toggle}>{t(open ? 'home.confirm.hide' : 'home.confirm.show')}<span className="hidden-text"> {name}</span></Button>
          <span className="small"><RecordLink type={type} id={record.id}>{t('home.confirm.page')}<span className="hidden-text"> {name}</span></RecordLink></span>
        </div>
      </div>
      <div id={facts} hidden={!open}>
        {open && (
          <FactSourcesContext value={record.factSources}>
            <Facts fields={fields} tree={record as unknown as Tree} pointer="" words={words} />
          </FactSourcesContext>
        )}
      </div>
    </li>
  );
}
