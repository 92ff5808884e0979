import { escapeHtml } from '../../../../src/domain/text/escapeHtml';

/** Characters that XML 1.0 cannot hold, not even escaped; one of them would make a feed unreadable as a whole. */

const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as XML, safe between tags and in quoted attributes. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(FORBIDDEN, '\ufffd'));
}
