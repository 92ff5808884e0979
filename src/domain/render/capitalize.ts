/** A word with a capital at its begin, as it stands alone. */
export function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
