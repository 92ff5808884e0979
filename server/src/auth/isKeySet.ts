import type { JSONWebKeySet } from 'jose';

/** Whether a parsed document is a JSON Web Key Set (RFC 7517) with at least one key: an empty one is a provider's fault, not a change of keys. */
export function isKeySet(value: unknown): value is JSONWebKeySet {
  return (
    typeof value === 'object' &&
    value !== null &&
    'keys' in value &&
    Array.isArray(value.keys) &&
    value.keys.length > 0 &&
    value.keys.every((key) => typeof key === 'object' && key !== null && typeof key.kty === 'string')
  );
}
