/** Cookies of a request by name. */
export function readCookies(header = ''): Record<string, string> {
  const pairs = header.split(';').flatMap((part): Array<[string, string]> => {
    const at = part.indexOf('=');
    return at < 0 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1).trim()]];
  });
  return Object.fromEntries(pairs);
}

/** A `Set-Cookie` that scripts cannot read, for a value of letters and digits; without `seconds` it ends with the browser's session. */
export function writeCookie(name: string, value: string, seconds?: number): string {
  const age = seconds === undefined ? '' : `; Max-Age=${seconds}`;
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${age}`;
}
