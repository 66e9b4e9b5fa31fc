import { useState, type ReactNode } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { useAsOf } from '../api/as-of';
import { isProblem } from '../api/problem';
import { useRecord } from '../api/register';
import { useMay } from '../api/session';
import { Notice } from '../ui/notice';
import { Failed, Loading } from '../ui/states';
import { newId } from './draft';
import { RecordForm } from './record-form';
import { fieldsOf, type Shape } from './shape';
import { blank } from './tidy';
import type { Tree } from './tree';

interface EditPageProps {
  shape: Shape;
  id: string;
  title: (record: Tree) => string;
  /** What is to be said of the draft as it is filled in, below its fields. */
  below?: (draft: Tree) => ReactNode;
}

/** Edits a record of the register as it stands today. */
export function EditPage({ shape, id, title, below }: EditPageProps) {
  const { t } = useTranslation();
  const record = useRecord<Tree>(shape.collection, id);
  const locked = useLocked();
  if (locked) return locked;
  if (record.isPending) return <Loading />;
  if (record.error) return <Failed title={t('ui.notShown')} detail={isProblem(record.error) ? record.error.message : t('ui.unreachable')} onRetry={() => void record.refetch()} />;
  const { data, etag } = record.data;
  return (
    <RecordForm key={id} shape={shape} id={id} below={below} start={{ base: data, value: data, etag }}
      heading={<header className="page-head"><span className="eyebrow">{t('record.editing', { type: t(`words.recordType.${shape.type}`) })}</span><h1>{title(data)}</h1></header>} />
  );
}

/** A new record: its id is made here, so that sending it twice makes one. `preset` fills what the link that led here knows. */
export function NewPage({ shape, preset, below }: Pick<EditPageProps, 'shape' | 'below'> & { preset?: Tree }) {
  const { t } = useTranslation();
  const locked = useLocked();
  const [start] = useState(() => {
    const base = blank(fieldsOf(shape));
    return { base, value: { id: newId(), status: 'proposed', ...base, ...preset }, etag: null };
  });
  if (locked) return locked;
  return (
    <RecordForm shape={shape} id="new" below={below} start={start}
      heading={<header className="page-head"><h1>{t('record.newOf', { type: t(`words.recordType.${shape.type}`) })}</h1></header>} />
  );
}

/** Why nothing can be edited here, if so. */
function useLocked(): ReactNode {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const { edit } = useMay();
  if (asOf) return <Notice title={t('record.lockedPast')}>{t('frame.pastLocked')}</Notice>;
  if (!edit) return <Notice title={t('record.lockedRole')}>{t('record.lockedRoleText')}</Notice>;
  return null;
}
