import { useMemo, useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from '../../i18n/use-translation';
import type { Collection } from '../../api/register';
import { collectionOf } from '../../record/kinds';
import { useNameBook } from '../../record/name-book';
import { Button } from '../../ui/button';
import { Combo } from '../../ui/combo';
import { Failed } from '../../ui/states';
import { sentencesOf, useSettings, type ImportedFile, type ImportRow } from './imports';
import { askedNames, withMeanings, withoutMeaning, type AskedName, type Meaning } from './names';

/** How many names are asked at once. */
const few = 20;

interface NamesBlockProps {
  file: ImportedFile;
  rows: readonly ImportRow[];
  /** Whether these are all rows with an error. */
  all: boolean;
  onShown: () => void;
}

/** Names of the file that mean no record: each asked once, whatever the number of rows; and what was said of names before. */
export function NamesBlock({ file, rows, all, onShown }: NamesBlockProps) {
  const { t } = useTranslation();
  const settings = useSettings(file.id);
  const asked = useMemo(() => askedNames(rows), [rows]);
  const [meanings, setMeanings] = useState<ReadonlyMap<string, Meaning>>(new Map());
  const [shown, setShown] = useState(few);
  const kinds = [...new Set([...asked, ...file.settings.names].map(({ recordType }) => collectionOf[recordType]))].sort().join(' ');
  const { words, list } = useNameBook(useMemo(() => new Set(kinds.split(' ').filter(Boolean) as Collection[]), [kinds]));
  const mean = (key: string, meaning: Meaning | undefined) => setMeanings((before) => {
    const after = new Map(before);
    if (meaning) after.set(key, meaning);
    else after.delete(key);
    return after;
  });
  const told = asked.filter(({ key }) => meanings.has(key)).length;
  const creatable = asked.filter(({ key, canCreate }) => canCreate && !meanings.has(key));
  const addAll = () => setMeanings((before) => new Map([...before, ...creatable.map(({ key }) => [key, 'new'] as const)]));
  const send = () => settings.mutate(withMeanings(file.settings, asked, meanings), {
    onSuccess: () => {
      setMeanings(new Map());
      onShown();
    },
  });
  const saved = file.settings.names;
  if (asked.length === 0 && saved.length === 0) return null;
  return (
    <section className="panel stack" aria-labelledby="names">
      {asked.length > 0 && (
        <>
          <h2 id="names" tabIndex={-1}>{t('import.names.title')}</h2>
          <p className="prose muted">{t('import.names.text')}</p>
          <ul className="import-names">
            {asked.slice(0, shown).map((name) => (
              <li key={name.key}>
                <Question name={name} meaning={meanings.get(name.key)} options={list(collectionOf[name.recordType]).filter(({ retired }) => !retired)} onMean={(meaning) => mean(name.key, meaning)} />
              </li>
            ))}
          </ul>
          {asked.length > shown && <p><Button onPress={() => setShown(shown + few)}>{t('import.names.more', { count: asked.length - shown })}</Button></p>}
          {!all && <p className="muted small">{t('import.names.notAll')}</p>}
          {settings.error && <Failed title={t('import.notShown')} detail={sentencesOf(settings.error, t('ui.unreachable'))} />}
          <div className="row">
            <Button look="primary" isDisabled={told === 0 || settings.isPending} onPress={send}>{t('import.names.send', { count: told })}</Button>
            {creatable.length > 1 && <Button isDisabled={settings.isPending} onPress={addAll}>{t('import.names.addAll', { count: creatable.length })}</Button>}
            <span className="muted small" role="status">{t('import.names.left', { count: asked.length - told })}</span>
          </div>
        </>
      )}
      {saved.length > 0 && (
        <details className="import-folded">
          <summary id={asked.length === 0 ? 'names' : undefined}>{t('import.names.saved', { count: saved.length })}</summary>
          <ul className="import-problems">
            {saved.map((choice) => (
              <li key={`${choice.recordType} ${choice.text}`} className="row">
                <span>{t('import.names.is', {
                  text: choice.text,
                  meaning: choice.recordId ? words.name(collectionOf[choice.recordType], choice.recordId) : t(`import.names.new.${choice.recordType}`, { defaultValue: t('import.names.newOne') }),
                })}</span>
                <Button compact isDisabled={settings.isPending} aria-label={t('import.names.takeBackOf', { text: choice.text })}
                  onPress={() => settings.mutate(withoutMeaning(file.settings, choice), { onSuccess: onShown })}>{t('import.names.takeBack')}</Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const other = 'other';
const added = 'new';

interface QuestionProps {
  name: AskedName;
  meaning: Meaning | undefined;
  options: Parameters<typeof Combo>[0]['options'];
  onMean: (meaning: Meaning | undefined) => void;
}

/** What one name means: a record that looks like it, another record, or a new one. */
function Question({ name, meaning, options, onMean }: QuestionProps) {
  const { t } = useTranslation();
  const [isOther, setOther] = useState(false);
  const recordId = meaning && meaning !== 'new' ? meaning.recordId : undefined;
  const value = isOther ? other : meaning === 'new' ? added : (recordId ?? null);
  const choose = (chosen: string) => {
    setOther(chosen === other);
    onMean(chosen === other ? undefined : chosen === added ? 'new' : { recordId: chosen });
  };
  return (
    <>
      <RadioGroup className="meanings" value={value} onChange={choose}>
        <Label>
          <strong className="import-name">‘{name.text}’</strong>{' '}
          <span className="muted small">{t(`words.recordType.${name.recordType}`)}, {t('ui.total', { count: name.rows })}</span>
        </Label>
        <div className="radios">
          {name.suggestions.map(({ id, label }) => <Radio key={id} value={id} className="radio">{label}</Radio>)}
          <Radio value={other} className="radio">{t(name.suggestions.length > 0 ? 'import.names.other' : 'import.names.existing')}</Radio>
          {name.canCreate && <Radio value={added} className="radio">{t(`import.names.new.${name.recordType}`, { defaultValue: t('import.names.newOne') })}</Radio>}
        </div>
      </RadioGroup>
      {isOther && (
        <div className="meaning-other">
          <Combo label={t('import.names.which', { text: name.text })} options={options} value={recordId ?? null} onChange={(id) => onMean(id ? { recordId: id } : undefined)} />
        </div>
      )}
    </>
  );
}
