import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { asPointer, recordAddress } from './kinds';

interface RecordLinkProps {
  type: string;
  id: string;
  children: ReactNode;
  /** Opens the form at this very field instead of the page. */
  field?: string | null;
  edits?: boolean;
}

/** No form has it: a record is established or retired on its page, where this link goes. */
export const statusField = '/status';

/** A link to a record's page; a record without a page is named only, never a dead link. */
export function RecordLink({ type, id, field, edits, children }: RecordLinkProps) {
  const address = recordAddress(type, id);
  if (!address) return <span>{children}</span>;
  if (edits && asPointer(field) === statusField) return <Link to={address as string} search={{ field: statusField }}>{children}</Link>;
  return edits
    ? <Link to={`${address}/edit` as string} search={{ field: asPointer(field) }}>{children}</Link>
    : <Link to={address as string}>{children}</Link>;
}
