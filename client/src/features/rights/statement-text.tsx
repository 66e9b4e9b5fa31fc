import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import type { PrivacyStatement } from '../../api/types';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { holes } from './holes';

/** The statement with what is still to fill in standing out, and beside each part the articles that ask for it. */
export function StatementText({ statement }: { statement: PrivacyStatement }) {
  const { t } = useTranslation();
  return (
    <article className="rights-text stack wide">
      <section className="stack">
        <h2 className="title">{statement.title}</h2>
        {statement.completeness.length > 0 && (
          <div className="no-print">
            <Notice tone="conditional" title={t('rights.page.incomplete')}>{statement.completeness.map((text) => <p key={text}>{text}</p>)}</Notice>
          </div>
        )}
      </section>
      {statement.sections.map((section) => (
        <section key={section.key} className="stack tight">
          <h3 className="part">{section.title}</h3>
          <p className="small muted no-print">{section.basis}</p>
          {section.paragraphs.map((text) => <p key={text} className="prose"><Text text={text} /></p>)}
          {section.items.length > 0 && <ul className="bullets">{section.items.map((text, at) => <li key={at} className="prose"><Text text={text} /></li>)}</ul>}
        </section>
      ))}
    </article>
  );
}

function Text({ text }: { text: string }) {
  return holes(text).map((part, at) => (part.isHole ? <mark key={at}>{part.text}</mark> : part.text));
}

/** The text for the clipboard, as Markdown: what a website's own editor takes. */
export function CopyStatement({ address }: { address: string }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<{ of: string; done: boolean }>();
  const copy = async () => {
    try {
      const response = await fetch(address);
      if (!response.ok) throw new Error(response.statusText);
      await navigator.clipboard.writeText(await response.text());
      setOutcome({ of: address, done: true });
    } catch {
      setOutcome({ of: address, done: false });
    }
  };
  const said = outcome?.of === address ? outcome : undefined;
  return (
    <>
      <Button onPress={() => void copy()}>{t('rights.statement.copy')}</Button>
      <span role="status">{said && t(said.done ? 'rights.statement.copied' : 'rights.statement.notCopied')}</span>
    </>
  );
}
