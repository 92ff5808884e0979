import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { encodedEtag, etagOf } from '../api/etag';

/** What everything public may be kept for: by anybody for 15 seconds, for a day if we cannot be reached. */
export const PUBLIC_CACHE = 'public, max-age=15, stale-if-error=86400';

const ENCODINGS = ['br', 'gzip'] as const;
type Encoding = (typeof ENCODINGS)[number];

/** Too small to gain from being compressed. */
const SMALL = 512;

/** The bytes of one form in which a resource is sent. */
export interface Variant {
  body: Buffer;
  etag: string;
  encoding?: Encoding;
}

/** Bytes, text, or text in pieces. */
export type Content = string | Buffer | readonly string[];

/** Something served: its bytes and what identifies them. Compressed forms are made when first asked for, then kept. */
export class Resource {
  readonly plain: Variant;
  private readonly encoded = new Map<Encoding, Variant>();

  constructor(
    readonly status: number,
    readonly type: string,
    content: Content,
    readonly cacheControl: string
  ) {
    const body = toBytes(content);
    this.plain = { body, etag: etagOf(body) };
  }

  /** The form for an `Accept-Encoding` header. */
  variantFor(accepted: string | undefined): Variant {
    // Addresses without a page are endless: nothing is spent on them.
    if (accepted === undefined || this.status !== 200 || this.plain.body.length < SMALL) {
      return this.plain;
    }
    const encoding = encodingFor(accepted);
    return encoding ? this.compressed(encoding) : this.plain;
  }

  private compressed(encoding: Encoding): Variant {
    const known = this.encoded.get(encoding);
    if (known) {
      return known;
    }
    const variant = {
      body: compress(this.plain.body, encoding),
      etag: encodedEtag(this.plain.etag, encoding),
      encoding,
    };
    this.encoded.set(encoding, variant);
    return variant;
  }
}

/** Pieces go straight to where they stay: a large page is not put together as text first. */
function toBytes(content: Content): Buffer {
  if (typeof content === 'string' || Buffer.isBuffer(content)) {
    return Buffer.from(content);
  }
  const body = Buffer.allocUnsafeSlow(content.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0));
  content.reduce((offset, piece) => offset + body.write(piece, offset), 0);
  return body;
}

/** Browsers send few different headers; whoever invents them does not fill the memory. */
const MAX_KNOWN = 100;
const known = new Map<string, Encoding | undefined>();

function encodingFor(accepted: string): Encoding | undefined {
  if (known.has(accepted)) {
    return known.get(accepted);
  }
  const encoding = ENCODINGS.find((each) => accepts(accepted, each));
  if (known.size < MAX_KNOWN) {
    known.set(accepted, encoding);
  }
  return encoding;
}

function accepts(accepted: string, encoding: Encoding): boolean {
  return accepted.split(',').some((each) => {
    const [name = '', weight = 'q=1'] = each
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return name === encoding && Number(weight.slice(2)) > 0;
  });
}

function compress(body: Buffer, encoding: Encoding): Buffer {
  // Quality 5: a tenth of the best one's time for a few per cent more bytes; this happens while readers wait.
  return encoding === 'br'
    ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
    : gzipSync(body);
}
