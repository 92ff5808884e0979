/** A place in a text with a few words around it, as they are read: `before`, `text`, `after`. */
export interface Context {
  before: string;
  text: string;
  after: string;
}

const AROUND = 24;

/** What stands around a place (`start` inclusive to `end` exclusive, UTF-16 units), cut with `…`, on one line. */
export function contextOf(text: string, start: number, end: number): Context {
  const oneLine = (part: string) => part.replace(/\s+/g, ' ');
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return {
    before: `${start > AROUND ? '…' : ''}${oneLine(before)}`,
    text: text.slice(start, end),
    after: `${oneLine(after)}${end + AROUND < text.length ? '…' : ''}`,
  };
}
