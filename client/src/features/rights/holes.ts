interface Part {
  text: string;
  isHole: boolean;
}

/** A text in parts, what is still to fill in apart from the rest: "[nog invullen: het adres]". */
export function holes(text: string): Part[] {
  return text.split(/(\[(?:nog invullen|to be filled in): [^\]]*\])/).map((part, at) => ({ text: part, isHole: at % 2 === 1 })).filter((part) => part.text);
}
