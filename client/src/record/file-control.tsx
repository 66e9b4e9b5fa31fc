import { useState } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { FileDrop } from '../ui/file-drop';
import { canHash, sha256Of } from './fingerprint';
import { useRecordForm } from './form-context';

/** Fills in what describes a file from the file itself: its SHA-256, and its name where there is no title. The file stays where it is. */
export function FileControl({ pointer, title }: { pointer: string; title: unknown }) {
  const { t } = useTranslation();
  const { set } = useRecordForm();
  const [said, setSaid] = useState('');
  const take = async (file: File) => {
    if (!canHash()) return setSaid(t('record.fileNoHash'));
    setSaid(t('record.fileBusy'));
    try {
      set(`${pointer}/sha256`, await sha256Of(file));
      if (!title) set(`${pointer}/title`, file.name);
      setSaid(t('record.fileHashed', { name: file.name }));
    } catch {
      // Taken away since, a folder, or of a size this browser cannot hold.
      setSaid(t('record.fileUnreadable'));
    }
  };
  return <FileDrop label={t('record.fileDrop')} choose={t('record.fileChoose')} help={t('record.fileHelp')} said={said} onFile={(file) => void take(file)} />;
}
