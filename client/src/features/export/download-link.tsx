import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { download, type Received } from '../../api/download';
import { isProblem } from '../../api/problem';
import { formatSize } from '../../i18n/format';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icons';
import { saveFile } from '../../ui/save-file';
import { Failed } from '../../ui/states';

type State =
  | { is: 'idle' }
  | { is: 'running'; received?: Received }
  | { is: 'done'; name: string; bytes: number }
  | { is: 'stopped' }
  | { is: 'failed'; sentence: string };

interface DownloadLinkProps {
  address: string;
  primary?: boolean;
  /** The server makes the whole file before the first byte comes. */
  made?: boolean;
  children: ReactNode;
}

/**
 * A link to a file that shows how far it is and can be broken off. To open it elsewhere or to copy its address it is a link
 * like any other. What is said aloud changes at the beginning and the end only, not with every byte.
 */
export function DownloadLink({ address, primary, made, children }: DownloadLinkProps) {
  const { t } = useTranslation();
  const [state, setState] = useState<State>({ is: 'idle' });
  const running = useRef<AbortController>(null);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async () => {
    running.current?.abort();
    const stop = (running.current = new AbortController());
    setState({ is: 'running' });
    try {
      const file = await download(address, stop.signal, (received) => setState({ is: 'running', received }));
      saveFile(file.name, file.content.type, file.content);
      setState({ is: 'done', name: file.name, bytes: file.content.size });
    } catch (error) {
      if (running.current !== stop) return;
      setState(stop.signal.aborted ? { is: 'stopped' } : { is: 'failed', sentence: isProblem(error) ? (Object.values(error.errors).flat()[0] ?? error.message) : t('pages.export.brokenOff') });
    } finally {
      if (running.current === stop) running.current = null;
    }
  };
  const begin = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (state.is !== 'running') void start();
  };
  const stop = () => {
    running.current?.abort();
    // The button goes; who was on it should not be lost.
    link.current?.focus();
  };
  const received = state.is === 'running' ? state.received : undefined;
  return (
    <div className="stack tight">
      <p className="row">
        <a ref={link} className={primary ? 'button primary' : 'button'} href={address} download onClick={begin} aria-disabled={state.is === 'running' || undefined}>
          <Icon name="download" />{children}
        </a>
        {state.is === 'running' && (
          <>
            <progress aria-label={t('pages.export.progress')} max={received?.total} value={received?.total && received.bytes} />
            {received && <span className="muted small">{t('pages.export.received', { size: formatSize(received.bytes) })}</span>}
            <Button compact icon="cross" onPress={stop}>{t('pages.export.stop')}</Button>
          </>
        )}
      </p>
      <p className="muted small" role="status">
        {state.is === 'running' && t(made ? 'pages.export.making' : 'pages.export.running')}
        {state.is === 'done' && t('pages.export.done', { name: state.name, size: formatSize(state.bytes) })}
        {state.is === 'stopped' && t('pages.export.stopped')}
      </p>
      {state.is === 'failed' && <Failed title={t('pages.export.failed')} detail={state.sentence} onRetry={() => { link.current?.focus(); void start(); }} />}
    </div>
  );
}
