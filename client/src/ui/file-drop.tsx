import './file-drop.css';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from './button';

interface FileDropProps {
  label: string;
  choose: string;
  help?: string;
  /** What became of the file, announced as it changes. */
  said?: string;
  onFile: (file: File) => void;
}

/** Takes one file: dropped here, pasted, or chosen with the button. */
export function FileDrop({ label, choose, help, said, onFile }: FileDropProps) {
  return (
    <DropZone className="file-drop" aria-label={label} getDropOperation={(types) => (types.has('text/plain') && !types.has('Files') ? 'cancel' : 'copy')}
      onDrop={({ items }) => {
        const item = items.find((candidate) => candidate.kind === 'file');
        if (item?.kind === 'file') void item.getFile().then(onFile);
      }}>
      <p className="row">
        <FileTrigger onSelect={(files) => { if (files?.[0]) onFile(files[0]); }}>
          <Button compact>{choose}</Button>
        </FileTrigger>
        <span className="muted">{label}</span>
      </p>
      {help && <p className="muted small">{help}</p>}
      <p role="status">{said}</p>
    </DropZone>
  );
}
