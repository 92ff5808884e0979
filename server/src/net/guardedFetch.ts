import { lookup } from 'node:dns/promises';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';

import { isPrivateHost } from './isPrivateHost';
import { type Reach, reachOf } from './reachOf';

/** Whom the server may ask; everything else is refused before a connection is made. */
export interface GuardOptions {
  /** Addresses from the configuration; their origins (scheme, host, port) may be asked. Plain http only if it stands here. */
  configured: readonly string[];
  /** Names that may lead into our own network although they look public. */
  privateHosts?: readonly string[];
  /** Default 5 s, for everything from the name's look-up to the last byte. */
  timeoutMs?: number;
  /** Default 512 KiB. */
  maxBytes?: number;
  /** Default: the system's resolver. */
  resolve?: (host: string) => Promise<string[]>;
}

export interface GuardedAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
}

/** Makes a GET request; throws `server-unreachable` with a sentence for what is refused, does not answer in time, or answers too much. Any status is an answer. */
export type GuardedFetch = (url: string, headers?: Readonly<Record<string, string>>) => Promise<GuardedAnswer>;

const MAX_REDIRECTS = 3;

/**
 * A fetch for requests the server makes itself (login providers' keys, inventories), safe against being sent elsewhere (SSRF): only configured origins,
 * redirects within one origin only, and the address connected to is the one that was checked: a name that resolves to somewhere else the second time changes nothing.
 */
export function createGuardedFetch(options: GuardOptions): GuardedFetch {
  const origins = new Set(options.configured.map((each) => new URL(each).origin));
  const { timeoutMs = 5_000, maxBytes = 512 * 1024 } = options;

  const ask = async (url: URL, headers: Readonly<Record<string, string>>, left: number, signal: AbortSignal) => {
    const target = await check(url, origins, options, signal);
    const answer = await get(url, target, headers, signal, maxBytes);
    const { location } = answer.headers;
    if (answer.status < 300 || answer.status >= 400 || location === undefined) {
      return answer;
    }
    const next = new URL(location, url);
    if (next.origin !== url.origin || left === 0) {
      throw refused(`${url.origin} sends on to ${next.origin}, which is not followed.`);
    }
    return ask(next, headers, left - 1, signal);
  };

  return async (address, headers = {}) => {
    const url = parseUrl(address);
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      return await ask(url, headers, MAX_REDIRECTS, signal);
    } catch (error) {
      if (error instanceof LeitstandError) {
        throw error;
      }
      throw signal.aborted
        ? refused(`${url.origin} does not answer within ${timeoutMs / 1000} s.`)
        : refused(`${url.origin} does not answer.`, String(error));
    }
  };
}

function parseUrl(address: string): URL {
  try {
    return new URL(address);
  } catch {
    throw refused('This is not an address that can be asked.', address);
  }
}

/** The addresses to connect to. Throws if the URL is not one we may ask, or one of its addresses is not. */
async function check(
  url: URL,
  origins: ReadonlySet<string>,
  { privateHosts = [], resolve = resolveByDns }: GuardOptions,
  signal: AbortSignal
): Promise<string[]> {
  if (!origins.has(url.origin) || !['http:', 'https:'].includes(url.protocol)) {
    throw refused(`${url.origin === 'null' ? url.protocol : url.origin} is not configured and is not asked.`);
  }
  if (url.username || url.password) {
    throw refused(`The address at ${url.host} contains a user name or password and is not asked.`);
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await within(resolve(host), signal);
  const allowed: Reach[] = isPrivateHost(host, privateHosts) ? ['public', 'private'] : ['public'];
  const bad = addresses.find((each) => !allowed.includes(reachOf(each)));
  if (bad !== undefined) {
    throw refused(
      reachOf(bad) === 'private'
        ? `${host} leads to the private address ${bad}. If that is right, list ${host} in outgoing.privateHosts of the config file.`
        : `${host} leads to ${bad}, which is never asked.`
    );
  }
  if (addresses.length === 0) {
    throw refused(`There is no host ${host}.`);
  }
  return addresses;
}

async function resolveByDns(host: string): Promise<string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

/** A look-up cannot be aborted, only not be waited for. */
function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('Too late.')), { once: true });
    work.then(resolve, reject);
  });
}

function get(
  url: URL,
  addresses: readonly string[],
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
  maxBytes: number
): Promise<GuardedAnswer> {
  const checked = addresses.map((address) => ({ address, family: isIP(address) }));
  // Whatever the name leads to by now: only what was checked is connected to.
  const fromChecked: LookupFunction = (_host, { all }, callback) => {
    const [first] = checked;
    if (all) {
      callback(null, checked);
    } else {
      callback(null, first?.address ?? '', first?.family);
    }
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request(
      url,
      {
        agent: false,
        lookup: fromChecked,
        signal,
        headers: { accept: 'application/json', 'user-agent': 'leitstand', ...headers, 'accept-encoding': 'identity' },
      },
      (response) => void readBody(response, url, maxBytes).then(resolve, reject)
    );
    request.on('error', reject);
    request.end();
  });
}

async function readBody(response: IncomingMessage, url: URL, maxBytes: number): Promise<GuardedAnswer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > maxBytes) {
      response.destroy();
      throw refused(`${url.origin} answers more than ${maxBytes} bytes.`);
    }
    chunks.push(bytes);
  }
  return { status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString() };
}

function refused(message: string, detail?: string): LeitstandError {
  return new LeitstandError('server-unreachable', message, detail);
}
