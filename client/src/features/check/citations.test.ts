import { describe, expect, it } from 'vitest';
import { citationParts } from './citations';

describe('A citation', () => {
  it('leads to the article of the GDPR it names, in the language of the screen', () => {
    expect(citationParts('art. 6(1)(f) AVG; privacybeleid h. 8 (C)', 'nl')).toEqual([
      { text: 'art. 6(1)(f) AVG', address: 'https://eur-lex.europa.eu/legal-content/NL/TXT/HTML/?uri=CELEX:32016R0679#art_6' },
      { text: '; ' },
      { text: 'privacybeleid h. 8 (C)' },
    ]);
    expect(citationParts('art. 35(1) GDPR', 'en')[0]?.address).toContain('/EN/TXT/HTML/?uri=CELEX:32016R0679#art_35');
  });

  it('does not take the Dutch implementation act for the GDPR', () => {
    expect(citationParts('art. 46 UAVG', 'nl')).toEqual([{ text: 'art. 46 UAVG', address: 'https://wetten.overheid.nl/BWBR0040940' }]);
  });

  it('leaves words it does not know as they are, and loses none', () => {
    const citation = 'visie; art. 2 Besluit gemeentelijke schuldhulpverlening; art. 5(1)(c) AVG';
    expect(citationParts(citation, 'nl').map((part) => part.text).join('')).toBe(citation);
    expect(citationParts(citation, 'nl').filter((part) => part.address)).toHaveLength(1);
  });
});
