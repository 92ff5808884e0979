import { readFileSync } from 'node:fs';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';

/** A picture to serve. */
export interface Logo {
  content: Buffer;
  type: string;
  /** Of its file's name. */
  extension: string;
}

const MAX_BYTES = 256 * 1024;

/** Reads a logo. What it is, is told by its first bytes and not by its name. Throws `invalid-input` for what cannot be one. */
export function readLogo(file: string): Logo {
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch (error) {
    throw new LeitstandError('invalid-input', `The logo ${file} cannot be read.`, String(error));
  }
  if (content.length > MAX_BYTES) {
    throw new LeitstandError('invalid-input', `The logo ${file} is larger than ${MAX_BYTES / 1024} kB.`);
  }
  const kind = kindOf(content);
  if (!kind) {
    throw new LeitstandError('invalid-input', `The logo ${file} is no PNG, JPEG, WebP or SVG.`);
  }
  return { content, ...kind };
}

function kindOf(content: Buffer): Pick<Logo, 'type' | 'extension'> | undefined {
  const start = content.subarray(0, 12).toString('latin1');
  if (start.startsWith('\x89PNG\r\n\x1a\n')) {
    return { type: 'image/png', extension: 'png' };
  }
  if (start.startsWith('\xff\xd8\xff')) {
    return { type: 'image/jpeg', extension: 'jpg' };
  }
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) {
    return { type: 'image/webp', extension: 'webp' };
  }
  // Scripts in it do not run: it is shown as a picture, and sent with a policy that forbids them.
  const text = content.subarray(0, 1000).toString();
  return /^\uFEFF?\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/.test(text)
    ? { type: 'image/svg+xml', extension: 'svg' }
    : undefined;
}
