/** The begin of a text, whole paragraphs if that is possible, of at most about `length` characters; `isCut` says whether there is more. */
export function excerpt(text: string, length: number): { text: string; isCut: boolean } {
  const whole = text.trim();
  if (whole.length <= length) {
    return { text: whole, isCut: false };
  }
  const start = whole.slice(0, length);
  const paragraph = start.lastIndexOf('\n\n');
  if (paragraph > length / 3) {
    return { text: start.slice(0, paragraph).trimEnd(), isCut: true };
  }
  const space = start.lastIndexOf(' ');
  // Half of a surrogate pair is no character.
  const cut = (space > length / 2 ? start.slice(0, space) : start).replace(/[\uD800-\uDBFF]$/, '');
  return { text: `${cut} …`, isCut: true };
}
