/** A piece of a citation: an article of a law that can be looked up, or words around it. */
export interface CitationPart {
  text: string;
  address?: string;
}

// The laws the register's citations name, where their keeper publishes them. Following one is the reader's own choice:
// the screen itself asks nothing of a third party.
const gdpr = (language: string, article: string) => `https://eur-lex.europa.eu/legal-content/${language === 'en' ? 'EN' : 'NL'}/TXT/HTML/?uri=CELEX:32016R0679#art_${article}`;
const uavg = 'https://wetten.overheid.nl/BWBR0040940';

/** Splits "art. 6(1)(f) AVG; privacybeleid h. 8 (C)" into parts, those of GDPR and UAVG with the address of the article. */
export function citationParts(citation: string, language: string): CitationPart[] {
  // The captured semicolon is a part of its own, so that it stands beside the link and not in it.
  return citation.split(/(; )/).map((text) => {
    const article = /\barts?\.? ?(\d+)/i.exec(text)?.[1];
    if (!article) return { text };
    if (/\bUAVG\b/.test(text)) return { text, address: uavg };
    return /\b(AVG|GDPR)\b/.test(text) ? { text, address: gdpr(language, article) } : { text };
  });
}
