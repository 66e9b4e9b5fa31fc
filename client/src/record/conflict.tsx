import { useState } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { formatInstant } from '../i18n/format';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Notice } from '../ui/notice';
import { ChangeList } from './change-list';
import { changedFields, difference } from './difference';
import { fieldsOf, type Shape } from './shape';
import type { Tree } from './tree';
import { labelOf, type Words } from './words';

interface ConflictProps {
  shape: Shape;
  words: Words;
  /** What both started from, what this person made of it, what stands in the register now. */
  base: Tree;
  mine: Tree;
  theirs: Tree;
  onSettled: (value: Tree) => void;
}

/**
 * Somebody saved in between. Their changes stand beside yours; fields only one of you touched are merged by themselves,
 * for the others you choose. Nothing is saved yet: the form goes on from the result.
 */
export function Conflict({ shape, words, base, mine, theirs, onSettled }: ConflictProps) {
  const { t } = useTranslation();
  const fields = fieldsOf(shape);
  const byMe = changedFields(fields, base, mine);
  const byThem = changedFields(fields, base, theirs);
  const both = byMe.filter((key) => byThem.includes(key));
  const [choices, setChoices] = useState<Record<string, 'mine' | 'theirs'>>({});
  const who = (theirs['changedBy'] as { name?: string } | null)?.name;
  const merge = () => {
    const merged: Tree = { ...theirs };
    for (const key of byMe) {
      if (!both.includes(key) || choices[key] !== 'theirs') merged[key] = mine[key];
    }
    onSettled(merged);
  };
  return (
    <Notice tone="conditional" urgent title={t('record.conflictTitle', { who: who ?? t('record.somebody'), at: theirs['changedAt'] ? formatInstant(String(theirs['changedAt'])) : '' })}>
      <div className="stack">
        <p>{t('record.conflictText')}</p>
        <div className="versus">
          <section aria-label={t('record.theirs')} className="stack tight">
            <h3>{t('record.theirs')}</h3>
            <ChangeList shape={shape} changes={difference(fields, base, theirs)} words={words} />
          </section>
          <section aria-label={t('record.mine')} className="stack tight">
            <h3>{t('record.mine')}</h3>
            <ChangeList shape={shape} changes={difference(fields, base, mine)} words={words} />
          </section>
        </div>
        {both.map((key) => (
          <Choice key={key} label={t('record.bothChanged', { field: labelOf(fields.find((field) => field.key === key)!, words) })}
            value={choices[key] ?? 'mine'} onChange={(choice) => setChoices({ ...choices, [key]: choice as 'mine' | 'theirs' })}
            options={[{ id: 'mine', name: t('record.useMine') }, { id: 'theirs', name: t('record.useTheirs') }]} />
        ))}
        <div className="row">
          <Button look="primary" onPress={merge}>{t('record.continueMerged')}</Button>
          <Button onPress={() => onSettled(theirs)}>{t('record.takeTheirs')}</Button>
        </div>
      </div>
    </Notice>
  );
}
