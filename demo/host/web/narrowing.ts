/** Whether a value is an object whose properties may be read. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The value when it is a non-empty string, else undefined. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The value when it is an array, else an empty one. */
export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * Takes a foreign value for what its maker documents it to be (a loaded plugin's exports, an answer of our own server, a
 * registry item whose generics the libraries leave open). The only cast of the host.
 */
export function trusted<T>(value: unknown): T {
  return value as T;
}
