/** Signs of Markdown as the public page reads them: escaped signs, code, links, bold, italic. */
const SIGNS =
  /\\([\\`*_[\]()#+\-.!~>])|`([^`]+)`|\[([^[\]]+)\]\(((?:https?:\/\/|mailto:)[^\s()]+)\)|\*\*(?!\s)((?:[^*]|\*(?!\*))+)\*\*|\*([^\s*](?:[^*]*[^\s*])?)\*|(?<!\w)_([^\s_](?:[^_]*[^\s_])?)_(?!\w)/g;

const withoutSigns = (text: string): string =>
  text.replace(SIGNS, (_, sign?: string, code?: string, words?: string, href?: string, ...inner: unknown[]) =>
    words === undefined
      ? (sign ?? code ?? withoutSigns(String(inner.find(Boolean))))
      : `${withoutSigns(words)} (${href})`
  );

/** The words of a text without its Markdown: an item of a list begins with a dot, the address of a link stands behind its words. */
export function plainText(text: string): string {
  return withoutSigns(text.replace(/^ {0,3}```.*\n?/gm, '').replace(/^ {0,3}[-*+] +(?=\S)/gm, '• '));
}
