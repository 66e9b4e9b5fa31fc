import { describe, expect, it } from 'vitest';
import { getAt, pruned, setAt } from './tree';

describe('A record as a tree', () => {
  it('reads a place by its pointer and nothing where there is none', () => {
    const record = { recipients: [{ role: 'processor' }], statute: null };
    expect(getAt(record, '/recipients/0/role')).toBe('processor');
    expect(getAt(record, '/recipients/1/role')).toBeUndefined();
    expect(getAt(record, '/statute/law')).toBeUndefined();
  });

  it('changes one place and leaves the rest the same objects', () => {
    const record = { a: { x: 1 }, lines: [{ n: 1 }, { n: 2 }] };
    const changed = setAt(record, '/lines/1/n', 3);
    expect(changed).toEqual({ a: { x: 1 }, lines: [{ n: 1 }, { n: 3 }] });
    expect(changed.a).toBe(record.a);
    expect(changed.lines[0]).toBe(record.lines[0]);
    expect(record.lines[1]).toEqual({ n: 2 });
  });

  it('makes the groups on the way that were absent', () => {
    expect(setAt({ statute: null }, '/statute/law', 'Wgs')).toEqual({ statute: { law: 'Wgs' } });
  });

  it('takes a group for absent when nothing stands in it, but keeps a recorded no', () => {
    expect(pruned({ law: null, article: '', inner: { url: null } })).toBeNull();
    expect(pruned({ used: false, basis: null })).toEqual({ used: false, basis: null });
  });
});
