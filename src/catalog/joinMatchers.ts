/** One matcher list out of several; empty ones vanish. */
export function joinMatchers(...lists: string[]): string {
  return lists
    .map((list) => list.trim().replace(/^,|,$/g, ''))
    .filter((list) => list !== '')
    .join(',');
}
