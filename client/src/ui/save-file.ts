const heldFor = 60_000;

/** Hands a file made or fetched on this page to the person, without asking anybody. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // A browser may begin to read a large one only after this.
  setTimeout(() => URL.revokeObjectURL(address), heldFor);
}
