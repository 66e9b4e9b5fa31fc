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

/** A link to a record's page; a record without a page is named only, never a dead link. */
export function RecordLink({ type, id, field, edits, children }: RecordLinkProps) {
  const address = recordAddress(type, id);
  if (!address) return <span>{children}</span>;
  return edits
    ? <Link to={`${address}/edit` as string} search={{ field: asPointer(field) }}>{children}</Link>
    : <Link to={address as string}>{children}</Link>;
}
